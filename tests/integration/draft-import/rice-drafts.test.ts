import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ImportedDraft, importDraft, inspectDraft } from '#host/importers/draft/index.ts';
import { sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { type Numbering, numberDocument, resolveCitation, resolveReference } from '#shared/publishing/index.ts';
import { samplesDir } from '#tests/builders/samples.ts';

/** Everything that `expected.json` says of a draft. */
type Expected = {
  cover: Record<string, string>;
  headings: { number: string; title: string; level: number; kind: string; normative?: boolean }[];
  untitled_clauses: { number: string; starts: string }[];
  terms: {
    number: string;
    zh: string;
    en: string;
    definition: string;
    source?: string;
    notes: number;
    examples: number;
  }[];
  tables: {
    number: string;
    title: string;
    grid_rows: number;
    grid_cols: number;
    header_rows: number;
    notes: number;
    footnotes: string[];
    merged_cells: number;
    first_header: string[];
    last_row: string[];
  }[];
  figures: { number: string; title: string; pictures: number; subtitles?: string[] }[];
  formulas: { number: string; text: string }[];
  normative_references: { code: string; title: string }[];
  bibliography: string[];
  footnotes: string[];
  lists: { marks: string; items: string[] }[];
  cross_references: string[];
  counts: Record<string, number>;
  sentences: string[];
};

const folder = join(samplesDir ?? '', 'drafts');
const all: Record<string, Expected> = samplesDir
  ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).files
  : {};

