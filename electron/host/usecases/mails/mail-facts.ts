import { type HostContext, load } from '#host/host-context.ts';
import { daysBetween, isPlainDate } from '#shared/base/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Round } from '#shared/domain/round.ts';
import { MAIL_PAPERS, type MailPaper } from '#shared/domain/round-mail.ts';
import { formTemplate, type LetterPlace, profileOf } from '#shared/profiles/index.ts';
import { paperDay } from '../forms/index.ts';
import { loadRound } from '../rounds/index.ts';

/** Forms of the process that go with a letter. */
const FORMS = {
  'form-docx': 'comment-form',
  'form-pdf': 'comment-form',
  letter: 'comment-letter',
  reply: 'reply-letter',
} as const satisfies Partial<Record<MailPaper, string>>;

export type FormPaper = keyof typeof FORMS;

export function formOf(paper: FormPaper): string {
  return FORMS[paper];
}

export function isFormPaper(paper: MailPaper): paper is FormPaper {
  return paper in FORMS;
}

/** What letters about a round say to everybody alike, and which papers can go with them in the language of the draft. */
export type MailFacts = {
  readonly id: string;
  readonly round: Round;
  readonly language: 'zh-CN' | 'en';
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
    papers: MAIL_PAPERS.filter((paper) => !isFormPaper(paper) || formTemplate(formOf(paper))?.language === language),
  };
}
