import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicationToText } from '#host/exporters/text/index.ts';
import { isWideCodePoint } from '#shared/typesetting/index.ts';
import { cell, para, text } from '#tests/builders/publication-blocks.ts';
import { samplePacket } from '#tests/builders/sample-packet.ts';
import { bodyPublication, samplePublication } from '#tests/builders/sample-publication.ts';

const width = (line: string) =>
  [...line].reduce((sum, char) => sum + (/\p{M}/u.test(char) ? 0 : isWideCodePoint(char.codePointAt(0)!) ? 2 : 1), 0);

describe('plain text', () => {
  const written = publicationToText(samplePacket().publication);

  it('prints numbers, items, terms and the contents without pages', () => {
    expect(written).toContain('\n4.1.1\u3000坡度应不大于25°');
    expect(written).toContain('\n\u3000\u3000a) 挖穴，穴径应不小于60 cm；\n');
    expect(written).toContain('\n3.1\n\u3000\u3000大穗\u3000large scion\n');
    expect(written).toMatch(/1\u3000范围\n2\u3000规范性引用文件/);
  });

  it('puts footnotes at the end of their section, figures in brackets, formulas as LaTeX with their number', () => {
    const body = written.slice(written.indexOf('坡度应'), written.indexOf('（规范性）\n'));
    expect(body).toMatch(/--------\n1\) 由县级机构核定。\s+附\s*录/);
    expect(written).toContain('[图1\u3000整地示意图]');
    expect(written).toContain('Y=\\frac{\\sum_{i=1}^{n} m_i}{A}\u3000\u3000（1）');
  });

  it('raises what has a raised character', () => {
    const out = publicationToText(
      bodyPublication([
        para('paragraph', [text('hm'), text('2', { position: 'super' }), text('x'), text('甲', { position: 'sub' })]),
      ]),
    );
    expect(out).toContain('hm²x甲');
  });

  it('writes a redline with marks', () => {
    const out = publicationToText(
      bodyPublication([para('paragraph', [text('新', { change: 'inserted' }), text('旧', { change: 'deleted' })])]),
    );
    expect(out).toContain('{+新+}[-旧-]');
  });

  it('keeps merged cells in their columns', () => {
    const lines = publicationToText(samplePublication())
      .split('\n')
      .filter((line) => /^[|+]/.test(line));
    expect(new Set(lines.map(width)).size).toBe(1);
    expect(lines).toHaveLength(8);
  });

  it('begins no line of a cell with a closing mark', () => {
    const words = '规范性引用文件的排序应为国家标准在前、行业标准在后。';
    const out = publicationToText(
      bodyPublication([
        { kind: 'table', columns: [1], headRows: 0, frame: 'grid', foot: [], rows: [{ cells: [cell(words)] }] },
      ]),
    );
    expect(out).toMatch(/\| 规范.*标准在 +\|\n\| 前、行业/);
  });

  it('makes every line of a table equally wide, whatever stands in it, and loses no word', () => {
    const content = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'甲乙丙ab1. ，é𠮷-'), maxLength: 90 }),
      fc.constantFrom('', 'A\nB', 'GB/T 1.1—2020', '超'.repeat(60), 'x'.repeat(90)),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const out = publicationToText(
          bodyPublication([
            {
              kind: 'table',
              columns: rows[0]!.map(() => 1),
              headRows: 1,
              frame: 'standard',
              foot: [],
              rows: rows.map((cells) => ({ cells: cells.map((words) => cell(words)) })),
            },
          ]),
        );
        const lines = out.split('\n').filter((line) => /^[|+]/.test(line));
        expect(new Set(lines.map(width)).size).toBe(1);
        const letters = (whole: string) => [...whole.replace(/[\s|+-]/g, '')].sort().join('');
        expect(letters(lines.join(''))).toBe(letters(rows.flat().join('')));
      }),
      { numRuns: 60 },
    );
  });
});
