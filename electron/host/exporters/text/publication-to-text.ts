import type {
  PubBlock,
  PubCell,
  Publication,
  PubParagraph,
  PubRun,
  PubSection,
  PubTable,
  StyleSheet,
} from '#shared/publishing/publication.ts';
import { tableLines } from './text-table.ts';

/** Length of a whole bar of a chart. */
const BAR_SIGNS = 20;

/** Between cells of a table without rules. */
const SIDE_BY_SIDE = '　　';

type TextContext = {
  readonly styles: StyleSheet;
  readonly contents: readonly string[];
  /** Number that stands at a block, where a page reference would print its page. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Of the section being written. */
  footnotes: string[];
};

/**
 * A publication as plain text: each paragraph one line with its number, lists indented, tables aligned by display width (Han = 2), footnotes
 * under their section, formulas as LaTeX, figures as `[图1　title]`. Lines end with `\n`.
 */
export function publicationToText(publication: Publication): string {
  const paragraphs = publication.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'paragraph'));
  const ctx: TextContext = {
    styles: publication.styles,
    contents: paragraphs.flatMap(({ outline }) =>
      outline?.inContents ? ['　'.repeat(outline.level - 1) + outline.text] : [],
    ),
    numbers: new Map(paragraphs.flatMap(({ id, label }) => (id && label ? [[id, label.text] as const] : []))),
    footnotes: [],
  };
  const note = publication.copy?.note ?? '';
  const sections = publication.sections.map((section) => sectionText(section, ctx)).filter((text) => text !== '');
  return `${[...(note === '' ? [] : [note]), ...sections].join('\n\n\n')}\n`;
}

function sectionText(section: PubSection, ctx: TextContext): string {
  ctx.footnotes = [];
  const fixed = (section.fixed ?? []).flatMap((item) =>
    item.kind === 'box' ? item.paragraphs.map((paragraph) => lineOf(paragraph, ctx)) : [],
  );
  const lines = [...fixed.filter((line) => line.trim() !== ''), ...blockLines(section.blocks, ctx)];
  if (ctx.footnotes.length > 0) lines.push('', '--------', ...ctx.footnotes);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function blockLines(blocks: readonly PubBlock[], ctx: TextContext): readonly string[] {
  return blocks.flatMap((block) => linesOf(block, ctx));
}

function linesOf(block: PubBlock, ctx: TextContext): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(block, ctx);
    case 'table':
      return ['', ...(block.caption ? [lineOf(block.caption, ctx)] : []), ...tableText(block, ctx), ''];
    case 'figure': {
      const title = lineOf(block.caption, ctx);
      const parts = block.images.flatMap(({ subtitle }) => (subtitle ? [`[${lineOf(subtitle, ctx)}]`] : []));
      const unit = block.unit ? [lineOf(block.unit, ctx)] : [];
      return ['', ...unit, ...parts, ...blockLines(block.notes, ctx), `[${title}]`, ''];
    }
    case 'formula':
      return ['', `　　${marked(block.latex, block.change)}${block.number === '' ? '' : `　　${block.number}`}`, ''];
    case 'contents':
      return ctx.contents;
    case 'rule':
      return ['', '--------'];
    case 'group':
      return ['', ...blockLines(block.blocks, ctx), ''];
  }
}

/** Titles stand between empty lines; what is indented on paper is indented here, by whole characters. */
function paragraphLines(paragraph: PubParagraph, ctx: TextContext): readonly string[] {
  const text = lineOf(paragraph, ctx);
  if (text.trim() === '') return [];
  if (paragraph.outline?.inContents) return ['', text, ''];
  const style = ctx.styles[paragraph.style];
  const indent = (style?.leftIndentChars ?? 0) - (style?.hangingChars ?? 0) + (style?.firstIndentChars ?? 0);
  return ['　'.repeat(Math.max(0, Math.floor(indent))) + text];
}

function tableText(table: PubTable, ctx: TextContext): readonly string[] {
  const textOf = (cell: PubCell) => cell.paragraphs.map((paragraph) => lineOf(paragraph, ctx)).join('\n');
  const rows = table.rows.map(({ cells }) => cells);
  // Without rules it only puts things side by side: no box, and nothing is torn apart.
  const lines =
    table.frame === 'none'
      ? rows.flatMap((cells) => cells.map(textOf).join(SIDE_BY_SIDE).trim().split('\n'))
      : tableLines(rows, table.headRows, textOf);
  const unit = table.unit ? [lineOf(table.unit, ctx)] : [];
  return [...unit, ...(table.rows.length === 0 ? [] : lines), ...table.foot.map((part) => lineOf(part, ctx))];
}

function lineOf(paragraph: PubParagraph, ctx: TextContext): string {
  const { label } = paragraph;
  const runs = paragraph.runs.map((run) => runText(run, ctx)).join('');
  const gap = gapAfter(label, runs);
  return marked(`${label?.text ?? ''}${gap}${runs}`, paragraph.change);
}

function gapAfter(label: PubParagraph['label'], runs: string): string {
  // A full-width colon brings its own blank.
  if (!label || label.gap === 'none' || runs === '' || label.text.endsWith('：')) return '';
  return label.gap === 'tab' ? ' ' : '\u3000';
}

function runText(run: PubRun, ctx: TextContext): string {
  switch (run.kind) {
    case 'text':
    case 'ref':
      return marked(run.position ? raised(run.text, run.position) : run.text, run.change);
    case 'footnote':
      ctx.footnotes.push(`${run.mark} ${run.runs.map((part) => runText(part, ctx)).join('')}`);
      return marked(run.mark, run.change);
    case 'math':
      return marked(run.latex, run.change);
    case 'break':
      return '\n';
    case 'leader':
      return ' …… ';
    case 'checkbox':
      return run.checked ? '☑' : '☐';
    case 'field':
      return run.value === '' ? '________' : run.value;
    case 'bar':
      return run.key ? '' : run.parts.map(({ share }) => '█'.repeat(Math.round(share * BAR_SIGNS))).join('');
    case 'qr':
      return '';
    case 'page-ref':
      return ctx.numbers.get(run.target) ?? '';
  }
}

const RAISED = {
  super: ['0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'],
  sub: ['0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'],
} as const;

/** m² where the characters exist, else as it is. */
function raised(text: string, position: 'super' | 'sub'): string {
  const [plain, high] = RAISED[position];
  const chars = [...text];
  const places = chars.map((char) => [...plain].indexOf(char));
  return places.every((at) => at >= 0) ? places.map((at) => [...high][at]).join('') : text;
}

/** In a redline: `{+new+}` and `[-old-]`. */
function marked(text: string, change: 'inserted' | 'deleted' | undefined): string {
  if (!change || text === '') return text;
  return change === 'inserted' ? `{+${text}+}` : `[-${text}-]`;
}
