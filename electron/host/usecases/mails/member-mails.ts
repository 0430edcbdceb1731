import { type HostContext, load } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { notVotedYet } from '#shared/domain/ballot-steps.ts';
import { membersOn } from '#shared/domain/committee.ts';
import type { MemberMail } from '#shared/domain/member-mail.ts';
import { meetingRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { enclosedList, type MemberPlace, memberLetters, paperWords } from '#shared/profiles/index.ts';
import { paperDay } from '../forms/index.ts';
import { loadNames } from '../names.ts';
import { ballotHeadsOf, projectsOfCommittee } from '../views/index.ts';
import { lettersAsFile } from './letters-as-file.ts';

type Choice = {
  readonly id: string;
  readonly kind: MemberMail;
  readonly personIds: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly files: readonly { readonly blob: string; readonly name: string; readonly mime: string }[];
};

/** Subject and text of a letter to members as the profile words them, what their places say, and who can get one. */
export async function memberMailText(ctx: HostContext, { id, kind }: Pick<Choice, 'id' | 'kind'>) {
  const { language, places, members } = await factsOf(ctx, id);
  return { ...memberLetters[language].letters[kind], language, places, members };
}

/**
 * Letters to members as drafts for the mail program, one for each, several as one zip. The same files go with all of them. Yields before
 * each letter. Refused: `person-not-member`, `mails-too-large`, `file-not-here`.
 */
export async function* memberMails(ctx: HostContext, choice: Choice, signal?: AbortSignal) {
  const { language, places, members, title } = await factsOf(ctx, choice.id);
  const words = memberLetters[language];
  const whom = [...new Set(choice.personIds)].map((personId) => {
    const member = members.find((each) => each.personId === personId);
    if (!member) throw new RefusalError('person-not-member');
    return member;
  });
  const attachments = await Promise.all(
    choice.files.map(async ({ blob, name, mime }) => {
      const bytes = ctx.scratch.get(blob) ?? need(await ctx.store.readBlob(blob));
      return { name, mime: mime || 'application/octet-stream', bytes };
    }),
  );
  const papers = enclosedList(
    words.enclosed,
    choice.files.map(({ name }) => name),
  );
  const letters = whom.map(({ name, organisation, email, places: own }) => {
    const values = { ...places, ...own, papers };
    return { name, secondName: organisation, email, values, enclosed: async () => ({ attachments }) };
  });
  const { subject, text } = choice;
  return yield* lettersAsFile(ctx, letters, { subject, text, title, words: words.names[choice.kind] }, signal);
}

async function factsOf(ctx: HostContext, id: string) {
  const { data: committee } = await load(ctx, 'committee', id);
  const { language } = meetingRuleOf(committee.lifeCycleId);
  const names = await loadNames(ctx);
  const people = new Map((await ctx.store.list('person')).map((person) => [person.id, person.data]));
  const silent = await silentVoters(ctx, id);
  const title = language === 'en' ? committee.nameEn || committee.name : committee.name;
  const places: Readonly<Record<MemberPlace, string>> = {
    person: '',
    organisation: '',
    role: '',
    contact: '',
    committee: title,
    termTo: paperDay(language, committee.termTo),
    today: paperDay(language, ctx.today()),
    contactPerson: committee.contactPerson,
    contactPhone: committee.contactPhone,
    papers: '',
  };
  const members = membersOn(committee, ctx.today()).map(({ personId, organisationId, role }) => {
    const { phone = '', email = '' } = people.get(personId) ?? {};
    const name = names.person(personId);
    const organisation = names.organisation(organisationId);
    const contact = [phone, email].filter((part) => part !== '').join(' ');
    const own = { person: name, organisation, role: paperWords[language].roles[role], contact };
    return { personId, name, organisation, role, email, places: own, silent: silent.has(personId) };
  });
  return { language, title, places, members };
}

/** Who has not voted in an open ballot on a project of the committee. */
async function silentVoters(ctx: HostContext, committeeId: string): Promise<ReadonlySet<string>> {
  const projects = await projectsOfCommittee(ctx, committeeId);
  const open = projects.flatMap(({ id }) => ballotHeadsOf(ctx, id)).filter(({ status }) => status === 'open');
  const ballots = await Promise.all(open.map(({ id }) => load(ctx, 'ballot', id)));
  return new Set(ballots.flatMap(({ data }) => notVotedYet(data).map(({ personId }) => personId)));
}
