import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PubBlock, PubCell, PubTable } from '#shared/publishing/publication.ts';
import { type LaidPublication, layoutPublication } from '#shared/typesetting/index.ts';
import { roundMetrics } from '#tests/builders/print-metrics.ts';
import { paragraph, publicationOf, section } from '#tests/builders/rich-publication.ts';

/** Text with a marker that occurs once in the publication. */
type Marker = () => string;

const words = fc
  .integer({ min: 0, max: 400 })
  .map((length) => '试验方法，按规定（见表）进行。'.repeat(30).slice(0, length));

type Draft = (mark: Marker) => PubBlock;

const text: fc.Arbitrary<Draft> = fc
  .record({ style: fc.constantFrom('text', 'clause', 'list', 'note'), words, note: fc.boolean() })
  .map(
    ({ style, words, note }) =>
      (mark) =>
        paragraph(
          style,
          [
            { kind: 'text', text: mark() + words },
            ...(note
              ? [
                  {
                    kind: 'footnote' as const,
                    id: mark(),
                    mark: '1）',
                    runs: [{ kind: 'text' as const, text: mark() + words }],
                  },
                ]
              : []),
          ],
          { label: style === 'list' ? { text: 'a）', gap: 'tab' } : undefined },
        ),
  );

const table: fc.Arbitrary<Draft> = fc
  .record({
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.array(
      fc.array(fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 4 }), words }), {
        minLength: 1,
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 25 },
    ),
    headRows: fc.integer({ min: 0, max: 2 }),
    frame: fc.constantFrom('standard', 'grid', 'none'),
    foot: fc.boolean(),
  })
  .map(({ columns, rows, headRows, frame, foot }) => (mark): PubTable => {
    const free = rows.map(() => new Array<boolean>(columns).fill(true));
    return {
      kind: 'table',
      caption: paragraph('table-caption', mark()),
      continuedCaption: paragraph('table-caption', '续表'),
      columns: new Array<number>(columns).fill(1),
      headRows: Math.min(headRows, rows.length - 1),
      frame,
      rows: rows.map((cells, r) => ({ cells: fillRow(cells, r, free, mark) })),
      foot: foot ? [paragraph('note', mark())] : [],
    };
  });

/** Cells that fill a row of the grid without overlapping; a head row spans no further than itself. */
function fillRow(
  cells: readonly { colspan: number; rowspan: number; words: string }[],
  row: number,
  free: boolean[][],
  mark: Marker,
): PubCell[] {
  const result: PubCell[] = [];
  const line = free[row] ?? [];
  let next = 0;
  for (let c = 0; c < line.length; c++) {
    if (!line[c]) continue;
    const wish = cells[next++ % cells.length] as { colspan: number; rowspan: number; words: string };
    let colspan = 1;
    while (colspan < wish.colspan && line[c + colspan]) colspan++;
    const rowspan = row < 2 ? 1 : Math.min(wish.rowspan, free.length - row);
    for (let r = row; r < row + rowspan; r++) for (let k = c; k < c + colspan; k++) (free[r] as boolean[])[k] = false;
    result.push({ colspan, rowspan, paragraphs: [paragraph('cell', mark() + wish.words)] });
  }
  return result;
}

const figure: fc.Arbitrary<Draft> = fc.integer({ min: 1, max: 3 }).map((images) => (mark) => ({
  kind: 'figure',
  images: Array.from({ length: images }, (_, i) => ({
    blob: `p${i}`,
    mime: 'image/png',
    widthMm: 60 * i,
    heightMm: 0,
    alt: '',
    subtitle: paragraph('cell', mark()),
  })),
  notes: [paragraph('note', mark())],
  caption: paragraph('figure-caption', mark()),
}));

const simple: fc.Arbitrary<Draft> = fc.oneof({ weight: 4, arbitrary: text }, { weight: 2, arbitrary: table }, figure);
const group: fc.Arbitrary<Draft> = fc
  .record({ framed: fc.boolean(), inner: fc.array(simple, { minLength: 1, maxLength: 3 }) })
  .map(({ framed, inner }) => (mark) => ({ kind: 'group', framed, blocks: inner.map((make) => make(mark)) }));
const blocks = fc.array(fc.oneof({ weight: 5, arbitrary: simple }, group), { minLength: 1, maxLength: 12 });

function printed(laid: LaidPublication): string {
  const texts: string[] = [];
  for (const page of laid.pages) {
    for (const item of page.items) {
      if (item.kind === 'text' && item.node >= 0)
        texts.push(String.fromCodePoint(...item.items.codePoint.subarray(item.line.start, item.line.end)));
    }
  }
  return texts.join('');
}

describe('whatever a publication contains', () => {
  it('prints every piece of text exactly once, inside the page', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(blocks, (drafts) => {
        let count = 0;
        const marks: string[] = [];
        const mark = () => {
          const id = `Q${String(count++).padStart(4, '0')}`;
          marks.push(id);
          return id;
        };
        const publication = publicationOf([
          section(
            'body',
            drafts.map((make) => make(mark)),
          ),
        ]);
        const ids = new Set<string>();
        const laid = layoutPublication(
          publication,
          roundMetrics,
          () => ({ widthPx: 300, heightPx: 200 }),
          () => null,
        );
        for (const anchor of laid.anchors.keys()) ids.add(anchor);
        const text = printed(laid);
        for (const id of marks) if (!ids.has(id)) expect(text.split(id).length - 1, id).toBe(1);
        for (const page of laid.pages) {
          for (const item of page.items) {
            if (item.kind === 'text') {
              expect(item.y).toBeLessThan(page.heightPt - 36);
              expect(item.x + item.line.x).toBeGreaterThan(60);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
