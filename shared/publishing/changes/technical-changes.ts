import type { ComparedBlock, CompareUnit, DocumentComparison } from '#shared/doc-model/compare/index.ts';
import type { NumberedBlock, Numbering } from '../numbering.ts';

/** One item of 主要技术变化 in the foreword (GB/T 1.1—2020, 8.3 c). */
export type TechnicalChange = {
  readonly kind: 'added' | 'changed' | 'deleted';
  readonly subject: string;
  /** Clause, annex, table or figure of this text and of the old one as they are referred to, as far as they apply. */
  readonly clause: string;
  readonly oldClause: string;
};

/** A change that was found, and the block that shows it (of the new text; of the old one when it was deleted). */
export type FoundChange = TechnicalChange & { readonly block: string };

/** What a subject is called where a bare title would not be understood; `{title}` is filled in. */
export type ChangeWording = {
  readonly term: string;
  readonly annex: string;
  readonly table: string;
  readonly figure: string;
};

/**
 * The technical changes between two versions, one for each clause, term, table, figure or annex concerned, in the order of the text:
 * what was added or deleted whole is named once, with all that stands in it; changes of signs and blanks only, of foreword and introduction,
 * and moves are left out. A person chooses and words what becomes the list of the foreword.
 */
export function technicalChanges(
  comparison: DocumentComparison,
  numberings: { readonly before: Numbering; readonly after: Numbering },
  wording: ChangeWording,
): readonly FoundChange[] {
  const found = new Map<string, FoundChange>();
  const partners = partnersOf(comparison);
  /** Numbers of clauses and annexes that are new or gone as a whole: what stands in them is not named again. */
  const whole = { added: [] as string[], removed: [] as string[] };

  for (const row of comparison.blocks) {
    const unit = row.after ?? row.before;
    if (!unit || !TECHNICAL.has(unit.section)) continue;
    if (row.change === 'added') addWhole(row.after!, 'added', numberings.after);
    else if (row.change === 'removed') addWhole(row.before!, 'removed', numberings.before);
    else if (isChange(row)) addChanged(row);
  }
  return [...found.values()];

  function addWhole(unit: CompareUnit, change: 'added' | 'removed', numbering: Numbering): void {
    const own = subjectBlock(unit, numbering);
    const place = placeBlock(unit, numbering);
    if (!place || isWithin(place.number, whole[change])) return;
    if (!own) {
      if (change === 'added') addPlace(unit, numbering);
      else addPlaceOfRemoved(unit);
      return;
    }
    if (own.kind === 'chapter' || own.kind === 'clause' || own.kind === 'annex') whole[change].push(own.number);
    const subject = subjectOf(own, numbering);
    put(
      change === 'added'
        ? { kind: 'added', subject, clause: own.reference, oldClause: '', block: unit.id }
        : { kind: 'deleted', subject, clause: '', oldClause: own.reference, block: unit.id },
    );
  }

  function addChanged(row: ComparedBlock): void {
    const { before, after } = row;
    const own = after ? subjectBlock(after, numberings.after) : null;
    if (!before || !after || !own) {
      if (after) addPlace(after, numberings.after);
      return;
    }
    const old = subjectBlock(before, numberings.before) ?? placeBlock(before, numberings.before);
    put({
      kind: 'changed',
      subject: subjectOf(own, numberings.after),
      clause: own.reference,
      oldClause: old?.reference ?? '',
      block: after.id,
    });
  }

  /** Something within a clause changed: the clause did. */
  function addPlace(unit: CompareUnit, numbering: Numbering): void {
    const place = placeBlock(unit, numbering);
    if (!place || place.kind === 'element') return;
    const oldId = partners.oldOf.get(place.id);
    const old = oldId === undefined ? undefined : numberings.before.byId.get(oldId);
    put({
      kind: 'changed',
      subject: subjectOf(place, numbering),
      clause: place.reference,
      oldClause: old?.reference ?? '',
      block: place.id,
    });
  }

  /** Something left a clause that goes on. */
  function addPlaceOfRemoved(unit: CompareUnit): void {
    const old = placeBlock(unit, numberings.before);
    const nowId = old && partners.newOf.get(old.id);
    const now = nowId === undefined ? undefined : numberings.after.byId.get(nowId ?? '');
    if (!old || !now || now.kind === 'element') return;
    put({
      kind: 'changed',
      subject: subjectOf(now, numberings.after),
      clause: now.reference,
      oldClause: old.reference,
      block: now.id,
    });
  }

  function put(change: FoundChange): void {
    const key = `${change.kind === 'deleted' ? 'old' : 'new'} ${change.block}`;
    if (!found.has(key)) found.set(key, change);
  }

  function subjectOf(block: NumberedBlock, numbering: Numbering): string {
    const title = block.title.trim();
    if (title === '' || block.kind === 'clause') return title !== '' ? title : titleAround(block, clausesOf(numbering));
    const pattern = WORDING_OF[block.kind];
    return pattern ? wording[pattern].replace('{title}', () => title) : title;
  }
}