describe.skipIf(!samplesDir)('rice drafts (needs ../shared/samples beside the clone)', () => {
  describe.each(['rice-headings.docx', 'rice-template.docx', 'rice-typed.docx'])('%s', (name) => {
    let draft: ImportedDraft;
    let doc: Node;
    let numbering: Numbering;
    let want: Expected;

    beforeAll(async () => {
      const result = await importDraft(new Uint8Array(readFileSync(join(folder, name))), name, {
        newId: sequentialBlockIds(),
      });
      if (!result.ok) throw new Error(result.error.code);
      draft = result.value;
      doc = standardSchema.nodeFromJSON(draft.doc);
      numbering = numberDocument(doc);
      want = all[name] as Expected;
    });

    const label = (node: Node): string => numbering.byId.get(node.attrs['id'])?.label ?? '';
    const blocks = (type: string): Node[] => {
      const found: Node[] = [];
      doc.descendants((node) => {
        if (node.type.name === type) found.push(node);
        return true;
      });
      return found;
    };
    const childrenOf = (node: Node, type: string): Node[] => node.children.filter((child) => child.type.name === type);
    /** Text as it prints, formulas and references included. */
    const shown = (node: Node): string => {
      if (node.isText) return node.text ?? '';
      const type = node.type.name;
      if (type === 'crossReference') return resolveReference(numbering, node.attrs['target'], node.attrs['form']).text;
      if (type === 'citation') return resolveCitation(numbering, node.attrs['target']).text;
      if (type === 'inlineMath') return plainMath(node.attrs['latex']);
      return node.children.map(shown).join('');
    };
    const firstLine = (node: Node): string => {
      const lines = node.children.findIndex((child) => child.type.name === 'hardBreak');
      return node.children
        .slice(0, lines < 0 ? undefined : lines)
        .map(shown)
        .join('');
    };

    test('is a valid document with unique block ids', () => {
      doc.check();
      const ids = new Set<string>();
      doc.descendants((node) => {
        if (!('id' in node.attrs)) return;
        expect(node.attrs['id']).not.toBe('');
        expect(ids.has(node.attrs['id']), node.attrs['id']).toBe(false);
        ids.add(node.attrs['id']);
      });
    });

    test('loses nothing and finds nothing to complain about', () => {
      const serious = draft.problems.filter((problem) => problem.severity !== 'info');
      expect(serious).toEqual([]);
    });

    test('cover', () => {
      const { cover } = draft;
      expect(cover.number).toBe(want.cover['number']);
      expect(cover.kind).toBe('gb-t');
      expect(cover.replaces).toEqual([want.cover['replaces']]);
      expect(cover.ics).toEqual([want.cover['ics']]);
      expect(cover.ccs).toEqual([want.cover['ccs']]);
      expect(
        fullTitle({
          titleLead: cover.titleLead ?? '',
          titleMain: cover.titleMain ?? '',
          titleSupplement: cover.titleSupplement ?? '',
        }),
      ).toBe(want.cover['title']);
      expect(cover.titleEn).toBe(want.cover['title_en']);
      expect(`（${cover.draftMark}）`).toBe(want.cover['stage']);
      expect(cover.publishDate).toBe(want.cover['published']);
      expect(cover.effectiveDate).toBe(want.cover['effective']);
      // The typed draft has no mark of consistency on its cover.
      if (name !== 'rice-typed.docx') expect(`(${cover.consistency})`).toBe(want.cover['consistency']);
    });

    test('headings with numbers and levels; annexes with their obligation', async () => {
      expect(draft.headings).toEqual(want.headings.map(({ number, title, level }) => ({ number, title, level })));
      expect(blocks('annex').map((annex) => annex.attrs['obligation'] === 'normative')).toEqual(
        want.headings.filter(({ kind }) => kind === 'annex').map(({ normative }) => normative),
      );
    });

    test('untitled clauses', () => {
      const found = blocks('clause').map((node) => ({ number: label(node), text: shown(node) }));
      expect(found.map(({ number }) => number)).toEqual(want.untitled_clauses.map(({ number }) => number));
      for (const [i, { starts }] of want.untitled_clauses.entries()) {
        expect(squeeze(found[i]?.text ?? '').startsWith(squeeze(starts)), `${starts} | ${found[i]?.text}`).toBe(true);
      }
    });

    test('terms', () => {
      const found = blocks('termEntry').map((node) => {
        const [zh, en] = [firstLine(node.child(0)), firstLine(node.child(1))];
        const source = childrenOf(node, 'termSource')[0];
        return {
          number: label(node),
          zh,
          // A term in Latin letters is its own equivalent.
          en: en === '' && /^[A-Za-z]+$/.test(zh) ? zh : en,
          definition: shown(node.child(2)),
          ...(source ? { source: shown(source) } : {}),
          notes: childrenOf(node, 'note').length,
          examples: childrenOf(node, 'example').length,
        };
      });
      expect(found).toEqual(want.terms);
    });

    test('tables', () => {
      const found = blocks('tableBlock').map((node) => {
        const rows = childrenOf(node, 'table')[0]?.children ?? [];
        const cells = rows.flatMap((row) => row.children);
        return {
          number: label(node),
          title: shown(childrenOf(node, 'caption')[0] as Node),
          grid_rows: rows.length,
          grid_cols: (rows[0]?.children ?? []).reduce((sum, cell) => sum + cell.attrs['colspan'], 0),
          header_rows: rows.filter((row) => row.firstChild?.type.name === 'tableHeader').length,
          notes: childrenOf(node, 'note').length,
          footnotes: childrenOf(node, 'objectFootnote').map(label),
          merged_cells: cells.filter((cell) => cell.attrs['colspan'] > 1 || cell.attrs['rowspan'] > 1).length,
          first_header: rows[0]?.children.map(shown),
          last_row: rows.at(-1)?.children.map(shown),
        };
      });
      expect(found).toEqual(want.tables);
      const marks = blocks('objectFootnoteMark');
      expect(marks.length).toBeGreaterThanOrEqual(want.tables.flatMap(({ footnotes }) => footnotes).length);
      const targets = new Set(blocks('objectFootnote').map((node) => node.attrs['id']));
      expect(marks.every((mark) => targets.has(mark.attrs['target']))).toBe(true);
    });

    test('figures', () => {
      const found = blocks('figure').map((node) => {
        const images = childrenOf(node, 'image');
        const subtitles = images.flatMap((image) => image.attrs['subtitle'] ?? []);
        return {
          number: label(node),
          title: shown(childrenOf(node, 'caption')[0] as Node),
          pictures: images.length,
          ...(subtitles.length > 0 ? { subtitles } : {}),
        };
      });
      expect(found).toEqual(want.figures);
      const kept = new Set(draft.blobs.map((blob) => blob.sha256));
      expect(blocks('image').every((image) => kept.has(image.attrs['blob']) && image.attrs['widthMm'] > 0)).toBe(true);
    });

    test('formulas', () => {
      const found = blocks('formula').map((node) => ({
        number: numbering.byId.get(node.attrs['id'])?.number,
        text: plainMath(node.attrs['latex']),
      }));
      expect(found).toEqual(want.formulas);
      expect(blocks('formulaKey').map((key) => key.childCount)).toEqual([1, 1, 3, 2]);
    });

    test('normative references and bibliography', () => {
      const found = blocks('reference').map((node) => {
        const [code = '', title = ''] = shown(node).split('\u3000');
        return { code, title };
      });
      expect(found).toEqual(want.normative_references);
      expect(blocks('bibliographyItem').map(shown)).toEqual(want.bibliography);
    });

    test('footnotes and lists', () => {
      expect(blocks('footnote').map((node) => node.attrs['text'])).toEqual(want.footnotes);
      const found = blocks('list').map((node) => ({ marks: node.attrs['kind'], items: node.children.map(shown) }));
      expect(found).toEqual(want.lists);
    });

    test('cross-references', () => {
      const found = blocks('crossReference')
        .map((node) => ({ target: numbering.byId.get(node.attrs['target']), text: shown(node) }))
        .filter(({ target }) => target?.kind !== 'bibliography-item')
        .map(({ text }) => text.replace(/^公式（(.+)）$/, '$1'));
      expect(found).toEqual(want.cross_references);
    });

    test('counts', () => {
      const { counts } = want;
      const inAll = (type: string): number => blocks(type).length;
      const inObjects = [...blocks('tableBlock'), ...blocks('figure')].flatMap((node) =>
        childrenOf(node, 'note'),
      ).length;
      const footnotesIn = (type: string): number =>
        blocks(type).flatMap((node) => childrenOf(node, 'objectFootnote')).length;
      expect({
        headings: draft.headings.length,
        annexes: inAll('annex'),
        untitled_clauses: inAll('clause'),
        terms: inAll('termEntry'),
        tables: inAll('tableBlock'),
        table_footnotes: footnotesIn('tableBlock'),
        figures: inAll('figure'),
        pictures: inAll('image'),
        formulas: inAll('formula'),
        notes_text: inAll('note') - inObjects,
        notes_in_tables_and_figures: inObjects,
        examples: inAll('example'),
        footnotes: inAll('footnote'),
        figure_footnotes: footnotesIn('figure'),
        normative_references: inAll('reference'),
        bibliography: inAll('bibliographyItem'),
        lists: inAll('list'),
      }).toEqual(
        Object.fromEntries(
          Object.entries(counts).filter(
            ([key]) => !['chapters', 'clauses', 'annex_clauses', 'cross_references'].includes(key),
          ),
        ),
      );
      expect(draft.counts.notes).toBe((counts['notes_text'] ?? 0) + (counts['notes_in_tables_and_figures'] ?? 0));
    });

    test('sentences', () => {
      const text = squeeze(
        doc.children
          .map(function read(node: Node): string {
            return node.isTextblock ? `${shown(node)}\n` : node.children.map(read).join('');
          })
          .join(''),
      );
      const missing = want.sentences.filter((sentence) => !text.includes(squeeze(sentence)));
      expect(missing).toEqual([]);
    });

    test('inspection gives elements, headings, counts and text in order', async () => {
      const result = await inspectDraft(new Uint8Array(readFileSync(join(folder, name))), name);
      if (!result.ok) throw new Error(result.error.code);
      const { elements, headings, counts, text } = result.value;
      expect(elements).toEqual([
        'cover',
        ...(name === 'rice-template.docx' ? [] : ['contents']),
        'foreword',
        'introduction',
        'body',
        'annex',
        'annex',
        'annex',
        'annex',
        'bibliography',
      ]);
      expect(headings).toHaveLength(want.headings.length);
      expect(counts).toMatchObject({
        tables: 2,
        figures: 3,
        formulas: 4,
        terms: 15,
        notes: 10,
        references: 7,
        annexes: 4,
      });
      expect(text.indexOf('1\u3000范围')).toBeGreaterThan(0);
      expect(text.indexOf('5\u3000采样')).toBeGreaterThan(text.indexOf('1\u3000范围'));
      expect(text.some((block) => block.startsWith('表1\u3000缺陷的最大允许质量分数'))).toBe(true);
    });
  });
});

function squeeze(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}

/** A formula as one reads it aloud: fractions with a slash, no commands, no blanks. */
function plainMath(latex: string): string {
  return latex
    .replace(/\{\}\^\{([^{}]*)\}_\{([^{}]*)\}/g, '($1/$2)')
    .replace(/\\frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g, '$1/$2')
    .replace(/\\(?:mathrm|text)\{([^{}]*)\}/g, '$1')
    .replace(/\\times\s*/g, '×')
    .replace(/\\%/g, '%')
    .replace(/[{}_^\s]/g, '');
}
