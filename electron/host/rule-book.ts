import type { HostRegistry } from '#host/registry.ts';
import type { WorkspaceStore } from '#host/storage/index.ts';
import { type LifeCycle, type Stage, stageOf } from '#shared/domain/life-cycle.ts';
import { ownRuleId } from '#shared/domain/own-rule.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { votingRules } from '#shared/profiles/committee-rules/index.ts';
import { lifeCycles } from '#shared/profiles/life-cycles/index.ts';
import { RefusalError } from './refusal-error.ts';

/** An own rule as it is offered: its latest version. */
export type Offered<T> = { readonly rule: T; readonly committeeId: string; readonly own: boolean };

/**
 * The rules of the profiles and those that committees of this workspace made of them. Every version of an own rule stays known, so that
 * ballots and projects that began with it can be judged for ever.
 */
export type RuleBook = {
  /** Refused: `profile-unknown`. */
  votingRule(id: string): VotingRule;
  /** Refused: `profile-unknown`. */
  lifeCycle(id: string): LifeCycle;
  /** Refused: `profile-unknown`, `stage-unknown`. */
  stage(project: { readonly lifeCycleId: string; readonly stage: string }): Stage;
  /** Id of the profile that a life cycle was made from in the end; its own where it is one. */
  lifeCycleProfile(id: string): string;
  /** Those that a committee may choose; without one, those of all. */
  votingRules(committeeId?: string): readonly Offered<VotingRule>[];
  lifeCycles(committeeId?: string): readonly Offered<LifeCycle>[];
  /** Reads own rules again, for the command that changed one. */
  reload(): Promise<void>;
};

type Own<T> = {
  readonly committeeId: string;
  readonly basedOn: string;
  readonly retired: boolean;
  readonly versions: readonly { readonly rule: T }[];
};

/**
 * Reads the own rules of a workspace, and again after every change of one; with `profilesOnly` (安全模式) none of them counts: what was begun with
 * one is shown by the profile that it was made from.
 */
export async function openRuleBook(
  store: WorkspaceStore<HostRegistry>,
  { profilesOnly = false }: { readonly profilesOnly?: boolean } = {},
): Promise<RuleBook & { close(): void }> {
  let voting = shelf<VotingRule>([], votingRules);
  let cycles = shelf<LifeCycle>([], lifeCycles);
  const read = async () => {
    voting = shelf(await store.list('ownVotingRule'), votingRules, profilesOnly);
    cycles = shelf(await store.list('ownLifeCycle'), lifeCycles, profilesOnly);
  };
  await read();
  const close = store.subscribe(({ targets }) => {
    if (targets.some(({ kind }) => kind === 'ownVotingRule' || kind === 'ownLifeCycle')) void read();
  });
  const lifeCycle = (id: string) => known(cycles.byId.get(id), id);
  return {
    votingRule: (id) => known(voting.byId.get(id), id),
    lifeCycle,
    stage: ({ lifeCycleId, stage }) => {
      const found = stageOf(lifeCycle(lifeCycleId), stage);
      if (!found) throw new RefusalError('stage-unknown', { stage });
      return found;
    },
    lifeCycleProfile: (id) => profileOf(id, cycles.madeFrom),
    votingRules: (committeeId) => voting.offered.filter((each) => isFor(each, committeeId)),
    lifeCycles: (committeeId) => cycles.offered.filter((each) => isFor(each, committeeId)),
    reload: read,
    close,
  };
}

const isFor = ({ committeeId }: Offered<unknown>, wanted: string | undefined): boolean =>
  wanted === undefined || committeeId === '' || committeeId === wanted;

function known<T>(rule: T | undefined, id: string): T {
  if (rule === undefined) throw new RefusalError('profile-unknown', { id });
  return rule;
}

function shelf<T extends { readonly id: string }>(
  own: readonly { readonly id: string; readonly data: Own<T> }[],
  given: readonly T[],
  givenOnly = false,
) {
  const byId = new Map(given.map((rule) => [rule.id, rule]));
  const offered: Offered<T>[] = given.map((rule) => ({ rule, committeeId: '', own: false }));
  const madeFrom = new Map<string, string>();
  for (const { id, data } of own)
    for (const [index, { rule }] of data.versions.entries()) {
      const version = { ...rule, id: ownRuleId(id, index + 1) };
      madeFrom.set(version.id, data.basedOn);
      if (givenOnly) continue;
      byId.set(version.id, version);
      if (index === data.versions.length - 1 && !data.retired)
        offered.push({ rule: version, committeeId: data.committeeId, own: true });
    }
  if (givenOnly)
    for (const id of madeFrom.keys()) {
      const base = byId.get(profileOf(id, madeFrom));
      if (base) byId.set(id, { ...base, id });
    }
  return { byId, offered, madeFrom };
}

/** Id of the profile that a rule was made from in the end; its own where it is one. */
function profileOf(id: string, madeFrom: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = id;
  for (let base = madeFrom.get(at); base !== undefined && !seen.has(at); base = madeFrom.get(at)) {
    seen.add(at);
    at = base;
  }
  return at;
}
