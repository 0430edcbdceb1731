import { isNormativeUse } from '#shared/doc-model/index.ts';
import { codesIn, type StandardCode } from '#shared/domain/standard-code.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument, RuleEntry, RuleField, RulePlace } from '../../model/index.ts';
import { oncePerDocument } from './once-per-document.ts';
import { type Prose, proseOf } from './prose.ts';

/** A code in a text, typed or printed by a live citation. */
export type CitedCode = {
  readonly field: RuleField;
  readonly code: StandardCode;
  /** Record that a live citation points at; `''` = typed. */
  readonly target: string;
  /** Brought in by a requirement or instruction, as far as the sentence tells (规范性引用). */
  readonly normative: boolean;
  /** Text behind the code in the same field. */
  readonly after: string;
};

/** Head of a column whose cells name the documents to be followed. */
const METHOD_COLUMN = /方法|依据/;

/** The texts of a block, each with its codes; those within titles 《…》 are left out. */
export const textsWithCodes: (
  block: RuleBlock,
) => readonly { readonly prose: Prose; readonly codes: readonly StandardCode[] }[] = factOf((block) =>
  proseOf(block).map((prose) => ({ prose, codes: codesIn(prose.own) })),
);

/** Codes of all texts of a block. */
export const citedCodes: (block: RuleBlock) => readonly CitedCode[] = factOf((block) =>
  textsWithCodes(block).flatMap(({ prose: { field, text }, codes }) =>
    codes.map((code) => {
      const before = text.plain.slice(0, code.from);
      const after = text.plain.slice(code.to);
      const live = text.spans.find((span) => span.kind === 'citation' && span.from <= code.from && code.from < span.to);
      return {
        field,
        code,
        target: live && 'target' in live ? live.target : '',
        normative: field.startsWith('cell') ? namesMethod(block, field, before) : isNormativeUse(before, after),
        after,
      };
    }),
  ),
);

function namesMethod(block: RuleBlock, field: RuleField, before: string): boolean {
  const column = Number(field.split(':')[2]);
  const head = block.rows.slice(0, block.headRows).some((cells) => METHOD_COLUMN.test(cells[column]?.plain ?? ''));
  return head && /^(?:.*[、，；\s])?按?$/.test(before);
}

/** Live citations of literature without a code. */
export const citationTargets: (block: RuleBlock) => readonly string[] = factOf((block) =>
  proseOf(block).flatMap(({ text }) => text.spans.flatMap((span) => (span.kind === 'citation' ? [span.target] : []))),
);

/**
 * Whether a document can be cited normatively at this place: in chapters and annexes, but not in what only informs (notes, examples,
 * footnotes of the text, 资料性附录; GB/T 1.1—2020, 9.5.4), nor in chapter 2 itself.
 */
export function citesNormatively({ type }: RuleBlock, place: RulePlace): boolean {
  if (place.element !== 'body' && place.element !== 'annex') return false;
  if (place.role === 'references' || place.annexKind === 'informative') return false;
  const inObject = place.within.includes('table') || place.within.includes('figure');
  const informs = [...place.within, type].some(
    (it) => it === 'note' || it === 'example' || it === 'quote' || it === 'code' || (it === 'footnote' && !inObject),
  );
  return !informs;
}

const withCodes = entriesWhere((block) => citedCodes(block).length > 0);
/** Blocks with live citations. */
export const withCitations: (document: RuleDocument) => readonly RuleEntry[] = entriesWhere(
  (block) => citationTargets(block).length > 0,
);

/** Every code outside of chapter 2, the bibliography and the contents, with its block and place. */
export const codesOf: (
  document: RuleDocument,
) => readonly (CitedCode & { readonly block: RuleBlock; readonly place: RulePlace })[] = oncePerDocument((document) => {
  const found: (CitedCode & { readonly block: RuleBlock; readonly place: RulePlace })[] = [];
  for (const { block, place } of withCodes(document)) {
    const codes = citedCodes(block);
    if (place.role === 'references' || place.element === 'bibliography' || place.element === 'contents') continue;
    for (const cited of codes) found.push({ ...cited, block, place });
  }
  return found;
});
