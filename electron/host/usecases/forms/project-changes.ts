import { adjustedText, titleLines } from '#shared/domain/adjustment.ts';
import type { Adjustment, Project } from '#shared/domain/project.ts';
import { paperWords } from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { type Language, paperDay } from './paper-day.ts';

/** Choices of the form of adjustment (F11) by what an adjustment is about. */
const CHANGES: Readonly<Record<Adjustment['kind'], string>> = {
  extension: 'postpone',
  title: 'title',
  drafters: 'organisation',
  scope: 'other',
  termination: 'end',
  reopening: 'other',
};

/** What is adopted (采标) and the way through the stages, as the boxes of forms have them. */
export function adoptionTexts({ adoptions: [adopted], trackId }: Project) {
  return {
    adoption: adopted ? bodyOf(adopted.number) : 'none',
    degree: adopted?.degree ?? 'none',
    adoptedNumber: adopted?.number ?? '',
    adoptedTitle: adopted ? adopted.title || adopted.titleEn : '',
    fastTrack: trackId === 'B' || trackId === 'C' ? trackId : 'no',
  };
}

function bodyOf(number: string): string {
  if (/^ISO\/IEC/i.test(number)) return 'ISO-IEC';
  return /^(ISO|IEC|ITU)\b/i.exec(number)?.[1]?.toUpperCase() ?? 'other';
}

/** The last adjustment that was asked for, with what was before it. */
export function adjustmentTexts(project: Project, language: Language) {
  const last = project.adjustments.findLast(({ kind }) => kind !== 'reopening');
  const before = (kind: Adjustment['kind'], now: string) => (last?.kind === kind ? last.from : now);
  const none = {
    oldTitle: adjustedText('title', before('title', titleLines(project))),
    oldDate: paperDay(language, before('extension', project.dueDate)),
    change: '',
    newTitle: '',
    newOrganisation: '',
    newDate: '',
    changeText: '',
    changeReason: '',
  };
  if (!last) return none;
  const read = (value: string) =>
    last.kind === 'extension' ? paperDay(language, value) : adjustedText(last.kind, value);
  const [from, to] = [read(last.from), read(last.to)];
  const words = paperWords[language].adjustment;
  return {
    ...none,
    change: CHANGES[last.kind],
    newTitle: last.kind === 'title' ? to : '',
    newOrganisation: last.kind === 'drafters' ? to : '',
    newDate: last.kind === 'extension' ? to : '',
    changeText: to === '' ? words.end : fillForm(from === '' ? words.to : words.fromTo, { from, to }),
    changeReason: last.reason,
  };
}
