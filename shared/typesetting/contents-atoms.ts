import type { PubParagraph } from '../publishing/publication.ts';
import type { Atom } from './atom.ts';
import { addNode, type ContentsEntry, type LayoutContext, setCached, styleOf } from './layout-context.ts';
import { leaderDots } from './leader-dots.ts';
import { placeLine } from './paragraph-atoms.ts';
import { setParagraph } from './paragraph-layout.ts';

/** Width kept free for the page number and a few leader dots, in characters. */
const RESERVE_CHARS = 3.5;

/** 目次: one entry for each heading, leader dots, page number at the right edge; each entry leads to its heading. */
export function contentsAtoms(
  context: LayoutContext,
  maxLevel: number,
  x: number,
  width: number,
  parent: number,
): Atom[] {
  const toc = addNode(context, { tag: 'TOC', parent });
  return context
    .contents()
    .filter((entry) => entry.inContents && entry.level <= maxLevel)
    .flatMap((entry) => entryAtoms(context, entry, x, width, toc));
}

const entryParagraphs = new WeakMap<LayoutContext, Map<string, PubParagraph>>();

function entryAtoms(context: LayoutContext, entry: ContentsEntry, x: number, width: number, toc: number): Atom[] {
  const name = `contents-${entry.level}`;
  const base = styleOf(context, name, 'contents-1');
  const reserve = RESERVE_CHARS * base.sizePt;
  const style = { ...base, align: 'left' as const, rightIndentChars: 0 };
  const set = setCached(context, entryParagraph(context, entry, name), style, width - reserve);
  const number = setParagraph(
    { kind: 'paragraph', style: name, runs: [{ kind: 'ref', text: entry.label, target: entry.target }] },
    { ...style, align: 'right', leftIndentChars: 0, hangingChars: 0, firstIndentChars: 0 },
    width,
    context,
  );
  const node = addNode(context, { tag: 'TOCI', parent: toc });
  return set.lines.map((line, n) => {
    const last = n === set.lines.length - 1;
    return {
      height: set.heights[n] as number,
      before: n === 0 ? (style.beforePt ?? 0) : 0,
      after: last ? (style.afterPt ?? 0) : 0,
      breakBefore: n === 0,
      keepNext: false,
      place: (page, y) => {
        placeLine(page, set, n, x, y, { node });
        if (!last) return;
        const numberWidth = number.lines[0]?.width ?? 0;
        const from = x + line.x + line.width + style.sizePt * 0.4;
        const to = x + width - numberWidth - style.sizePt * 0.3;
        const base = y + (set.baselines[n] as number);
        if (entry.label !== '' && to > from) page.items.push(leaderDots(from, to, base, style.sizePt));
        placeLine(page, number, 0, x, y, { node });
      },
    };
  });
}

/** The same paragraph object for the same entry, so that it is set only once. */
function entryParagraph(context: LayoutContext, entry: ContentsEntry, style: string): PubParagraph {
  let known = entryParagraphs.get(context);
  if (!known) {
    known = new Map();
    entryParagraphs.set(context, known);
  }
  const key = `${entry.target}\n${entry.text}`;
  const paragraph = known.get(key) ?? {
    kind: 'paragraph' as const,
    style,
    runs: [{ kind: 'ref' as const, text: entry.text, target: entry.target }],
  };
  known.set(key, paragraph);
  return paragraph;
}
