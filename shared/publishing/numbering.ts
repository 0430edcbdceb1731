import type { Node } from 'prosemirror-model';
import { citationOfNode, type ListKind, type SectionName } from '#shared/doc-model/index.ts';
import { fillLabel, GB_LABELS, type LabelWording, letterOf } from './label-wording.ts';

export type NumberedKind =
  | 'element'
  | 'annex'
  | 'chapter'
  | 'clause'
  | 'term'
  | 'list-item'
  | 'note'
  | 'example'
  | 'figure'
  | 'table'
  | 'formula'
  | 'footnote'
  | 'object-footnote'
  | 'bibliography-item'
  /** Entry of 规范性引用文件; carries no number. */
  | 'reference';

/** What the document derives for one block. */
export type NumberedBlock = {
  readonly id: string;
  readonly kind: NumberedKind;
  readonly section: SectionName;
  /** 0 for elements and annexes, 1–6 for chapters, clauses and terms, depth of a list item, else 0. */
  readonly level: number;
  /** Bare number: `5`, `5.2`, `A.1`, `0.1`, `a`, `1`; empty where nothing is counted (elements, dashes, a single note). */
  readonly number: string;
  /** As printed before the block: `5`, `5.2`, `附录A`, `图A.1`, `（1）`, `注1：`, `a)`, `——`, `[1]`. */
  readonly label: string;
  /** As the text refers to it: `第5章`, `5.2`, `附录A`, `图A.1`, `公式（1）`, `5.2 a)`, `5.2的注1`, `[1]`. */
  readonly reference: string;
  /** Title of a chapter, clause, term, annex, figure or table; empty for all else. */
  readonly title: string;
  /** Id of the clause, term, annex or element that it stands in; its own id for these. */
  readonly place: string;
  /** What a citation prints, on records of other documents: `GB/T 1.1—2020`, or `[2]` for literature without a code. */
  readonly citation?: string;
  /** Labels of the sub-figures `a)`, `b)` …, in the order of the pictures; only on figures that have some. */
  readonly parts?: readonly string[];
};

/** Numbers of a whole document, looked up by block id. Blocks whose id is still empty are counted but not listed. */
export type Numbering = {
  /** In document order. Footnotes follow the block they stand in. */
  readonly byId: ReadonlyMap<string, NumberedBlock>;
  /** Every block with an id (paragraphs of lists and cells too) → id of the clause, annex or element it stands in. */
  readonly placeOf: ReadonlyMap<string, string>;
  readonly wording: LabelWording;
};

type Mutable = { -readonly [K in keyof NumberedBlock]: NumberedBlock[K] };
/** Notes and examples of one clause, figure or table: whether they carry numbers is known only at its end. */
type Owner = { reference: string; readonly isTerm: boolean; readonly notes: Mutable[]; readonly examples: Mutable[] };
type Series = { readonly prefix: string; figures: number; tables: number; formulas: number };

/**
 * Numbers chapters, clauses, terms, annexes, list items, notes, examples, figures, tables, formulas, footnotes and literature in one
 * walk over the document (linear; GB/T 1.1—2020, 7, 9.5–9.12).
 *
 * - A level that a draft skips counts as there (a third-level clause right under chapter 5 is 5.1.1, the next of level 2 is 5.2), so
 *   numbers stay unique while somebody is still writing.
 * - Figures, tables and formulas run through introduction and body and start again in every annex.
 * - Notes and examples count within their clause, figure or table; a single one carries no number.
 */
