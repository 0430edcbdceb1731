import { clauseKey, clauseList, normaliseClause } from '#shared/domain/clause-label.ts';
import { findByClause } from '../clause-index.ts';
import type { AnchorEvidence, AnchorWay } from './anchor-evidence.ts';
import type { AnchorIndex, UnitSpan } from './anchor-index.ts';
import { CONFIDENCE } from './confidence.ts';

/** A block that clause, object or line name, the units in which its text stands, and how sure that is by itself. */
export type NamedPlace = {
  readonly id: string;
  readonly span: UnitSpan;
  readonly how: Extract<AnchorWay, 'clause' | 'object' | 'line'>;
  readonly confidence: number;
};

/** Places that are no block: comments on them are placed nowhere, and nobody is asked. */
const WHOLE: ReadonlySet<string> = new Set(['全文', '封面', '目次', '标准名称', 'title']);

/** Whether a comment is about the whole text, the cover or the contents, and about nothing else. */
export function isWholeText(clause: string): boolean {
  const parts = clauseList(normaliseClause(clause)?.clause ?? '');
  return parts.length > 0 && parts.every((part) => WHOLE.has(clauseKey(part).toLowerCase()));
}

/** Blocks that the evidence names by number, the most exact first: line of our paper, table or item, clause, the clause above a lost one. */
export function namedPlaces(evidence: AnchorEvidence, index: AnchorIndex): readonly NamedPlace[] {
  const label = normaliseClause(evidence.clause ?? '');
  const target = [evidence.target ?? '', label?.target ?? ''].filter((text) => text !== '').join('、');
  const parts = clauseList(label?.clause ?? '');
  const clauses = parts.flatMap((part): NamedPlace[] => {
    const place = clauseOf(part, index, parts.length > 1);
    return place ? [place] : [];
  });
  const lines = lineOf(evidence, index, clauses);
  const objects = target === '' ? [] : objectOf(parts[0] ?? '', target, clauses[0], index);
  return [...lines, ...objects, ...clauses];
}

function place(index: AnchorIndex, id: string, how: NamedPlace['how'], confidence: number): NamedPlace {
  return { id, span: spanOf(index, id), how, confidence };
}

/** Units of a clause with those below it, or of any other block. */
export function spanOf(index: AnchorIndex, id: string): UnitSpan {
  const known = index.spans.get(id);
  if (known) return known.whole;
  const block = index.blocks.get(id);
  if (!block) return { from: 0, to: 0 };
  let to = block.unit + 1;
  while (to < index.units.length && (index.units[to]?.pos ?? 0) < block.pos + block.size) to++;
  return { from: block.unit, to };
}

function clauseOf(part: string, index: AnchorIndex, several: boolean): NamedPlace | null {
  const [begin = '', end] = part.split('～');
  const id = findByClause(index.numbering, begin);
  if (id === null) return clauseAbove(begin, index);
  const first = place(index, id, 'clause', several ? CONFIDENCE.clauseLoose : CONFIDENCE.clause);
  const last = end === undefined ? null : findByClause(index.numbering, end);
  if (end === undefined) {
    const isNumber = /\d/.test(begin) || /^(?:附录|annex)/i.test(begin);
    return isNumber || index.numbering.byId.get(id)?.kind === 'element'
      ? first
      : { ...first, confidence: CONFIDENCE.clauseLoose };
  }
  const to = last === null ? first.span.to : Math.max(first.span.to, spanOf(index, last).to);
  return { ...first, span: { from: first.span.from, to }, confidence: CONFIDENCE.clauseLoose };
}

/** 5.2.4 is gone: 5.2, else 5. */
function clauseAbove(clause: string, index: AnchorIndex): NamedPlace | null {
  const parts = clause.split('.');
  if (!/^(?:[A-Z]|\d+)$/.test(parts[0] ?? '') || parts.slice(1).some((part) => !/^\d+$/.test(part))) return null;
  for (let length = parts.length - 1; length > 0; length--) {
    const above = parts.slice(0, length).join('.');
    const id = findByClause(index.numbering, /^[A-Z]$/.test(above) ? `附录${above}` : above);
    if (id !== null) return place(index, id, 'clause', CONFIDENCE.clauseGone);
  }
  return null;
}

function objectOf(
  part: string,
  target: string,
  clause: NamedPlace | undefined,
  index: AnchorIndex,
): readonly NamedPlace[] {
  const id =
    paragraphOf(target, clause, index) ??
    findByClause(index.numbering, `${part.replace(/～[\s\S]*/, '')} ${target}`) ??
    findByClause(index.numbering, target);
  const named = id === clause?.id ? findByClause(index.numbering, target) : id;
  const block = named === null ? undefined : index.blocks.get(named);
  if (!named || !block || named === clause?.id) return [];
  const inside = !clause || (block.unit >= clause.span.from && block.unit < clause.span.to);
  return [place(index, named, 'object', inside ? CONFIDENCE.object : CONFIDENCE.objectElsewhere)];
}

/** 第2段, 首段, 最后一段, Paragraph 2: counted among the paragraphs of the clause itself. */
function paragraphOf(target: string, clause: NamedPlace | undefined, index: AnchorIndex): string | null {
  const own = clause && index.spans.get(clause.id)?.own;
  if (!own) return null;
  const paragraphs = index.units
    .slice(own.from, own.to)
    .filter(({ type }) => type === 'paragraph' || type === 'clause');
  const count = /第?(?<!\d)(\d+)(?:自然)?段|^\s*para(?:graph|\.)?\s*(\d+)|(?<!\d)(\d+)(?:st|nd|rd|th)\s+para/i.exec(
    target,
  );
  const number = count ? Number(count[1] ?? count[2] ?? count[3]) : /首段/.test(target) ? 1 : 0;
  const found = /最后[^段]{0,2}段|倒数第?一段|last para/i.test(target) ? paragraphs.at(-1) : paragraphs[number - 1];
  return found?.id || null;
}

function lineOf(evidence: AnchorEvidence, index: AnchorIndex, clauses: readonly NamedPlace[]): readonly NamedPlace[] {
  const number = Number(/\d+/.exec(evidence.line ?? '')?.[0] ?? Number.NaN);
  const page = (evidence.page ?? '').trim();
  const there = (index.lines.get(number) ?? []).filter((line) => index.blocks.has(line.block));
  const onPage = page === '' ? there : there.filter((line) => line.page === page);
  const inClause = onPage.filter(({ block }) =>
    clauses.some(({ span }) => {
      const unit = index.blocks.get(block)!.unit;
      return unit >= span.from && unit < span.to;
    }),
  );
  const found = inClause.length > 0 ? inClause : onPage;
  const id = found[0]?.block;
  if (id === undefined || found.some(({ block }) => block !== id)) return [];
  const { lineAgreed, lineAgainstClause, line } = CONFIDENCE;
  return [place(index, id, 'line', inClause.length > 0 ? lineAgreed : clauses.length > 0 ? lineAgainstClause : line)];
}
