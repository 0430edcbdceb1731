import { type HostContext, load } from '#host/host-context.ts';
import type { Held, HeldRow } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { RecordedValue } from '#shared/domain/history/index.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import { removalDue } from '#shared/domain/retention.ts';
import { commandWords, valueWords } from '#shared/i18n/record-words.ts';
import { worded } from '../history/index.ts';
import { loadNames } from '../names.ts';
import { committeesOfPerson } from '../views/index.ts';
import { contactTexts, isRecipient } from './contact-of.ts';
import { daysOfBackups } from './forget-person.ts';
import { isNamed } from './is-named.ts';
import { retentionInForce } from './retention-in-force.ts';

/** Entries of the record that are shown. */
const ENTRIES = 500;

/** Everything that the workspace holds about one person. */
export async function heldAbout(ctx: HostContext, id: string): Promise<Held> {
  const { data: person } = await load(ctx, 'person', id);
  const organisation = (await loadNames(ctx)).organisation(person.organisationId);
  const seats = ((await committeesOfPerson(ctx)).get(id) ?? []).flatMap((committee) =>
    committee.data.members.filter((m) => m.personId === id).map((member) => ({ committee, member })),
  );
  const memberships = seats.map(({ committee, member }) =>
    row(
      member.from,
      committee.data.name,
      'committee',
      committee.id,
      said('role', member.role, member.to === '' ? '' : ` → ${member.to}`),
    ),
  );
  const end = removalDue(
    seats.map(({ member }) => member),
    retentionInForce(ctx),
  );
  const texts = contactTexts(person);
  const sections = [
    { section: 'memberships', rows: memberships },
    ...(await inBallots(ctx, id)),
    ...(await inMeetings(ctx, id, person.name)),
    ...(await inRounds(ctx, person, organisation)),
    ...(await inProjects(ctx, person.name)),
    { section: 'record', rows: await inRecord(ctx, id, person.name) },
  ] as const;
  return {
    id,
    person: { ...person, organisation },
    sections: sections.map(({ section, rows }) => ({ section, rows: [...rows] })),
    named: await isNamed(ctx, id, person.name),
    removal: end?.rule
      ? { endedOn: end.endedOn, dueOn: end.dueOn, source: end.rule.source, unconfirmed: end.rule.unconfirmed }
      : null,
    backups: texts.length === 0 ? [] : daysOfBackups(await ctx.store.backupsWith(texts, [{ kind: 'person', id }])),
  };
}

type Section = { readonly section: Held['sections'][number]['section']; readonly rows: readonly HeldRow[] };

function row(when: string, where: string, kind: string, id: string, what: LocalisedText): HeldRow {
  return { when, where, kind, id, what };
}

const plain = (text: string): LocalisedText => ({ 'zh-CN': text, en: text });

/** A value in words, and what follows it in both languages. */
function said(field: string, value: RecordedValue, rest = ''): LocalisedText {
  const word = (locale: 'zh-CN' | 'en') => `${valueWords(locale, field, value, () => '')}${rest}`.trim();
  return { 'zh-CN': word('zh-CN'), en: word('en') };
}

async function inBallots(ctx: HostContext, id: string): Promise<readonly Section[]> {
  const rows = (await ctx.store.list('ballot')).flatMap(({ id: ballot, data }) => [
    ...data.votes
      .filter((vote) => vote.personId === id)
      .map((vote) =>
        row(
          vote.receivedOn,
          data.title,
          'ballot',
          ballot,
          said('choice', vote.choice ?? '', vote.comment && ` — ${vote.comment}`),
        ),
      ),
    ...data.electorate
      .filter((voter) => voter.personId === id && !data.votes.some((vote) => vote.personId === id))
      .map((voter) => row(data.opensOn, data.title, 'ballot', ballot, said('standing', voter.standing))),
  ]);
  return [{ section: 'votes', rows }];
}

