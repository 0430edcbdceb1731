import { type HostContext, load } from '#host/host-context.ts';
import { type Ballot, countingVotes } from '#shared/domain/ballot.ts';
import type { Role } from '#shared/domain/committee.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { type ballotPlaces, type ballotRows, type PaperWords, paperWords } from '#shared/profiles/index.ts';
import { conditionRows } from '#shared/publishing/index.ts';
import type { Assembled } from './assembled.ts';
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
  const result = tally(countVotes(ballot), rule);
  const { counts, outcome } = result;
  const words = paperWords[language];
  const { title } = project.data.texts;
  const electorate = votersOf(ballot, words);
  const is = (condition: boolean): string => (condition ? '1' : '');
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
        approveWithComments: String(counts.approveWithComments),
        disapproveConditional: String(counts.disapproveConditional),
        abstain: String(counts.abstain),
        disapprove: String(counts.disapprove),
        valid: String(result.valid),
        invalid: String(counts.invalid),
        missing: String(result.missing),
        favour: String(result.favour),
        against: String(result.against),
        minimum: rule.minimumVoters > 0 ? String(rule.minimumVoters) : '',
        tooFew: is(result.tooFewVoters),
        outcome: words.outcomes[outcome],
        passed: is(outcome === 'passed'),
        failed: is(outcome === 'failed'),
        noQuorum: is(outcome === 'no-quorum'),
        record: await recordPlace(ctx, 'ballot', id, 'ballot.close'),
        ...voterTexts(ballot, words, addressee),
      },
      rows: {
        ...project.data.rows,
        conditions: conditionRows(result, words),
        electorate,
        remarks: electorate.filter(({ comment }) => comment !== ''),
      },
    },
  };
}

function roleOf(role: string, words: PaperWords): string {
  return words.roles[role as Role] ?? role;
}

function votersOf(ballot: Ballot, words: PaperWords) {
  const votes = countingVotes(ballot);
  return ballot.electorate.map((voter) => {
    const vote = votes.get(voter.personId);
    return {
      name: voter.name,
      organisation: voter.organisation,
      role: roleOf(voter.role, words),
      choice: vote ? words.choices[vote.choice ?? 'invalid'] : words.missing[ballot.mode],
      comment: vote?.comment ?? '',
    };
  });
}

/** The voter that a form is made out for. */
function voterTexts(ballot: Ballot, words: PaperWords, addressee: string) {
  const index = ballot.electorate.findIndex(({ personId }) => personId === addressee);
  const voter = ballot.electorate[index];
  return {
    voter: voter?.name ?? '',
    voterOrganisation: voter?.organisation ?? '',
    voterRole: voter ? roleOf(voter.role, words) : '',
    ballotNo: voter ? String(index + 1) : '',
  };
}
