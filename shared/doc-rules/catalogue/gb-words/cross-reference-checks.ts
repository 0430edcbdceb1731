import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument, RuleEntry, RuleField } from '../../model/index.ts';
import { textsWithCodes } from './cited-codes.ts';
import { type NumberInText, ownNumbersIn } from './numbers-in-text.ts';
import { oncePerDocument } from './once-per-document.ts';
import { isOwnWords, proseOf } from './prose.ts';

type TypedNumber = NumberInText & { readonly field: RuleField; readonly typed: string };

/** Numbers that somebody typed in the texts of a block; those that live references print are left out. */
const typedNumbers: (block: RuleBlock) => readonly TypedNumber[] = factOf((block) =>
  textsWithCodes(block).flatMap(({ prose: { field, text, own }, codes }) => {
    const live = text.spans.filter(({ kind }) => kind === 'reference' || kind === 'citation');
    return ownNumbersIn(own, codes)
      .filter((number) => !live.some(({ from, to }) => number.from < to && number.to > from))
      .map((number) => ({ ...number, field, typed: text.plain.slice(number.from, number.to) }));
  }),
);

/** Live references and citations of a block. */
const pointersIn = factOf((block: RuleBlock) =>
  proseOf(block).flatMap(({ field, text }) =>
    text.spans.flatMap((span) =>
      span.kind === 'reference' || span.kind === 'citation' ? [{ ...span, field, text: text.plain }] : [],
    ),
  ),
);

const KINDS: Readonly<Partial<Record<RuleBlock['type'], NumberInText['kind']>>> = {
  chapter: 'chapter',
  clause: 'clause',
  untitledClause: 'clause',
  term: 'clause',
  table: 'table',
  figure: 'figure',
  formula: 'formula',
  annex: 'annex',
};

const numberedEntries = entriesWhere(
  ({ type, kind }) => KINDS[type] !== undefined || (type === 'listItem' && kind === 'letter'),
);
const withTypedNumbers = entriesWhere((block) => typedNumbers(block).length > 0);
const withPointers = entriesWhere((block) => pointersIn(block).length > 0);

const bareNumber = factOf((block) => block.number.text.replace(/[（()）\s]/g, ''));

/** Every numbered part of a document: block id by `clause 5.2`, `table A.1`; list items as `item 5.2 a`. */
function numberedParts(document: RuleDocument): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const entry of numberedEntries(document)) {
    const { block } = entry;
    const kind = KINDS[block.type];
    const number = bareNumber(block);
    if (kind && number !== '' && !parts.has(`${kind} ${number}`)) parts.set(`${kind} ${number}`, block.id);
    if (block.type === 'listItem' && block.kind === 'letter') {
      const key = `item ${clauseAround(entry)} ${number}`;
      if (!parts.has(key)) parts.set(key, block.id);
    }
  }
  return parts;
}

function clauseAround(entry: RuleEntry): string {
  for (let around = entry.parent; around; around = around.parent)
    if (around.block.number.text !== '' && KINDS[around.block.type] !== undefined) return around.block.number.text;
  return '';
}

function targetOf({ kind, number, item }: NumberInText, parts: ReadonlyMap<string, string>): string | undefined {
  const part = parts.get(`${kind} ${number}`);
  if (item === '') return part;
  // A clause whose items are not lettered (an import) is the nearest that is known.
  const own = parts.get(`item ${number} ${item}`);
  return own ?? (parts.has(`item ${number} a`) ? undefined : part);
}

/** Typed numbers where they are words of the document, with what they point at; sources and entries give those of others. */
const numbersOf = oncePerDocument((document) => {
  const found: (TypedNumber & { readonly block: RuleBlock; readonly target: string | undefined })[] = [];
  let parts: ReadonlyMap<string, string> | null = null;
  for (const { block, place } of withTypedNumbers(document)) {
    const numbers = typedNumbers(block);
    if (place.role === 'references' || !isOwnWords(place) || block.type === 'example' || block.type === 'quote')
      continue;
    if (place.element === 'contents' || place.element === 'bibliography' || place.element === 'index') continue;
    parts ??= numberedParts(document);
    for (const number of numbers) found.push({ ...number, block, target: targetOf(number, parts) });
  }
  return found;
});

const xr01: Check = {
  id: 'XR01',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.5.3',
  scope: 'document',
  run(document, report) {
    for (const { block } of withPointers(document))
      for (const { kind, field, from, to, target } of pointersIn(block))
        if (document.entryOf(target) === undefined)
          report(block, { variant: kind === 'citation' ? 'citation' : 'deleted', field, range: [from, to] });
    for (const { block, field, from, to, typed, target } of numbersOf(document))
      if (target === undefined) report(block, { field, range: [from, to], params: { number: typed } });
  },
};

const xr02: Check = {
  id: 'XR02',
  severity: 'info',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.5.3',
  scope: 'document',
  run(document, report) {
    for (const { block, field, from, to, typed, target } of numbersOf(document)) {
      if (target === undefined) continue;
      report(block, {
        field,
        range: [from, to],
        params: { number: typed },
        fix: { label: 'link', edits: [{ kind: 'link', block: block.id, field, from, to, target }] },
      });
    }
  },
};

/** Numbers in the text and what they point at. */
export const crossReferenceChecks: readonly Check[] = [xr01, xr02];
