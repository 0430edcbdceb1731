import { GB_LABELS, ISO_LABELS, type LabelWording } from '#shared/publishing/label-wording.ts';

/** Labels and the printed kinds of annexes in the language of a case. */
export function caseLabels(language: 'zh' | 'en'): {
  readonly labels: LabelWording;
  readonly annexMarks: Readonly<Record<'normative' | 'informative', string>>;
} {
  return language === 'en'
    ? { labels: ISO_LABELS, annexMarks: { normative: '(normative)', informative: '(informative)' } }
    : { labels: GB_LABELS, annexMarks: { normative: '（规范性）', informative: '（资料性）' } };
}