const TECHNICAL: ReadonlySet<string> = new Set(['body', 'annex']);
const WORDING_OF: Partial<Record<NumberedBlock['kind'], keyof ChangeWording>> = {
  term: 'term',
  annex: 'annex',
  table: 'table',
  figure: 'figure',
};
/** Blocks that are named themselves; all others speak for the clause around them. */
const SUBJECTS: ReadonlySet<string> = new Set(['chapter', 'clause', 'term', 'annex', 'table', 'figure']);

function isChange(row: ComparedBlock): boolean {
  if (row.change === 'changed') return !row.editorial;
  return row.change === 'moved-here' && !row.editorial && (row.texts.length > 0 || row.table !== null);
}

function subjectBlock(unit: CompareUnit, numbering: Numbering): NumberedBlock | null {
  const block = numbering.byId.get(unit.id);
  return block && SUBJECTS.has(block.kind) ? block : null;
}

function placeBlock(unit: CompareUnit, numbering: Numbering): NumberedBlock | null {
  const place = numbering.placeOf.get(unit.id);
  return (place === undefined ? undefined : numbering.byId.get(place)) ?? null;
}

/** Whether a number is one of these or stands below it: 5.2.1 in 5.2, B.1 in B. */
function isWithin(number: string, wholes: readonly string[]): boolean {
  return wholes.some((whole) => number === whole || number.startsWith(`${whole}.`));
}

/** Title of the nearest titled clause above an untitled one, found by its number; its own number where there is none. */
function titleAround(block: NumberedBlock, clauses: ReadonlyMap<string, NumberedBlock>): string {
  const parts = block.number.split('.');
  while (parts.length > 1) {
    parts.pop();
    const title = clauses.get(parts.join('.'))?.title.trim() ?? '';
    if (title !== '') return title;
  }
  return block.reference;
}

/** Chapters, clauses and annexes by their number; kept as long as the numbering is. */
function clausesOf(numbering: Numbering): ReadonlyMap<string, NumberedBlock> {
  const kept = knownClauses.get(numbering);
  if (kept) return kept;
  const clauses = new Map<string, NumberedBlock>();
  for (const block of numbering.byId.values())
    if (block.kind === 'chapter' || block.kind === 'clause' || block.kind === 'annex') clauses.set(block.number, block);
  knownClauses.set(numbering, clauses);
  return clauses;
}

const knownClauses = new WeakMap<Numbering, ReadonlyMap<string, NumberedBlock>>();

function partnersOf(comparison: DocumentComparison): {
  readonly oldOf: ReadonlyMap<string, string>;
  readonly newOf: ReadonlyMap<string, string>;
} {
  const oldOf = new Map<string, string>();
  const newOf = new Map<string, string>();
  for (const { before, after } of comparison.blocks) {
    if (!before || !after) continue;
    oldOf.set(after.id, before.id);
    newOf.set(before.id, after.id);
  }
  return { oldOf, newOf };
}
