import type { GridCell, GridRow, TemplateInput, TemplatePart } from '#shared/publishing/index.ts';

/** Page numbers of forms, and of letters and reports (GB/T 9704—2012). */
export const PAGE_OF_PAGES = '共 {pages} 页\u3000第 {page} 页';
export const DASHED_PAGE = '— {page} —';

/** Day to be written in by hand. */
export const OPEN_DAY = '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日';

/** Heights of cells, mm: of one line, of some lines, of an opinion with signature and seal. */
export const ONE_LINE = 9;
export const SOME_LINES = 26;
const OPINION = 34;

type Words = readonly [zh: string, en: string];

export function lineInput(name: string, ...[zh, en]: Words): TemplateInput {
  return { name, label: { 'zh-CN': zh, en }, input: 'line' };
}

export function textInput(name: string, ...[zh, en]: Words): TemplateInput {
  return { name, label: { 'zh-CN': zh, en }, input: 'text' };
}

export function dayInput(name: string, ...[zh, en]: Words): TemplateInput {
  return { name, label: { 'zh-CN': zh, en }, input: 'date' };
}

/** Day that a paper bears; it takes the place of today. */
export const ISSUE_DAY: TemplateInput = {
  name: 'today',
  label: { 'zh-CN': '日期', en: 'Day' },
  hint: { 'zh-CN': '不填时为制作当天', en: 'Empty: the day on which the paper is made' },
  input: 'date',
};

/** Whether a table of comments that is still to be discussed prints the suggestions (处理建议) where nothing is decided. */
export const SUGGESTIONS: TemplateInput = {
  ...choiceInput('suggestions', '未处理的意见', 'Comments without a decision', [
    ['no', '处理意见留空', 'Leave the decision blank'],
    ['yes', '印出处理建议（供讨论）', 'Print what is suggested (for discussion)'],
  ]),
  hint: { 'zh-CN': '不选时留空', en: 'Without a choice: blank' },
};

/** What the checkpoint of the record is for, beside it. */
export const RECORD_WORDS = '操作记录存证点：留存本件者可据此核对此前的操作记录未被改动。';
export const RECORD_WORDS_EN =
  'Checkpoint of the record: whoever keeps this paper can show that the record up to it was not changed.';

/**
 * The checkpoint of the record (存证点) at the end of a paper, as QR code and as text beside it; printed when what the paper is about is closed.
 * `words` stand before the text.
 */
export function recordPart(words: string): TemplatePart {
  const cells: readonly GridCell[] = [{ text: '{#record}' }, { text: `${words}\n{record}`, style: 'form-remark' }];
  return {
    id: 'record',
    when: 'record',
    kind: 'grid',
    frame: 'none',
    columns: [3, 13],
    rows: [{ minHeightMm: 31, cells }],
  };
}

/** An input that takes the place of what the record says. */
export function instead(name: string, ...[zh, en]: Words): TemplateInput {
  return {
    name,
    label: { 'zh-CN': zh, en },
    hint: { 'zh-CN': '不填时按记录打印', en: 'Empty: as the record has it' },
    input: 'line',
  };
}

type Options = readonly (readonly [value: string, zh: string, en: string])[];

export function choiceInput(name: string, zh: string, en: string, options: Options): TemplateInput {
  return {
    name,
    label: { 'zh-CN': zh, en },
    input: 'choice',
    options: options.map(([value, chinese, english]) => ({ value, label: { 'zh-CN': chinese, en: english } })),
  };
}

/** Boxes of a choice, side by side: □制定　□修订. */
export function boxesOf(name: string, options: Options): string {
  return options
    .map(([value, words]) => `{!${name}.${value}}${/^[A-Za-z0-9]/.test(words) ? ' ' : ''}${words}`)
    .join('\u3000');
}

export function head(text: string, part: Partial<GridCell> = {}): GridCell {
  return { text, head: true, ...part };
}

export function cell(text: string, span = 1): GridCell {
  return span === 1 ? { text } : { text, span };
}

export function row(cells: readonly GridCell[], minHeightMm = ONE_LINE): GridRow {
  return { cells, minHeightMm };
}

/** A row for a text of several lines: its name, and room to write. */
export function textRow(name: string, text: string, span: number, minHeightMm = SOME_LINES): GridRow {
  return { ...row([head(name), { text, span, verticalAlign: 'top' }], minHeightMm), mayBreak: true };
}

/** A row for an opinion, with signature, seal and day. */
export function opinionRow(name: string, span: number, minHeightMm = OPINION): GridRow {
  return row(
    [
      head(name),
      { text: `\n\n负责人（签名）：\u3000\u3000\u3000\u3000\u3000\u3000（盖章）\n${OPEN_DAY}`, span, align: 'right' },
    ],
    minHeightMm,
  );
}
