import type { HostContext } from '#host/host-context.ts';
import type { RuleHead } from '#shared/contract/index.ts';
import type { LifeCycle } from '#shared/domain/life-cycle.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import { ownRuleId } from '#shared/domain/own-rule.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { votingRules } from '#shared/profiles/committee-rules/index.ts';
import { lifeCycles } from '#shared/profiles/life-cycles/index.ts';

type Rule = {
  readonly id: string;
  readonly name: LocalisedText;
  readonly source: string;
  readonly unconfirmed?: boolean;
};
type Version<T> = { readonly rule: T; readonly note: string; readonly by: string; readonly at: string };
type Own<T> = {
  readonly committeeId: string;
  readonly basedOn: string;
  readonly retired: boolean;
  readonly versions: readonly Version<T>[];
};
type Records<T> = readonly { readonly id: string; readonly data: Own<T> }[];

/** Who uses rules, by the id that they name; a version and its record are asked for alike. */
type Uses = (id: string) => number;

/** Rules of the profiles, then own ones; of a committee those that it may choose, retired ones among them. */
export async function listRules(ctx: HostContext, committeeId: string | undefined) {
  const [voting, cycles] = [await votingShelf(ctx), await cycleShelf(ctx)];
  const mine = ({ committeeId: of }: RuleHead) => committeeId === undefined || of === '' || of === committeeId;
  return {
    voting: [...votingRules.map(voting.profile), ...voting.records.map(voting.own)].filter(mine),
    lifeCycles: [...lifeCycles.map(cycles.profile), ...cycles.records.map(cycles.own)].filter(mine),
  };
}

/** Refused: `profile-unknown`. */
export async function getVotingRule(ctx: HostContext, id: string) {
  const shelf = await votingShelf(ctx);
  return shelf.whole(id, (versionId): VotingRule => ctx.rules.votingRule(versionId));
}

/** Refused: `profile-unknown`. */
export async function getLifeCycle(ctx: HostContext, id: string) {
  const shelf = await cycleShelf(ctx);
  return shelf.whole(id, (versionId): LifeCycle => ctx.rules.lifeCycle(versionId));
}

async function votingShelf(ctx: HostContext) {
  const ballots = (await ctx.store.list('ballot')).map(({ data }) => data.ruleId);
  const committees = (await ctx.store.list('committee')).map(({ data }) => data.votingRuleId);
  const nameOf = (id: string) => ctx.rules.votingRule(id).name;
  return shelfOf<VotingRule>(
    await ctx.store.list('ownVotingRule'),
    await namesOf(ctx),
    usesOf(ballots, committees),
    nameOf,
  );
}

async function cycleShelf(ctx: HostContext) {
  const projects = (await ctx.store.list('project')).map(({ data }) => data.lifeCycleId);
  const committees = (await ctx.store.list('committee')).map(({ data }) => data.lifeCycleId);
  const nameOf = (id: string) => ctx.rules.lifeCycle(id).name;
  return shelfOf<LifeCycle>(
    await ctx.store.list('ownLifeCycle'),
    await namesOf(ctx),
    usesOf(projects, committees),
    nameOf,
  );
}

async function namesOf(ctx: HostContext): Promise<ReadonlyMap<string, string>> {
  return new Map((await ctx.store.list('committee')).map(({ id, data }) => [id, data.name]));
}

function usesOf(...named: readonly (readonly string[])[]): Uses {
  const counts = new Map<string, number>();
  for (const id of named.flat()) {
    const record = id.split('@')[0] as string;
    counts.set(record, (counts.get(record) ?? 0) + 1);
  }
  return (id) => counts.get(id) ?? 0;
}

function shelfOf<T extends Rule>(
  records: Records<T>,
  committees: ReadonlyMap<string, string>,
  uses: Uses,
  nameOf: (id: string) => LocalisedText,
) {
  const facts = ({ id, name, source, unconfirmed = false }: Rule) => ({ id, name, source, unconfirmed });
  const profile = (rule: Rule): RuleHead => ({
    ...facts(rule),
    own: false,
    committeeId: '',
    committee: '',
    retired: false,
    versions: 1,
    basedOn: '',
    basedOnName: rule.name,
    uses: uses(rule.id),
  });
  const own = ({ id, data }: Records<T>[number], number = data.versions.length): RuleHead => ({
    ...facts((data.versions[number - 1] as Version<T>).rule),
    id: ownRuleId(id, number),
    own: true,
    committeeId: data.committeeId,
    committee: committees.get(data.committeeId) ?? '',
    retired: data.retired,
    versions: data.versions.length,
    basedOn: data.basedOn,
    basedOnName: nameOf(data.basedOn),
    uses: uses(id),
  });
  return {
    records,
    profile,
    own: (record: Records<T>[number]) => own(record),
    whole(asked: string, ruleOf: (id: string) => T) {
      const [id, number] = asked.split('@');
      const record = records.find((each) => each.id === id);
      if (!record) {
        const rule = ruleOf(asked);
        return { ...profile(rule), recordId: '', rule, history: [] };
      }
      const { versions } = record.data;
      const version = Number(number ?? versions.length);
      const rule = ruleOf(ownRuleId(record.id, version));
      return {
        ...own(record, version),
        recordId: record.id,
        rule,
        history: versions.map(({ note, by, at }, index) => ({ id: ownRuleId(record.id, index + 1), note, by, at })),
      };
    },
  };
}
