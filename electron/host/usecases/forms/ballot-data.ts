import { type HostContext, load } from '#host/host-context.ts';
import { type Ballot, CHOICES } from '#shared/domain/ballot.ts';
import type { Role } from '#shared/domain/committee.ts';
import { recount } from '#shared/domain/recount.ts';
import { countVotes, tally, type VoteCounts } from '#shared/domain/tally.ts';
import { positionsOf, type VotingRule } from '#shared/domain/voting-rule.ts';
import { explainChanges } from '#shared/i18n/explain-tally.ts';
import {
  type ballotPlaces,
  type ballotRows,
  ballotWords,
  type PaperWords,
  paperWords,
} from '#shared/profiles/index.ts';
import { conditionRows, fillForm } from '#shared/publishing/index.ts';
import type { Assembled } from './assembled.ts';
import { ballotCourse, uncountedVotes } from './ballot-course.ts';
import { latest } from './latest.ts';
import { type Language, paperDay } from './paper-day.ts';
import { projectData } from './project-data.ts';
import { recordPlace } from './record-place.ts';

type Data = Assembled<typeof ballotPlaces, typeof ballotRows>;

/** Places of a ballot: its project's, the counts, each condition of the rule with the numbers compared, every voter. */
export async function ballotData(ctx: HostContext, id: string, language: Language, addressee: string): Promise<Data> {
  const { data: ballot, updatedAt } = await load(ctx, 'ballot', id);
  const project = await projectData(ctx, ballot.projectId, language);
  const draft = ballot.draftId === '' ? null : await ctx.store.get('draft', ballot.draftId);
  const mark = draft?.ok ? draft.value.data.cover.draftMark : '';
  const rule = ctx.rules.votingRule(ballot.ruleId);
  const result = tally(countVotes(ballot, rule), rule);
  const { counts, outcome } = result;
  const words = paperWords[language];
  const { title } = project.data.texts;
  const electorate = votersOf(ballot, rule, words);
  const is = (condition: boolean): string => (condition ? '1' : '');
  const open = ballot.status === 'open';
  return {
    ...project,
    date: latest(updatedAt, project.date),
    data: {
      texts: {
        ...project.data.texts,
        ballot: ballot.title,
        standard: mark === '' || language === 'en' ? title : `${title}（${mark}）`,
        draft: draft?.ok ? draft.value.data.name : '',
        mode: words.modes[ballot.mode],
        byLetter: is(ballot.mode === 'letter'),
        atMeeting: is(ballot.mode === 'meeting'),
        opensOn: paperDay(language, ballot.opensOn),
        closesOn: paperDay(language, ballot.closesOn),
        closedOn: paperDay(language, ballot.closedOn),
        rule: rule.name[language],
        ruleSource: rule.source,
        members: String(counts.members),
        approve: String(counts.approve),
        approveWithComments: String(counts['approve-with-comments']),
        disapproveConditional: String(counts['disapprove-conditional']),
        abstain: String(counts.abstain),
        disapprove: String(counts.disapprove),
        valid: String(result.valid),
        invalid: String(counts.invalid),
        missing: String(result.missing),
        favour: String(result.favour),
        against: String(result.against),
        minimum: rule.minimumVoters > 0 ? String(rule.minimumVoters) : '',
        tooFew: is(result.tooFewVoters),
        evenVoters: is(result.evenVoters),
        unreasoned: counts.unreasoned > 0 ? String(counts.unreasoned) : '',
        late: counts.late > 0 ? String(counts.late) : '',
        unfinished: is(open),
        decided: result.decided && !open ? words.choices[result.decided] : '',
        outcome: words.outcomes[outcome],
        passed: is(!open && outcome === 'passed' && result.decided === null),
        failed: is(!open && outcome === 'failed'),
        noQuorum: is(!open && outcome === 'no-quorum'),
        withdrawn: ballot.withdrawal?.reason ?? '',
        secret: is(ballot.secret),
        handedIn: ballot.secret ? String(ballot.handedIn.length) : '',
        papers: ballot.secret ? String(ballot.box.length) : '',
        otherPositions: is(!isFive(rule)),
        record: await recordPlace(ctx, 'ballot', id, 'ballot.close'),
        ...voterTexts(ballot, words, addressee),
      },
      rows: {
        ...project.data.rows,
        conditions: conditionRows(result, words),
        electorate,
        remarks: [...electorate, ...paperRemarks(ballot, words)].filter(({ comment }) => comment !== ''),
        positions: positionRows(rule, counts, words),
        course: await ballotCourse(ctx, ballot, rule, words),
        uncounted: uncountedVotes(ballot, rule, words),
        box: ballot.box.map(({ number, choice, comment }) => ({
          number,
          choice: words.choices[choice ?? 'invalid'],
          comment,
        })),
        changes: explainChanges(result, rule, language).map((text) => ({ text })),
      },
    },
  };
}

