import type { HostContext } from '#host/host-context.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import { entitledOf } from '#shared/domain/electorate.ts';
import { recount } from '#shared/domain/recount.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { ballotWords, type PaperWords } from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { paperDay } from './paper-day.ts';

type Happened = { readonly at: string; readonly text: string };

/** What happened to a ballot, in the order of time: opening, changes with their reasons, reminders, what was accepted, the end. */
export async function ballotCourse(ctx: HostContext, ballot: Ballot, rule: VotingRule, { language }: PaperWords) {
  const words = ballotWords[language];
  const day = (text: string) => paperDay(language, text);
  const name = (personId: string | undefined) =>
    ballot.electorate.find((voter) => voter.personId === personId)?.name ?? words.stranger;
  const draft = async (id: string) => {
    const found = await ctx.store.get('draft', id);
    return found.ok ? found.value.data.name : id;
  };
  const events: Happened[] = [
    { at: ballot.opensOn, text: fillForm(words.opened, { count: entitledOf(ballot.electorate).length }) },
    ...ballot.extensions.map(({ from, to, reason, at }) => ({
      at,
      text: fillForm(words.extended, { from: day(from), to: day(to), reason }),
    })),
    ...(await Promise.all(
      ballot.corrections.map(async ({ field, from, to, reason, at }) => {
        const isDraft = field === 'draftId';
        const shown = { from: isDraft ? await draft(from) : from, to: isDraft ? await draft(to) : to, reason };
        return { at, text: fillForm(words.corrected[field], shown) };
      }),
    )),
    ...ballot.reminders.map(({ on, personIds }) => ({
      at: on,
      text: fillForm(words.reminded, { count: personIds.length }),
    })),
    ...ballot.acceptances.map(({ voteId, note, on }) => {
      const vote = ballot.votes.find(({ id }) => id === voteId);
      return { at: on, text: fillForm(words.accepted, { name: name(vote?.personId), note }) };
    }),
    ...(ballot.answers ?? []).map(({ question, met, note, at }) => {
      const text = rule.questions?.find(({ id }) => id === question)?.text[language] ?? question;
      return { at, text: fillForm(words.answered[met ? 'yes' : 'no'], { question: text, note }) };
    }),
    ...(ballot.withdrawal
      ? [{ at: ballot.withdrawal.at, text: fillForm(words.withdrawn, { reason: ballot.withdrawal.reason }) }]
      : []),
  ];
  const sorted = events.toSorted((a, b) => a.at.slice(0, 10).localeCompare(b.at.slice(0, 10)));
  const end = ballot.status === 'closed' ? [{ at: ballot.closedOn, text: words.closed }] : [];
  return [...sorted, ...end].map(({ at, text }) => ({ day: day(at.slice(0, 10)), text }));
}

/** Records that do not count, and conditional votes that were confirmed, each with why. */
export function uncountedVotes(ballot: Ballot, rule: VotingRule, { language, choices }: PaperWords) {
  const words = ballotWords[language];
  return recount(ballot, rule).flatMap(({ voter, id, choice, receivedOn, verdict }) => {
    if (verdict === 'counted') return [];
    return [
      {
        name: voter?.name ?? (ballot.secret ? id : words.stranger),
        choice: choices[choice ?? 'invalid'],
        reason: ballot.secret
          ? words.verdicts[verdict]
          : fillForm(words.record, { verdict: words.verdicts[verdict], day: paperDay(language, receivedOn) }),
      },
    ];
  });
}
