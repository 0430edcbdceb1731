import type { NumberingList, PubCell, PubLabel, PubParagraph, PubRun } from '#shared/publishing/publication.ts';

/** Blocks of a publication as tests write them. */

export const text = (value: string, format: object = {}): PubRun => ({ kind: 'text', text: value, ...format });

/** A paragraph; strings become text runs. */
export function para(
  style: string,
  content: string | readonly PubRun[],
  more: Partial<PubParagraph> = {},
): PubParagraph {
  return {
    kind: 'paragraph',
    style,
    runs: typeof content === 'string' ? (content === '' ? [] : [text(content)]) : content,
    ...more,
  };
}

export function label(
  value: string,
  list: NumberingList,
  level: number,
  instance: string,
  gap: PubLabel['gap'],
): PubLabel {
  return { text: value, gap, numbering: { list, level, instance } };
}

/** A titled chapter or clause with its contents entry. */
export function clause(number: string, title: string, id: string): PubParagraph {
  const level = number.split('.').length;
  return para(`clause-${level}`, title, {
    id,
    label: { ...label(number, 'clauses', level, 'body', 'ideographic-space'), face: 'hei' },
    outline: { level, text: `${number}　${title}`, inContents: level <= 2 },
  });
}

export function untitled(number: string, runs: string | readonly PubRun[], id: string): PubParagraph {
  const level = number.split('.').length;
  return para(`untitled-${level}`, runs, {
    id,
    label: { ...label(number, 'clauses', level, 'body', 'ideographic-space'), face: 'hei' },
  });
}

export const item = (
  style: string,
  mark: string,
  list: NumberingList,
  level: number,
  instance: string,
  runs: string,
): PubParagraph => para(style, runs, { label: label(mark, list, level, instance, mark === '——' ? 'none' : 'tab') });

export const cell = (value: string, more: Partial<PubCell> = {}): PubCell => ({
  colspan: 1,
  rowspan: 1,
  paragraphs: [para('cell', value)],
  ...more,
});
