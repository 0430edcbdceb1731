import type { Problem } from '#shared/base/index.ts';
import type { Publication, PubParagraph, PubRun } from '#shared/publishing/publication.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';

/** A character that no face has; `page` as printed. `blockId` is absent where the paragraph has no id of its own (cells, notes). */
export type MissingGlyph = { readonly codePoint: number; readonly blockId?: string; readonly page: string };

/** `hasId`: the paragraph itself has the id; else it is that of a paragraph before it. */
type Place = { readonly name: string; readonly blockId?: string; readonly hasId: boolean };

/** A problem for every missing character, naming the clause it stands in; outside of clauses the paper. */
export function missingGlyphProblems(publication: Publication, missing: readonly MissingGlyph[]): Problem[] {
  if (missing.length === 0) return [];
  const places = collectPlaces(publication, new Set(missing.map((glyph) => glyph.codePoint)));
  const used = new Map<number, number>();
  return missing.map(({ codePoint, blockId, page }): Problem => {
    const known = places.get(codePoint) ?? [];
    let place = blockId === undefined ? undefined : known.find((found) => found.hasId && found.blockId === blockId);
    if (!place) {
      // They are found in the order of the pages.
      const nameless = known.filter((found) => !found.hasId);
      const next = used.get(codePoint) ?? 0;
      place = nameless[Math.min(next, nameless.length - 1)];
      used.set(codePoint, next + 1);
    }
    const char = String.fromCodePoint(codePoint);
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      code: 'glyph-missing',
      severity: 'warning',
      blockId: blockId ?? place?.blockId,
      params: { char, code, page, place: place?.name ?? publication.title },
    };
  });
}

/** Paragraphs that hold one of the characters, by the character, in reading order. */
function collectPlaces(publication: Publication, wanted: ReadonlySet<number>): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const section of publication.sections) {
    let clause = publication.title;
    let lastId: string | undefined;
    visitParagraphs([section], (paragraph) => {
      clause = clauseOf(paragraph) ?? clause;
      lastId = paragraph.id ?? lastId;
      for (const char of new Set(textOf(paragraph))) {
        const codePoint = char.codePointAt(0) as number;
        if (!wanted.has(codePoint)) continue;
        const known = places.get(codePoint);
        const place = { name: clause, blockId: lastId, hasId: paragraph.id !== undefined };
        if (known) known.push(place);
        else places.set(codePoint, [place]);
      }
    });
  }
  return places;
}

function clauseOf({ label, outline }: PubParagraph): string | undefined {
  if (outline) return outline.text;
  const list = label?.numbering?.list;
  return list === 'clauses' || list === 'annexes' || list === 'introduction' || list === 'terms'
    ? label?.text
    : undefined;
}

function textOf(paragraph: PubParagraph): string {
  const text = (runs: readonly PubRun[]): string =>
    runs
      .map((run) => {
        if (run.kind === 'text' || run.kind === 'ref') return run.text;
        if (run.kind === 'field') return run.value;
        return run.kind === 'footnote' ? text(run.runs) : '';
      })
      .join('');
  return (paragraph.label?.text ?? '') + text(paragraph.runs);
}
