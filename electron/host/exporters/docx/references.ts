import type { PubBlock, Publication, PubParagraph, PubRun } from '#shared/publishing/publication.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';
import type { Bookmark, Bookmarks } from './bookmarks.ts';
import type { NumberingPlan } from './numbering-plan.ts';

type ReferenceRun = Extract<PubRun, { kind: 'ref' }>;
/** A stretch of a reference's text: plain, or the result of a field. */
export type ReferencePiece = { readonly text: string; readonly instruction?: string };

/** What a field that leads to a block can print, and how it does so. */
type Printed = {
  readonly text: string;
  /** Switches of a field that prints the automatic number of the paragraph; null = the text in a bookmark of its own. */
  readonly switches: '\\r \\h' | '\\n \\h' | null;
  /** Ids of the clause and the items that it counts under. */
  readonly above: readonly string[];
};

/** Texts of references by the block that they lead to. */
type Wanted = ReadonlyMap<string, string>;

/** Number of a figure or table without the gap and dash before its title: `表1　` → `表1`. */
const OBJECT_NUMBER = /^\D*(?:[A-Z]\.)?\d+/;

/**
 * The fields of the references in a paper (REF). A field prints the number alone: `\r` the automatic number of a clause, an annex, an entry
 * of literature, `\n` that of an item; numbers that are text (figures, tables, formulas, codes of cited documents) stand in a bookmark of
 * their own. The words around it (第…章, 公式…) are text. Where no field gives exactly the printed text (notes and examples: their number
 * goes with a colon) the reference is a link only.
 */
export class References {
  readonly #printed: ReadonlyMap<string, Printed>;
  readonly #bookmarks: Bookmarks;
  readonly #wanted: Wanted;

  constructor(publication: Publication, plan: NumberingPlan, bookmarks: Bookmarks) {
    this.#bookmarks = bookmarks;
    this.#wanted = wantedTexts(publication);
    this.#printed = printedTexts(publication, plan, this.#wanted);
  }

  /** The text of a reference in pieces; null when a link is all that can be had. */
  pieces(run: ReferenceRun): readonly ReferencePiece[] | null {
    const { text, target } = run;
    if (!isField(run)) return null;
    const printed = this.#printed.get(target);
    const split = printed && splitAround(text, printed.text);
    if (!printed || !split) return null;
    const [before, after] = split;
    const pieces = [...this.#place(before, printed.above), this.#field(target, printed)];
    return after === '' ? pieces : [...pieces, { text: after }];
  }

  /** The bookmark around the number of a block that references print as text, with that text; undefined when nothing refers to it so. */
  mark(id: string | undefined): { readonly bookmark: Bookmark; readonly text: string } | undefined {
    const printed = id === undefined || !this.#wanted.has(id) ? undefined : this.#printed.get(id);
    if (id === undefined || !printed || printed.switches !== null) return undefined;
    const bookmark = this.#bookmarks.ofNumber(id);
    return bookmark && { bookmark, text: printed.text };
  }

  /** What stands before the number of an item: the clause and the items above it, each a field of its own. */
  #place(text: string, above: readonly string[]): readonly ReferencePiece[] {
    const pieces: ReferencePiece[] = [];
    let rest = text;
    for (const id of above) {
      const printed = this.#printed.get(id);
      const split = printed && splitAround(rest, printed.text);
      if (!printed || !split) continue;
      if (split[0] !== '') pieces.push({ text: split[0] });
      pieces.push(this.#field(id, printed));
      rest = split[1];
    }
    return rest === '' ? pieces : [...pieces, { text: rest }];
  }

  #field(id: string, { text, switches }: Printed): ReferencePiece {
    const bookmark = switches === null ? this.#bookmarks.ofNumber(id) : this.#bookmarks.target(id);
    return bookmark ? { text, instruction: ` REF ${bookmark.name} ${switches ?? '\\h'} ` } : { text };
  }
}

/** A raised mark (of a footnote of a table) goes with its own format, which a field would lose. */
function isField({ broken, position }: ReferenceRun): boolean {
  return !broken && position === undefined;
}

/** What stands before and after a number in a text; null when the text does not hold it as a number of its own. */
function splitAround(text: string, number: string): readonly [string, string] | null {
  const at = text.lastIndexOf(number);
  if (at < 0 || number === '') return null;
  const before = text.slice(0, at);
  const after = text.slice(at + number.length);
  return /[0-9A-Za-z.]$/.test(before) || /^[0-9A-Za-z]/.test(after) ? null : [before, after];
}

function wantedTexts({ sections }: Publication): Wanted {
  const wanted = new Map<string, string>();
  const look = (run: PubRun): void => {
    if (run.kind === 'ref' && isField(run) && !wanted.has(run.target)) wanted.set(run.target, run.text);
    else if (run.kind === 'footnote') run.runs.forEach(look);
  };
  visitParagraphs(sections, ({ runs }) => {
    runs.forEach(look);
  });
  return wanted;
}

function printedTexts({ sections }: Publication, plan: NumberingPlan, wanted: Wanted): ReadonlyMap<string, Printed> {
  const printed = new Map<string, Printed>();
  let place: string[] = [];
  visitParagraphs(sections, (paragraph) => {
    const { id, label } = paragraph;
    if (id === undefined || printed.has(id)) return;
    const text = (label?.text ?? '').trim();
    if (!label) {
      const code = codeOf(paragraph, wanted.get(id));
      if (code !== '') printed.set(id, { text: code, switches: null, above: [] });
      return;
    }
    if (!plan.label(paragraph)) {
      printed.set(id, { text, switches: null, above: [] });
      return;
    }
    const isItem = label.numbering?.list === 'alpha';
    const above = isItem ? place.slice(0, 1 + (label.numbering?.level ?? 0)) : [];
    // Word leaves out a full stop at the end of a number.
    if (!text.endsWith('.')) printed.set(id, { text, switches: isItem ? '\\n \\h' : '\\r \\h', above });
    if (isItem) place = [...above, id];
    else if (/\d$|[A-Z]$/.test(text) && label.numbering?.list !== 'bibliography') place = [id];
  });
  const object = (id: string | undefined, number: string): void => {
    if (id !== undefined && number !== '') printed.set(id, { text: number, switches: null, above: [] });
  };
  const walk = (block: PubBlock): void => {
    if (block.kind === 'group') block.blocks.forEach(walk);
    else if (block.kind === 'formula') object(block.id, block.number);
    else if (block.kind === 'table' || block.kind === 'figure')
      object(block.id, OBJECT_NUMBER.exec(block.caption?.label?.text ?? '')?.[0] ?? '');
  };
  for (const section of sections) section.blocks.forEach(walk);
  return printed;
}

/** The code with which a paragraph without a number begins and that references print: `GB/T 1.1—2020`. */
function codeOf({ runs }: PubParagraph, wanted: string | undefined): string {
  const first = runs[0];
  return wanted !== undefined && first?.kind === 'text' && first.text.startsWith(wanted) ? wanted : '';
}
