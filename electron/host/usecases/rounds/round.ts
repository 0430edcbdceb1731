import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { LifeCycle } from '#shared/domain/life-cycle.ts';
import { type Recipient, type Round, type RoundRecord, roundFigures, roundStatistics } from '#shared/domain/round.ts';
import { commentPeriod } from '#shared/profiles/life-cycles/index.ts';
import { loadRunning } from '../projects/index.ts';
import { loadRound, roundChangeSet } from './round-store.ts';

export async function getRound(ctx: HostContext, id: string) {
  const { data, rev } = await loadRound(ctx, id);
  const project = await load(ctx, 'project', data.projectId);
  const draft = await load(ctx, 'draft', data.draftId);
  const { comments, ...round } = data;
  return {
    id,
    rev,
    round,
    projectTitle: fullTitle(project.data),
    committeeId: project.data.committeeId,
    draftName: draft.data.name,
    kind: draft.data.cover.kind,
    organisations: [...new Set(comments.map((c) => c.organisation))].sort((a, b) => a.localeCompare(b, 'zh')),
    statistics: roundStatistics(data),
    period: periodOf(ctx.rules.lifeCycle(project.data.lifeCycleId), data),
    problems: [],
  };
}

function periodOf(cycle: LifeCycle, { opensOn, closesOn }: Pick<Round, 'opensOn' | 'closesOn'>) {
  const period = commentPeriod(cycle, opensOn);
  return period && { ...period, enough: closesOn >= period.until };
}

type NewRound = Pick<Round, 'projectId' | 'draftId' | 'name' | 'opensOn' | 'closesOn' | 'audience' | 'recipients'>;

export async function createRound(ctx: HostContext, input: NewRound): Promise<Receipt> {
  await loadRunning(ctx, input.projectId);
  const draft = await load(ctx, 'draft', input.draftId);
  if (draft.data.projectId !== input.projectId) throw new RefusalError('draft-other-project');
  if (draft.data.status !== 'frozen') throw new RefusalError('draft-not-frozen', { name: draft.data.name });
  for (const day of [input.opensOn, input.closesOn])
    if (!isPlainDate(day)) throw new RefusalError('date-invalid', { text: day });
  if (input.closesOn < input.opensOn)
    throw new RefusalError('dates-reversed', { from: input.opensOn, to: input.closesOn });
  const id = ctx.newId();
  const data: RoundRecord = {
    ...input,
    recipients: cleanRecipients(ctx, input.recipients),
    extensions: [],
    status: 'open',
    responses: [],
    nextNo: 1,
    figures: roundFigures([]),
    comments: [],
  };
  return commit(ctx, 'round.create', id, { puts: [{ kind: 'round', id, data, expectedRev: 0 }] });
}

/** Recipients with an id each; those that name nobody are left out, so is an organisation that stands twice without another person. */
function cleanRecipients(ctx: HostContext, given: readonly Recipient[]): Recipient[] {
  const seen = new Set<string>();
  return given.flatMap((recipient) => {
    const organisation = recipient.organisation.trim();
    const person = recipient.person.trim();
    const key = `${organisation}\n${person}`;
    if (organisation === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ ...recipient, id: recipient.id || ctx.newId(), organisation, person, email: recipient.email.trim() }];
  });
}

export async function updateRound(
  ctx: HostContext,
  id: string,
  changes: Partial<Pick<Round, 'name' | 'audience' | 'recipients'>>,
): Promise<Receipt> {
  const found = await loadRound(ctx, id);
  const { recipients, ...plain } = changes;
  if (recipients) {
    const kept = new Set(recipients.map((recipient) => recipient.id));
    const gone = found.data.recipients.find((recipient) => recipient.sentOn !== '' && !kept.has(recipient.id));
    if (gone) throw new RefusalError('recipient-sent', { name: gone.organisation, day: gone.sentOn });
  }
  const record = { ...plain, ...(recipients ? { recipients: cleanRecipients(ctx, recipients) } : {}) };
  return commit(ctx, 'round.update', id, roundChangeSet(ctx, found, { record }));
}

/** Closes a round. Before its last day a reason is needed. Late answers can still be imported; they are dated. */
export async function closeRound(ctx: HostContext, id: string, on: string, reason: string): Promise<Receipt> {
  const found = await loadRound(ctx, id);
  if (found.data.status === 'closed') throw new RefusalError('round-closed');
  if (on < found.data.closesOn && reason.trim() === '')
    throw new RefusalError('round-closes-early', { day: found.data.closesOn });
  return commit(ctx, 'round.close', id, roundChangeSet(ctx, found, { record: { status: 'closed' } }), {
    undo: 'none',
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  });
}