function roleOf(role: string, words: PaperWords): string {
  return words.roles[role as Role] ?? role;
}

const isFive = (rule: VotingRule): boolean => positionsOf(rule).join() === CHOICES.join();

/** Each position that the rule offers, and how many chose it. */
function positionRows(rule: VotingRule, counts: VoteCounts, words: PaperWords) {
  return positionsOf(rule).map((position) => ({ position: words.choices[position], count: String(counts[position]) }));
}

/** Everybody of the electorate with the vote that counts; of a secret ballot only whether an envelope came. */
function votersOf(ballot: Ballot, rule: VotingRule, words: PaperWords) {
  const own = ballotWords[words.language];
  const counted = recount(ballot, rule);
  const handedIn = new Set(ballot.handedIn.map(({ personId }) => personId));
  return ballot.electorate.map((voter) => {
    const { standing, personId, note } = voter;
    const last = ballot.votes.findLast((vote) => vote.personId === personId);
    const id = counted.find(({ voter: whose, verdict }) => whose?.personId === personId && GIVEN.has(verdict))?.id;
    const vote = ballot.votes.find((each) => each.id === id);
    const substitute = standing === 'voting' && note !== '' ? fillForm(own.substitute, { name: note }) : '';
    const verdict = counted.find((each) => each.id === last?.id)?.verdict;
    const uncounted = verdict && verdict !== 'counted' ? own.verdicts[verdict] : words.missing[ballot.mode];
    const said = vote ? words.choices[vote.choice ?? 'invalid'] : last ? uncounted : words.missing[ballot.mode];
    const secretly = handedIn.has(personId) ? own.handedIn : own.notHandedIn;
    return {
      name: voter.name + (substitute === '' ? '' : words.language === 'en' ? ` (${substitute})` : `（${substitute}）`),
      organisation: voter.organisation,
      role: roleOf(voter.role, words),
      choice: standing !== 'voting' ? own.standings[standing] : ballot.secret ? secretly : said,
      comment: vote?.comment ?? '',
    };
  });
}

const GIVEN: ReadonlySet<string> = new Set(['counted', 'confirmed', 'invalid', 'no-reasons']);

/** What was written on papers of a secret ballot, under their numbers. */
function paperRemarks(ballot: Ballot, words: PaperWords) {
  return ballot.box.map(({ number, choice, comment }) => ({
    name: number,
    organisation: '',
    role: '',
    choice: words.choices[choice ?? 'invalid'],
    comment,
  }));
}

/** The voter that a form is made out for. */
function voterTexts(ballot: Ballot, words: PaperWords, addressee: string) {
  // A paper of a secret ballot is made out for nobody: it has its number.
  if (ballot.secret) {
    const ballotNo = ballot.numbers.includes(addressee) ? addressee : '';
    return { voter: '', voterOrganisation: '', voterRole: '', ballotNo };
  }
  const index = ballot.electorate.findIndex(({ personId }) => personId === addressee);
  const voter = ballot.electorate[index];
  return {
    voter: voter?.name ?? '',
    voterOrganisation: voter?.organisation ?? '',
    voterRole: voter ? roleOf(voter.role, words) : '',
    ballotNo: voter ? String(index + 1) : '',
  };
}