export function numberDocument(doc: Node, wording: LabelWording = GB_LABELS): Numbering {
  const byId = new Map<string, NumberedBlock>();
  const placeOf = new Map<string, string>();
  const main: Series = { prefix: '', figures: 0, tables: 0, formulas: 0 };
  const counters = [0, 0, 0, 0, 0, 0, 0];
  let annexes = 0;
  let footnotes = 0;
  let literature = 0;
  let section: SectionName = 'foreword';
  let series = main;
  /** First part of clause numbers (`0`, `A`), and the level that the section begins with. */
  let prefix = '';
  let topLevel = 1;
  let place = '';
  let placeReference = '';
  let owner: Owner = { reference: '', isTerm: false, notes: [], examples: [] };

  function add(node: Node, kind: NumberedKind, number: string, label: string, reference: string): Mutable {
    const id = node.attrs['id'] as string;
    const entry: Mutable = { id, kind, section, level: 0, number, label, reference, title: '', place };
    if (id !== '' && !byId.has(id)) byId.set(id, entry);
    return entry;
  }

  function stand(node: Node): void {
    const id = node.attrs['id'] as string | undefined;
    if (id && !placeOf.has(id)) placeOf.set(id, place);
  }

  function closeOwner(): void {
    const { termNote } = wording;
    if (owner.isTerm && termNote) labelGroup(owner.notes, owner.reference, null, termNote, wording);
    else labelGroup(owner.notes, owner.reference, wording.singleNote, wording.note, wording);
    labelGroup(owner.examples, owner.reference, wording.singleExample, wording.example, wording);
  }

  function openOwner(reference: string, isTerm = false): void {
    owner = { reference, isTerm, notes: [], examples: [] };
  }

  /** Begins a clause, annex or element: what follows stands in it. */
  function enter(id: string, reference: string, isTerm = false): void {
    closeOwner();
    place = id;
    placeReference = reference;
    openOwner(reference, isTerm);
  }

  function clauseNumber(askedLevel: number): string {
    const level = Math.max(topLevel, Math.min(askedLevel, 6));
    for (let l = topLevel; l < level; l++) if (counters[l] === 0) counters[l] = 1;
    counters[level]!++;
    counters.fill(0, level + 1);
    const own = counters.slice(topLevel, level + 1).join('.');
    return prefix === '' ? own : `${prefix}.${own}`;
  }

  function clause(node: Node, kind: 'clause' | 'term', titleNode: Node | null): void {
    const number = clauseNumber(node.attrs['level'] as number);
    const level = number.split('.').length;
    const isChapter = kind === 'clause' && level === 1;
    const reference = isChapter ? fillLabel(wording.chapterReference, number) : number;
    enter(node.attrs['id'] as string, reference, kind === 'term');
    const entry = add(node, isChapter ? 'chapter' : kind, number, number, reference);
    entry.level = level;
    entry.title = titleNode?.textContent ?? '';
    stand(node);
  }

  /** Footnotes stand between the text; nothing else inline is numbered. */
  function inline(node: Node): void {
    eachChild(node, (child) => {
      if (child.type.name !== 'footnote') return;
      footnotes++;
      const label = fillLabel(wording.footnote, footnotes);
      add(child, 'footnote', String(footnotes), label, fillLabel(wording.footnoteReference, footnotes));
      stand(child);
    });
  }

  function list(node: Node, depth: number, parents: string): void {
    const kind = node.attrs['kind'] as ListKind;
    let count = 0;
    stand(node);
    eachChild(node, (item) => {
      count++;
      const number = kind === 'alpha' ? letterOf(count) : kind === 'number' ? String(count) : '';
      const label = number === '' ? (kind === 'dot' ? wording.dot : wording.dash) : fillLabel(wording.item, number);
      const chain = number === '' ? parents : parents === '' ? label : `${parents} ${label}`;
      const reference = chain === '' ? placeReference : fillLabel(wording.itemReference, chain, placeReference);
      add(item, 'list-item', number, label, reference).level = depth;
      stand(item);
      eachChild(item, (child) => {
        if (child.type.name === 'list') list(child, depth + 1, chain);
        else text(child);
      });
    });
  }

  function text(node: Node): void {
    stand(node);
    inline(node);
  }

  function note(node: Node): void {
    owner.notes.push(add(node, 'note', '', '', ''));
    text(node);
  }

  function formula(node: Node): void {
    stand(node);
    if (node.attrs['numbered'] === false) {
      add(node, 'formula', '', '', wording.unnumberedFormula);
      return;
    }
    const number = `${series.prefix}${++series.formulas}`;
    add(node, 'formula', number, fillLabel(wording.formula, number), fillLabel(wording.formulaReference, number));
  }

  function figureOrTable(node: Node, kind: 'figure' | 'table'): void {
    const number = `${series.prefix}${kind === 'figure' ? ++series.figures : ++series.tables}`;
    const label = fillLabel(kind === 'figure' ? wording.figure : wording.table, number);
    const entry = add(node, kind, number, label, label);
    stand(node);
    const outer = owner;
    openOwner(label);
    const parts: string[] = [];
    let marks = 0;
    eachChild(node, (child) => {
      const name = child.type.name;
      if (name === 'caption') entry.title = child.textContent;
      if (name === 'image') {
        if (child.attrs['subtitle'] !== null) parts.push(fillLabel(wording.item, letterOf(parts.length + 1)));
      } else if (name === 'table') {
        eachChild(child, (row) => eachChild(row, (cell) => eachChild(cell, block)));
      } else if (name === 'objectFootnote') {
        const mark = letterOf(++marks);
        add(child, 'object-footnote', mark, mark, mark);
        text(child);
      } else block(child);
    });
    if (parts.length > 0) entry.parts = parts;
    closeOwner();
    owner = outer;
  }

  function block(node: Node): void {
    const name = node.type.name;
    if (name === 'heading' || name === 'clause') {
      clause(node, 'clause', name === 'heading' ? node : null);
      inline(node);
    } else if (name === 'termEntry') {
      clause(node, 'term', node.firstChild);
      eachChild(node, block);
    } else if (name === 'list') list(node, 1, '');
    else if (name === 'note') note(node);
    else if (name === 'example') {
      owner.examples.push(add(node, 'example', '', '', ''));
      stand(node);
      eachChild(node, block);
    } else if (name === 'figure') figureOrTable(node, 'figure');
    else if (name === 'tableBlock') figureOrTable(node, 'table');
    else if (name === 'formula') formula(node);
    else if (name === 'formulaKey') {
      stand(node);
      eachChild(node, inline);
    } else if (name === 'bibliographyItem') {
      const number = String(++literature);
      const label = fillLabel(wording.bibliographyItem, number);
      add(node, 'bibliography-item', number, label, label).citation = citationOfNode(node) || label;
      text(node);
    } else if (name === 'reference') {
      const citation = citationOfNode(node);
      add(node, 'reference', '', '', citation || placeReference).citation = citation;
      text(node);
    } else text(node);
  }

  function startSection(node: Node): void {
    const id = node.attrs['id'] as string;
    counters.fill(0);
    series = main;
    prefix = section === 'introduction' ? '0' : '';
    topLevel = section === 'introduction' || section === 'annex' ? 2 : 1;
    if (section === 'annex') {
      prefix = letterOf(++annexes).toUpperCase();
      series = { prefix: `${prefix}.`, figures: 0, tables: 0, formulas: 0 };
      const label = fillLabel(wording.annex, prefix);
      enter(id, label);
      add(node, 'annex', prefix, label, label).title = node.firstChild?.textContent ?? '';
    } else {
      const name = wording.elements[section];
      enter(id, name);
      add(node, 'element', '', '', name).title = name;
    }
    stand(node);
  }

  eachChild(doc, (node) => {
    section = node.type.name as SectionName;
    startSection(node);
    eachChild(node, block);
  });
  closeOwner();
  return { byId, placeOf, wording };
}

function eachChild(node: Node, visit: (child: Node) => void): void {
  for (const child of node.children) visit(child);
}

/** Gives the notes (or examples) of one owner their labels: `single` when alone (null = counted all the same), else 1, 2, 3 … */
function labelGroup(
  group: Mutable[],
  owner: string,
  single: string | null,
  numbered: string,
  wording: LabelWording,
): void {
  group.forEach((entry, index) => {
    const alone = group.length === 1 && single !== null;
    entry.number = alone ? '' : String(index + 1);
    entry.label = alone ? single : fillLabel(numbered, index + 1);
    const bare = entry.label.replace(/(?<![：:\s])[：:\s]+$/, '');
    entry.reference = fillLabel(wording.noteReference, bare, owner);
  });
}
