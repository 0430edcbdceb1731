import type { CopyMarks, PubParagraph, PubSection } from '../publishing/publication.ts';
import { emptyPage, type PageSink } from './atom.ts';
import type { LaidItem } from './laid-publication.ts';
import { type LayoutContext, setCached, styleOf } from './layout-context.ts';
import { PT_PER_MM } from './measures.ts';
import { placeLine } from './paragraph-atoms.ts';

export type RunningPage = {
  readonly section: PubSection;
  readonly value: number;
  /** Printed page number; empty = none. */
  readonly label: string;
  /** Printed number of the last page that counts with this one. */
  readonly total: string;
};

/** Where the note of a copy stands on pages without a footer, mm from the lower edge. */
const BARE_NOTE_MM = 10;
/** Blank between the page number and the note opposite, em. */
const NOTE_GAP_EM = 2;
/** Right edge of line numbers and change bars, mm from the text. */
const NUMBER_MM = 4;
const BAR_MM = 2.5;
const NUMBER_PT = 7;
const NUMBER_COLOR = '#666666';
const WATERMARK_COLOR = '#E4E4E4';
/** Largest letters of a watermark, and the share of the page's diagonal that it takes. */
const WATERMARK_PT = 110;
const WATERMARK_SHARE = 0.72;

/**
 * Running header, page number and the note opposite; on the right of odd and the left of even pages when mirrored. The note stands
 * on the other side of the number, as wide as that leaves it, and grows upwards.
 */
export function runningItems(context: LayoutContext, running: RunningPage, copy: CopyMarks | undefined): LaidItem[] {
  const { section, value, label, total } = running;
  const { page } = section;
  const x = page.marginMm.left * PT_PER_MM;
  const width = (page.widthMm - page.marginMm.left - page.marginMm.right) * PT_PER_MM;
  const side = value % 2 === 1 ? ('right' as const) : ('left' as const);
  const sink = emptyPage();
  const print = (
    style: string,
    text: string,
    box: { readonly x: number; readonly width: number },
    align: 'left' | 'right' | undefined,
    top: (height: number) => number,
  ): number => {
    const found = styleOf(context, style);
    const paragraph: PubParagraph = { kind: 'paragraph', style, runs: [{ kind: 'text', text }] };
    const set = setCached(context, paragraph, found, box.width, align ?? found.align);
    let y = top(set.height);
    set.lines.forEach((_, n) => {
      placeLine(sink, set, n, box.x, y, { node: -1 });
      y += set.heights[n] as number;
    });
    return Math.max(...set.lines.map((line) => line.width), 0);
  };
  const mirrored = page.mirrorHeaders ? side : undefined;
  if (section.header) print('header', section.header, { x, width }, mirrored, () => page.headerMm * PT_PER_MM);
  const numbered = section.footer !== '' && (label !== '' || !section.footer.includes('{page}'));
  const atFoot = (mm: number) => (height: number) => (page.heightMm - mm) * PT_PER_MM - height;
  let numberWidth = 0;
  if (numbered) {
    const text = section.footer.replaceAll('{page}', label).replaceAll('{pages}', total);
    numberWidth = print('page-number', text, { x, width }, mirrored, atFoot(page.footerMm));
  }
  const note = section.footerNote ?? copy?.note ?? '';
  if (note === '') return sink.items;
  const style = styleOf(context, 'page-number');
  const numberSide = mirrored ?? (style.align === 'left' ? 'left' : 'right');
  const centred = numbered && !mirrored && style.align === 'center';
  const taken = numberWidth > 0 ? numberWidth + NOTE_GAP_EM * style.sizePt : 0;
  const room = centred ? (width - numberWidth) / 2 - style.sizePt : width - taken;
  const left = numberSide === 'left' ? x + width - room : x;
  const opposite = numberSide === 'left' ? ('right' as const) : ('left' as const);
  const foot = atFoot(numbered ? page.footerMm : Math.min(BARE_NOTE_MM, page.footerMm || BARE_NOTE_MM));
  print('page-number', note, { x: left, width: room }, opposite, foot);
  return sink.items;
}

/** Numbers of the counted lines, from 1, in the left margin. */
export function lineNumberItems(context: LayoutContext, section: PubSection, sink: PageSink): LaidItem[] {
  const right = (section.page.marginMm.left - NUMBER_MM) * PT_PER_MM;
  const base = styleOf(context, 'page-number');
  return sink.lines.map(({ y }, n) => {
    const paragraph = numberParagraph(String(n + 1));
    const style = { ...base, sizePt: NUMBER_PT, linePt: NUMBER_PT * 1.5, firstIndentChars: 0, leftIndentChars: 0 };
    const set = setCached(context, paragraph, style, right, 'right');
    return { kind: 'text', items: set.items, line: set.lines[0] as (typeof set.lines)[number], x: 0, y, node: -1 };
  });
}

const numbers = new Map<string, PubParagraph>();

/** The same paragraph object for the same number, so that it is set only once. */
function numberParagraph(text: string): PubParagraph {
  const known = numbers.get(text);
  if (known) return known;
  const paragraph: PubParagraph = {
    kind: 'paragraph',
    style: 'page-number',
    runs: [{ kind: 'text', text, color: NUMBER_COLOR }],
  };
  numbers.set(text, paragraph);
  return paragraph;
}

/** Bars in the outer margin beside what is changed; pieces that touch are joined. */
export function changeBars(section: PubSection, value: number, sink: PageSink): LaidItem[] {
  if (sink.bars.length === 0) return [];
  const { page } = section;
  const right = page.mirrorHeaders ? value % 2 === 1 : true;
  const x = (right ? page.widthMm - page.marginMm.right + BAR_MM : page.marginMm.left - BAR_MM) * PT_PER_MM;
  const joined: { top: number; bottom: number }[] = [];
  for (const bar of [...sink.bars].sort((a, b) => a.top - b.top)) {
    const last = joined.at(-1);
    if (last && bar.top - last.bottom < 4) last.bottom = Math.max(last.bottom, bar.bottom);
    else joined.push({ ...bar });
  }
  return joined.map(({ top, bottom }) => ({ kind: 'rule', x1: x, y1: top, x2: x, y2: bottom, thickness: 1.5 }));
}

/** Pale words from the lower left to the upper right, as large as the page allows. */
export function watermarkItems(context: LayoutContext, section: PubSection, text: string): LaidItem[] {
  const { widthMm, heightMm } = section.page;
  const width = widthMm * PT_PER_MM;
  const height = heightMm * PT_PER_MM;
  const room = Math.hypot(width, height) * WATERMARK_SHARE;
  const base = { name: 'watermark', face: 'hei', align: 'left', linePt: WATERMARK_PT } as const;
  const paragraph: PubParagraph = {
    kind: 'paragraph',
    style: 'watermark',
    runs: [{ kind: 'text', text: text.replaceAll('\n', ' '), color: WATERMARK_COLOR }],
  };
  const wide = setCached(context, paragraph, { ...base, sizePt: WATERMARK_PT }, Number.MAX_SAFE_INTEGER);
  const natural = wide.lines[0]?.width ?? 0;
  if (natural === 0) return [];
  const sizePt = WATERMARK_PT * Math.min(1, room / natural);
  const set = setCached(context, { ...paragraph }, { ...base, sizePt }, Number.MAX_SAFE_INTEGER);
  const line = set.lines[0];
  if (!line) return [];
  const angle = Math.atan2(height, width);
  return [{ kind: 'watermark', items: set.items, line, x: width / 2, y: height / 2, angle }];
}
