/**
 * How derived numbers are written (GB/T 1.1—2020, 7, 9 and 10). `{n}` stands for the number, `{place}` for the clause concerned.
 * A profile for another family of standards hands over its own.
 */
export type LabelWording = {
  readonly chapterReference: string;
  readonly annex: string;
  readonly figure: string;
  readonly table: string;
  /** Number at the right edge of a formula, and the way the text refers to it. */
  readonly formula: string;
  readonly formulaReference: string;
  /** Formula without a number, when something refers to it. */
  readonly unnumberedFormula: string;
  readonly singleNote: string;
  readonly note: string;
  readonly singleExample: string;
  readonly example: string;
  /** Note of a term entry where it is written otherwise; counted from 1 even when alone. */
  readonly termNote?: string;
  readonly noteReference: string;
  readonly footnote: string;
  readonly footnoteReference: string;
  readonly bibliographyItem: string;
  /** Lettered and numbered list items, sub-figures. */
  readonly item: string;
  readonly itemReference: string;
  readonly dash: string;
  readonly dot: string;
  /** Between the number of a figure or table and its title. */
  readonly titleGap: string;
  readonly elements: Readonly<Record<'foreword' | 'introduction' | 'body' | 'bibliography' | 'index', string>>;
  /** Printed instead of a reference whose target is gone. */
  readonly brokenReference: string;
};

export const GB_LABELS: LabelWording = {
  chapterReference: '第{n}章',
  annex: '附录{n}',
  figure: '图{n}',
  table: '表{n}',
  formula: '（{n}）',
  formulaReference: '公式（{n}）',
  unnumberedFormula: '公式',
  singleNote: '注：',
  note: '注{n}：',
  singleExample: '示例：',
  example: '示例{n}：',
  noteReference: '{place}的{n}',
  footnote: '{n})',
  footnoteReference: '脚注{n})',
  bibliographyItem: '[{n}]',
  item: '{n})',
  itemReference: '{place} {n}',
  dash: '——',
  dot: '·',
  titleGap: '\u3000',
  elements: { foreword: '前言', introduction: '引言', body: '正文', bibliography: '参考文献', index: '索引' },
  brokenReference: '（引用目标已删除）',
};

/** Documents in English after the ISO/IEC Directives, Part 2:2021 (7.2, 22, 23, 24, 26–29). */
export const ISO_LABELS: LabelWording = {
  chapterReference: 'Clause {n}',
  annex: 'Annex {n}',
  figure: 'Figure {n}',
  table: 'Table {n}',
  formula: '({n})',
  formulaReference: 'Formula ({n})',
  unnumberedFormula: 'Formula',
  singleNote: 'NOTE\u2003',
  note: 'NOTE {n}\u2003',
  singleExample: 'EXAMPLE\u2003',
  example: 'EXAMPLE {n}\u2003',
  termNote: 'Note {n} to entry: ',
  noteReference: '{place}, {n}',
  footnote: '{n})',
  footnoteReference: 'footnote {n})',
  bibliographyItem: '[{n}]',
  item: '{n})',
  itemReference: '{place} {n}',
  dash: '—',
  dot: '•',
  titleGap: ' — ',
  elements: {
    foreword: 'Foreword',
    introduction: 'Introduction',
    body: 'Text',
    bibliography: 'Bibliography',
    index: 'Index',
  },
  brokenReference: '(target of reference deleted)',
};

/** Puts a number (and a place) into a wording. */
export function fillLabel(wording: string, n: string | number, place = ''): string {
  return wording.replace('{place}', () => place).replace('{n}', () => String(n));
}

/** 1 → a, 26 → z, 27 → aa: marks of list items, sub-figures and object footnotes; upper-cased for annexes. */
export function letterOf(position: number): string {
  let rest = position;
  let letters = '';
  while (rest > 0) {
    rest -= 1;
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return letters;
}