async function inMeetings(ctx: HostContext, id: string, name: string): Promise<readonly Section[]> {
  const meetings = await ctx.store.list('meeting');
  const attendance = meetings.flatMap(({ id: meeting, data }) => [
    ...data.attendance
      .filter(({ personId }) => personId === id)
      .map(({ state }) => row(data.date, data.title, 'meeting', meeting, said('state', state))),
    ...(data.host === name || data.recorder === name
      ? [row(data.date, data.title, 'meeting', meeting, data.host === name ? HOST : RECORDER)]
      : []),
  ]);
  const declarations = meetings.flatMap(({ id: meeting, data }) =>
    data.declarations
      .filter(({ personId }) => personId === id)
      .map(({ text }) => row(data.date, data.title, 'meeting', meeting, plain(text))),
  );
  const actions = meetings.flatMap(({ id: meeting, data }) =>
    data.actions
      .filter(({ ownerId }) => ownerId === id)
      .map(({ text, due }) => row(due, data.title, 'meeting', meeting, plain(text))),
  );
  return [
    { section: 'attendance', rows: attendance },
    { section: 'declarations', rows: declarations },
    { section: 'actions', rows: actions },
  ];
}

const HOST: LocalisedText = { 'zh-CN': '主持人', en: 'chair' };
const RECORDER: LocalisedText = { 'zh-CN': '记录人', en: 'minute taker' };

type Named = Held['person'] | { readonly name: string; readonly email: string };

/** Comments, answers and letters name people, not their ids: the name has to fit, and the organisation where both are known. */
async function inRounds(
  ctx: HostContext,
  person: Parameters<typeof isRecipient>[1] & Named,
  organisation: string,
): Promise<readonly Section[]> {
  const isThem = (name: string, from: string) =>
    name === person.name && (organisation === '' || from === '' || from === organisation);
  const rounds = await ctx.store.list('round');
  const names = new Map(rounds.map(({ id, data }) => [id, data.name]));
  const comments = (await ctx.store.list('commentSet')).flatMap(({ data }) =>
    data.comments
      .filter((comment) => isThem(comment.person, comment.organisation))
      .map((comment) =>
        row(
          comment.receivedOn,
          names.get(data.roundId) ?? '',
          'round',
          data.roundId,
          plain(`${comment.no} ${comment.clause} ${comment.comment}`),
        ),
      ),
  );
  const answers = rounds.flatMap(({ id, data }) =>
    data.responses
      .filter((response) => isThem(response.person, response.organisation))
      .map((response) => row(response.receivedOn, data.name, 'round', id, plain(response.file))),
  );
  const letters = rounds.flatMap(({ id, data }) =>
    data.recipients
      .filter((recipient) => isRecipient(recipient, person, organisation))
      .map(({ sentOn, email, remindedOn }) =>
        row(sentOn, data.name, 'round', id, plain([email, ...remindedOn].filter((text) => text !== '').join(' · '))),
      ),
  );
  return [
    { section: 'comments', rows: comments },
    { section: 'answers', rows: answers },
    { section: 'letters', rows: letters },
  ];
}

async function inProjects(ctx: HostContext, name: string): Promise<readonly Section[]> {
  const projects = await ctx.store.list('project');
  const committees = await ctx.store.list('committee');
  return [
    {
      section: 'drafter',
      rows: projects
        .filter(({ data }) => data.drafters.includes(name))
        .map(({ id, data }) => row('', fullTitle(data), 'project', id, plain(data.planNumber))),
    },
    {
      section: 'contact',
      rows: [
        ...committees
          .filter(({ data }) => data.contactPerson === name)
          .map(({ id, data }) =>
            row('', data.name, 'committee', id, plain(`${data.contactPhone} ${data.contactEmail}`.trim())),
          ),
        ...projects
          .filter(({ data }) => data.contactPerson === name)
          .map(({ id, data }) => row('', fullTitle(data), 'project', id, plain(data.contactPhone))),
      ],
    },
  ];
}

/** Entries about the person, and those of what the person did here. */
async function inRecord(ctx: HostContext, id: string, name: string): Promise<readonly HeldRow[]> {
  const records = await ctx.store.history({
    limit: ENTRIES,
    where: ({ actor, targets, changes }) =>
      actor === name || targets.some((target) => target.id === id) || JSON.stringify(changes ?? []).includes(id),
  });
  return (await worded(ctx, records)).map((entry) => {
    const words = (locale: 'zh-CN' | 'en') =>
      [commandWords(locale, entry.command), ...entry.words[locale]].join(locale === 'en' ? '; ' : '；');
    const [object] = entry.objects;
    return row(entry.at.slice(0, 10), object?.name ?? '', object?.kind ?? '', object?.id ?? '', {
      'zh-CN': words('zh-CN'),
      en: words('en'),
    });
  });
}
