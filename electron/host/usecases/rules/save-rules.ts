import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { ChangeSet } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { checkLifeCycle } from '#shared/domain/check-life-cycle.ts';
import { checkVotingRule } from '#shared/domain/check-voting-rule.ts';
import type { Committee } from '#shared/domain/committee.ts';
import type { LifeCycle } from '#shared/domain/life-cycle.ts';
import { ownRuleId } from '#shared/domain/own-rule.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';

type Saved<T> = {
  readonly recordId: string;
  readonly basedOn: string;
  readonly committeeId: string;
  readonly note: string;
  readonly rule: T;
};
type SavedReceipt = Receipt & { readonly versionId: string };
type Put = NonNullable<ChangeSet<HostRegistry>['puts']>[number];

/**
 * Saves a voting rule as a further version, or a copy as its first. Committees that chose an earlier version go on with this one; open
 * ballots keep theirs. Refused: what `checkVotingRule` finds; `profile-unknown`.
 */
export async function saveVotingRule(ctx: HostContext, input: Saved<VotingRule>): Promise<SavedReceipt> {
  refuse(checkVotingRule(input.rule));
  const id = input.recordId || ctx.newId();
  const version = { rule: { ...input.rule, id }, ...signed(ctx, input) };
  const found = input.recordId === '' ? null : await load(ctx, 'ownVotingRule', id);
  if (!found) ctx.rules.votingRule(input.basedOn);
  const data = found
    ? { ...found.data, versions: [...found.data.versions, version] }
    : { committeeId: input.committeeId, basedOn: input.basedOn, retired: false, versions: [version] };
  const put: Put = { kind: 'ownVotingRule', id, data, expectedRev: found?.rev ?? 0 };
  return saved(ctx, 'rules.save-voting-rule', id, put, data.versions.length, 'votingRuleId');
}

/**
 * Saves a life cycle as a further version, or a copy as its first. Committees that chose an earlier version go on with this one; projects
 * keep the version they began with. Refused: what `checkLifeCycle` finds; `profile-unknown`.
 */
export async function saveLifeCycle(ctx: HostContext, input: Saved<LifeCycle>): Promise<SavedReceipt> {
  refuse(checkLifeCycle(input.rule));
  const id = input.recordId || ctx.newId();
  const version = { rule: { ...input.rule, id }, ...signed(ctx, input) };
  const found = input.recordId === '' ? null : await load(ctx, 'ownLifeCycle', id);
  if (!found) ctx.rules.lifeCycle(input.basedOn);
  const data = found
    ? { ...found.data, versions: [...found.data.versions, version] }
    : { committeeId: input.committeeId, basedOn: input.basedOn, retired: false, versions: [version] };
  const put: Put = { kind: 'ownLifeCycle', id, data, expectedRev: found?.rev ?? 0 };
  return saved(ctx, 'rules.save-life-cycle', id, put, data.versions.length, 'lifeCycleId');
}

/** Takes a rule off the lists of choice, or puts it on again. */
export async function retireRule(
  ctx: HostContext,
  kind: 'voting' | 'life-cycle',
  id: string,
  retired: boolean,
): Promise<Receipt> {
  const put: Put =
    kind === 'voting'
      ? await retirement(ctx, 'ownVotingRule', id, retired)
      : await retirement(ctx, 'ownLifeCycle', id, retired);
  const receipt = await commit(ctx, 'rules.retire', id, { puts: [put] });
  await ctx.rules.reload();
  return receipt;
}

async function retirement(ctx: HostContext, kind: 'ownVotingRule' | 'ownLifeCycle', id: string, retired: boolean) {
  if (kind === 'ownVotingRule') {
    const { data, rev } = await load(ctx, kind, id);
    return { kind, id, data: { ...data, retired }, expectedRev: rev };
  }
  const { data, rev } = await load(ctx, kind, id);
  return { kind, id, data: { ...data, retired }, expectedRev: rev };
}

const signed = (ctx: HostContext, { note }: { readonly note: string }) => ({
  note: note.trim(),
  by: ctx.actor,
  at: ctx.now(),
});

function refuse([first]: readonly Problem[]): void {
  if (first) throw new RefusalError(first.code, first.params);
}

async function saved(
  ctx: HostContext,
  command: string,
  id: string,
  put: Put,
  version: number,
  field: 'votingRuleId' | 'lifeCycleId',
): Promise<SavedReceipt> {
  const versionId = ownRuleId(id, version);
  const followers = (await ctx.store.list('committee')).filter(({ data }) => data[field].startsWith(`${id}@`));
  const moved = followers.map((committee): Put => {
    const data: Committee = { ...committee.data, [field]: versionId };
    return { kind: 'committee', id: committee.id, data, expectedRev: committee.rev };
  });
  // A ballot or project may begin with the version at once, so it is followed by another one, not undone.
  const receipt = await commit(ctx, command, id, { puts: [put, ...moved] }, { undo: 'compensable' });
  await ctx.rules.reload();
  return { ...receipt, versionId };
}
