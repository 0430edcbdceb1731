import { GB_LABELS, type LabelWording } from '#shared/publishing/label-wording.ts';

/** How a case in English prints derived numbers and references (ISO/IEC Directives, Part 2). */
const ENGLISH_LABELS: LabelWording = {
  ...GB_LABELS,
  chapterReference: 'Clause {n}',
  annex: 'Annex {n}',
  figure: 'Figure {n}',
  table: 'Table {n}',
  formula: '({n})',
  formulaReference: 'Formula ({n})',
  unnumberedFormula: 'Formula',
  singleNote: 'NOTE',
  note: 'NOTE {n}',
  singleExample: 'EXAMPLE',
  example: 'EXAMPLE {n}',
  dash: '—',
  brokenReference: '(target of reference deleted)',
};

/** Labels and the printed kinds of annexes in the language of a case. */
export function caseLabels(language: 'zh' | 'en'): {
  readonly labels: LabelWording;
  readonly annexMarks: Readonly<Record<'normative' | 'informative', string>>;
} {
  return language === 'en'
    ? { labels: ENGLISH_LABELS, annexMarks: { normative: '(normative)', informative: '(informative)' } }
    : { labels: GB_LABELS, annexMarks: { normative: '（规范性）', informative: '（资料性）' } };
}
