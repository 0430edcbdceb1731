import { type HostContext, load } from '#host/host-context.ts';
import { daysBetween, isPlainDate } from '#shared/base/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Round } from '#shared/domain/round.ts';
import { MAIL_PAPERS, type MailPaper } from '#shared/domain/round-mail.ts';
import { type LetterPlace, profileOf } from '#shared/profiles/index.ts';
import { paperDay } from '../forms/index.ts';
import { loadRound } from '../rounds/index.ts';

type Language = 'zh-CN' | 'en';

/** Forms of the process that go with a letter, by the language of the draft; where there is none, the paper is not offered. */
const FORMS: Readonly<Record<FormPaper, Readonly<Partial<Record<Language, string>>>>> = {
  'form-docx': { 'zh-CN': 'comment-form' },
  'form-pdf': { 'zh-CN': 'comment-form' },
  letter: { 'zh-CN': 'comment-letter' },
  reply: { 'zh-CN': 'reply-letter', en: 'iso-reply-letter' },
};

export type FormPaper = Extract<MailPaper, 'form-docx' | 'form-pdf' | 'letter' | 'reply'>;

/** The form that a paper is in a language; undefined = there is none. */
export function formOf(paper: FormPaper, language: Language): string | undefined {
  return FORMS[paper][language];
}

export function isFormPaper(paper: MailPaper): paper is FormPaper {
  return paper in FORMS;
}

/** What letters about a round say to everybody alike, and which papers can go with them in the language of the draft. */
export type MailFacts = {
  readonly id: string;
  readonly round: Round;
  readonly language: Language;
  readonly title: string;
  readonly places: Readonly<Record<Exclude<LetterPlace, 'organisation' | 'person' | 'papers'>, string>>;
  readonly papers: readonly MailPaper[];
};

export async function mailFacts(ctx: HostContext, roundId: string): Promise<MailFacts> {
  const { data: round } = await loadRound(ctx, roundId);
  const project = await load(ctx, 'project', round.projectId);
  const draft = await load(ctx, 'draft', round.draftId);
  const committee = await load(ctx, 'committee', project.data.committeeId);
  const language = profileOf(draft.data.cover.kind).language.startsWith('en') ? 'en' : 'zh-CN';
  const { opensOn, closesOn } = round;
  const title = fullTitle(project.data);
  return {
    id: roundId,
    round,
    language,
    title,
    places: {
      standard: title,
      draft: language === 'en' ? draft.data.name : draft.data.cover.draftMark || draft.data.name,
      round: round.name,
      closesOn: paperDay(language, closesOn),
      days: isPlainDate(opensOn) && isPlainDate(closesOn) ? String(daysBetween(opensOn, closesOn)) : '',
      contactPerson: committee.data.contactPerson || project.data.contactPerson,
      contactPhone: committee.data.contactPhone,
      committee: committee.data.name,
    },
    papers: MAIL_PAPERS.filter((paper) => !isFormPaper(paper) || formOf(paper, language) !== undefined),
  };
}
