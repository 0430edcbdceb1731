import { type Ballot, countingVotes, POSITIONS, type Position, type Vote } from './ballot.ts';
import { AGAINST, IN_FAVOUR, positionsOf, type VotingRule } from './voting-rule.ts';

/** Votes of one group of voters: each position with its number, and what was returned without being counted. */
export type GroupCounts = Readonly<Record<Position, number>> & {
  /** Entitled to vote: drafters and those who stood aside are none of them. */
  readonly members: number;
  /** Returned, but invalid (无效票). */
  readonly invalid: number;
  /** Negative votes without reasons, where the rule does not count them. */
  readonly unreasoned: number;
  /** Came too late and is not counted (逾期票). */
  readonly late: number;
  /** Of the votes in favour: name an expert. */
  readonly experts: number;
  /** Of the members: come from drafting organisations. */
  readonly fromDrafters: number;
};

/** Votes of all voters, and apart those of the P-members; without them every voter is one. `answers`: to the questions of a rule. */
export type VoteCounts = GroupCounts & {
  readonly p?: GroupCounts;
  readonly answers?: Readonly<Record<string, boolean>>;
};

/** Counts with zero where nothing is said. */
export function groupCounts(said: Partial<GroupCounts> & { readonly members: number }): GroupCounts {
  const none = Object.fromEntries(POSITIONS.map((position) => [position, 0])) as Record<Position, number>;
  return { ...none, invalid: 0, unreasoned: 0, late: 0, experts: 0, fromDrafters: 0, ...said };
}

const sumOf = (counts: GroupCounts, positions: readonly Position[]) =>
  positions.reduce((sum, position) => sum + counts[position], 0);

/** A = 赞成 + 赞成有意见 and the like. */
export const favourOf = (counts: GroupCounts): number => sumOf(counts, IN_FAVOUR);
/** O = 不赞成 + 如采纳则赞成 (against until turned into an approval) and the like. */
export const againstOf = (counts: GroupCounts): number => sumOf(counts, AGAINST);
/** V: every vote that counts, abstentions included; who recused himself gave none. */
export const validOf = (counts: GroupCounts): number => sumOf(counts, POSITIONS) - counts.recuse;
/** Votes with one of these positions. */
export const votesFor = sumOf;
/** Members of whom nothing has come back. */
export const missingOf = (counts: GroupCounts): number =>
  counts.members - sumOf(counts, POSITIONS) - counts.invalid - counts.unreasoned - counts.late;

type Cast = Pick<Ballot, 'electorate' | 'votes'> &
  Partial<Pick<Ballot, 'secret' | 'box' | 'handedIn' | 'closesOn' | 'answers'>>;
type CountingRule = Pick<VotingRule, 'positions' | 'reasonsForNegatives' | 'late'>;

/**
 * Counts the votes of a ballot as the rule says: of each member entitled to vote the one that counts. A position that the rule does not
 * offer is invalid. Observers are no P-members. Papers of a secret ballot carry no names: all of them are counted together.
 */
export function countVotes(ballot: Cast, rule: CountingRule): VoteCounts {
  const entitled = ballot.electorate.filter(({ standing }) => standing === 'voting');
  const answers = Object.fromEntries((ballot.answers ?? []).map(({ question, met }) => [question, met]));
  const told = Object.keys(answers).length > 0 ? { answers } : {};
  if (ballot.secret) {
    const papers = (ballot.box ?? []).map((paper): Counted => ({ ...paper, expert: '', late: false }));
    return { ...countGroup(entitled, papers, rule), ...told };
  }
  const votes = countingVotes(ballot, rule.late);
  const lastOf = new Map(ballot.votes.map((vote) => [vote.personId, vote]));
  const group = (voters: Ballot['electorate']) =>
    countGroup(
      voters,
      voters.flatMap(({ personId }): readonly Counted[] => {
        const vote = votes.get(personId) ?? lastOf.get(personId);
        return vote ? [{ ...vote, late: !votes.has(personId) }] : [];
      }),
      rule,
    );
  const p = entitled.filter(({ role }) => role !== 'observer');
  return { ...group(entitled), ...(p.length === entitled.length ? {} : { p: group(p) }), ...told };
}

type Counted = Pick<Vote, 'choice' | 'comment' | 'expert'> & { readonly late: boolean };

function countGroup(voters: Ballot['electorate'], votes: readonly Counted[], rule: CountingRule): GroupCounts {
  const counts: { -readonly [K in keyof GroupCounts]: number } = groupCounts({
    members: voters.length,
    fromDrafters: voters.filter(({ fromDrafters }) => fromDrafters).length,
  });
  const offered = new Set(positionsOf(rule));
  for (const { choice, comment, expert, late } of votes) {
    if (late) counts.late++;
    else if (choice === null || !offered.has(choice)) counts.invalid++;
    else if (rule.reasonsForNegatives && isAgainst(choice) && comment.trim() === '') counts.unreasoned++;
    else {
      counts[choice]++;
      if (expert.trim() !== '' && isFavour(choice)) counts.experts++;
    }
  }
  return counts;
}

const isAgainst = (position: Position): boolean => (AGAINST as readonly Position[]).includes(position);
const isFavour = (position: Position): boolean => (IN_FAVOUR as readonly Position[]).includes(position);
