import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from '#tests/builders/cli.ts';
import { cliHere, jsonHere } from '#tests/builders/cli-here.ts';
import { docxFile, p } from '#tests/builders/docx-file.ts';

type Said = {
  findings: { check: string; severity: string; number: string; title: string; quote: string; message: string }[];
};

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zs-checks-'));
});

describe('lint', () => {
  it('says of a Word file what is wrong where, and fails on errors', async () => {
    const path = join(dir, 'draft.docx');
    const lines = [
      '1 范围',
      '本文件规定了要求。',
      '2 要求',
      '2.1 外观',
      '样品必须干燥。',
      '2.3 尺寸',
      '长度应为30 mm。',
    ];
    await writeFile(path, docxFile({ body: lines.map((line) => p(line)).join('') }));
    const { code, out } = await cli('lint', path, '--json');
    const { findings } = JSON.parse(out) as Said;
    expect(code).toBe(1);
    expect(findings.find(({ check }) => check === 'WO01')).toMatchObject({
      severity: 'error',
      number: '2.1',
      title: '外观',
      quote: '必须',
      message: expect.stringContaining('必须'),
    });
    // The file counts 2.1, 2.3: what was typed is judged, not what would be derived.
    expect(findings.some(({ check, number }) => check === 'ST08' && number === '2.3')).toBe(true);
    const shown = await cli('lint', path);
    expect(shown.out).toContain('error WO01 2.1 外观 “必须”');
  });

  it('refuses what is no Word file', async () => {
    const path = join(dir, 'none.docx');
    await writeFile(path, 'no file of Word');
    const { code, out, err } = await cli('lint', path);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('none.docx');
  });

  it('reads a draft of a workspace', async () => {
    const workspace = join(dir, 'workspace');
    expect((await cliHere('init', workspace, '--sample')).code).toBe(0);
    const listed = await cliHere('list', workspace);
    const id = /^draft\s+(\S+)/m.exec(listed.out)?.[1] ?? '';
    const { out } = await cliHere('lint', workspace, '--draft', id, '--json');
    expect(JSON.parse(out)).toHaveProperty('waived');
    expect((await cliHere('lint', workspace, '--draft', 'gone')).code).toBe(1);
  });
});

describe('check-cases', () => {
  const faulty = {
    id: 'WO01-F1',
    check: 'WO01',
    kind: 'faulty',
    doc: {
      blocks: [
        { id: 'b1', type: 'chapter', title: '要求', children: [{ id: 'b2', type: 'paragraph', text: '必须到达。' }] },
      ],
    },
    expect: [{ check: 'WO01', block: 'b2', quote: '必须' }],
  };

  it('counts what was found, missed and false', async () => {
    const path = join(dir, 'cases.json');
    await writeFile(path, JSON.stringify([faulty]));
    expect(await jsonHere('check-cases', path)).toEqual({
      total: { found: 1, missed: 0, false: 0 },
      checks: { WO01: { found: 1, missed: 0, false: 0 } },
    });
    await writeFile(path, JSON.stringify([faulty, { ...faulty, id: 'WO01-C1', kind: 'clean', expect: [] }]));
    const { code, out } = await cliHere('check-cases', path, '--check', 'WO01');
    expect(code).toBe(1);
    expect(out).toContain('WO01-C1\n  误报 WO01 b2 text “必须”');
  });

  it('names the case that is wrong', async () => {
    const path = join(dir, 'wrong.json');
    await writeFile(
      path,
      JSON.stringify([faulty, { ...faulty, id: 'X', doc: { blocks: [{ id: 'b', type: 'chaptre' }] } }]),
    );
    const { code, err } = await cliHere('check-cases', path);
    expect(code).toBe(1);
    expect(err).toContain('X');
    expect(err).toContain('doc.blocks.0.type');
  });
});
