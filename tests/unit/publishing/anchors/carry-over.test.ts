import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { carryOver } from '#shared/publishing/anchors/index.ts';
import * as d from '#tests/builders/document.ts';
import { edit, edited as editedStandard } from '../redline/edit-standard.ts';
import { carriedComments, wordsAt } from './carried-comments.ts';
import { read } from './drawn-draft.ts';

describe('comments carried over to a version with 30 % edited blocks', () => {
  const rows = carriedComments();
  const unchanged = rows.filter(({ edit }) => edit === 'none');
  const edited = rows.filter(({ edit }) => edit !== 'none');

  it('all stay where nothing was changed', () => {
    expect(unchanged.length).toBeGreaterThan(1_000);
    expect(
      unchanged.filter(({ right, from, to }) => !right || to.state !== 'same' || to.range?.from !== from.range?.from),
    ).toEqual([]);
  });

  it('at least 95 of 100 follow their words where something was, and each that is lost is listed', () => {
    const lost = edited.filter(({ right }) => !right);
    const kinds = [...new Set(edited.map(({ edit }) => edit))].map((edit) => {
      const own = edited.filter((row) => row.edit === edit);
      return `${edit} ${own.filter(({ right }) => right).length}/${own.length}`;
    });
    console.info(
      `carry-over: unchanged ${unchanged.length}/${unchanged.length}; edited ${edited.length - lost.length}/${edited.length} ` +
        `(${((100 * (edited.length - lost.length)) / edited.length).toFixed(2)} %: ${kinds.join(', ')})`,
    );
    for (const { edit, from, words, to, found } of lost)
      console.info(`lost: ${edit} ${from.blockId} “${words}” → ${to.state} ${to.blockId} “${found ?? ''}”`);
    expect((edited.length - lost.length) / edited.length).toBeGreaterThanOrEqual(0.95);
  });
});

const start = d.documentOf(
  d.foreword(d.paragraph('本文件按照GB/T 1.1—2020的规定起草。', { id: 'fore0001' })),
  d.body(
    d.heading(1, '范围', { id: 'head0001' }),
    d.paragraph('本文件规定了茶叶的要求，适用于茶叶的生产和检验。', { id: 'para0001' }),
    d.heading(1, '要求', { id: 'head0002' }),
    d.clause(2, ['茶叶的外观应平整', d.footnote('目测。', { id: 'foot0001' }), '，不应有霉变𠮷。'], { id: 'clau0001' }),
    d.list(
      'alpha',
      [d.item('颜色均匀；', undefined, { id: 'item0001' }), d.item('无异味。', undefined, { id: 'item0002' })],
      {
        id: 'list0001',
      },
    ),
    d.table(
      '指标',
      [
        ['项目', '值'],
        ['水分', '不大于5.5'],
        ['灰分', '不大于6.25'],
      ],
      { id: 'tabl0001' },
    ),
    d.paragraph(['各项指标应符合', d.refTo('tabl0001'), '的规定。'], { id: 'para0002' }),
    d.formula('w=\\frac{m_1}{m_0}', { id: 'form0001' }),
  ),
  d.annex('试验方法', [d.heading(2, '原理', { id: 'head0005' }), d.paragraph('称量样品两次。', { id: 'para0003' })], {
    id: 'anne0001',
  }),
);

/** The document with one block replaced, or left out. */
function withBlock(id: string, made: Node | null): Node {
  const json = JSON.parse(JSON.stringify(start.toJSON())) as { content: { content: { attrs?: { id?: string } }[] }[] };
  for (const section of json.content)
    section.content = section.content.flatMap((block) =>
      block.attrs?.id !== id ? [block] : made ? [made.toJSON() as typeof block] : [],
    );
  return read(json);
}

describe('one comment', () => {
  const clause = { blockId: 'clau0001', range: { from: 1, to: 9 } };

  it.each([
    [
      'the words before a footnote',
      d.clause(2, ['全部茶叶的外观应平整', d.footnote('目测。', { id: 'foot0001' }), '。'], { id: 'clau0001' }),
      '茶叶的外观应平整',
    ],
    [
      'replaced words',
      d.clause(2, ['茶叶的形状应平整', d.footnote('目测。', { id: 'foot0001' }), '。'], { id: 'clau0001' }),
      '茶叶的形状应平整',
    ],
  ])('follows %s', (_, made, words) => {
    const after = withBlock('clau0001', made);
    const [to] = carryOver(start, after, [clause]);
    expect(to).toMatchObject({ blockId: 'clau0001', state: 'edited' });
    expect(wordsAt(after, 'clau0001', to!.range)).toBe(words);
  });

  it('on words that were deleted says so, and stays at their block', () => {
    const made = d.clause(2, ['不应有霉变𠮷。'], { id: 'clau0001' });
    expect(carryOver(start, withBlock('clau0001', made), [clause])).toEqual([
      { blockId: 'clau0001', range: null, state: 'deleted' },
    ]);
  });

  it('on a deleted block says so, with the nearest block before it', () => {
    const on = (blockId: string) => carryOver(start, withBlock(blockId, null), [{ blockId, range: null }]);
    expect(on('clau0001')).toEqual([{ blockId: 'head0002', range: null, state: 'deleted' }]);
    expect(on('tabl0001')).toEqual([{ blockId: 'item0002', range: null, state: 'deleted' }]);
    expect(on('form0001')).toEqual([{ blockId: 'para0002', range: null, state: 'deleted' }]);
  });

  it('in a table follows its cell when a row comes before it', () => {
    const rows = [
      ['项目', '值'],
      ['碎末', '不大于1'],
      ['水分', '不大于5.5'],
      ['灰分', '不大于6.25'],
    ];
    const after = withBlock('tabl0001', d.table('指标', rows, { id: 'tabl0001' }));
    const table = start.resolve(0).doc;
    let cell = { from: 0, to: 0 };
    table.descendants((node, pos) => {
      if (node.attrs['id'] === 'tabl0001') cell = { from: pos, to: pos };
      if (node.isText && node.text === '不大于6.25')
        cell = { from: pos - cell.from, to: pos - cell.from + node.nodeSize };
      return true;
    });
    const [to] = carryOver(start, after, [{ blockId: 'tabl0001', range: cell }]);
    expect(wordsAt(after, 'tabl0001', to!.range)).toBe('不大于6.25');
  });

  it('on nothing, or on what neither version has, is carried over without an error', () => {
    const rows = [
      { blockId: '', range: null },
      { blockId: 'gone', range: { from: 1, to: 2 } },
    ];
    expect(carryOver(start, start, rows)).toEqual([
      { blockId: '', range: null, state: 'same' },
      { blockId: '', range: null, state: 'deleted' },
    ]);
  });
});

it('whatever was edited, every comment stands in a block of the new version, and where nothing was edited on the same words', () => {
  const comments: { blockId: string; range: { from: number; to: number } | null }[] = [];
  start.descendants((node) => {
    const blockId = String(node.attrs['id'] ?? '');
    if (blockId === '') return true;
    comments.push({ blockId, range: null });
    if (node.isTextblock && node.content.size > 4)
      comments.push({ blockId, range: { from: 2, to: node.content.size - 1 } });
    return true;
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const after = editedStandard(start, edits);
      const blocks = new Map<string, Node>();
      after.descendants((node) => {
        if (node.attrs['id']) blocks.set(String(node.attrs['id']), node);
        return true;
      });
      const before = new Map<string, Node>();
      start.descendants((node) => {
        if (node.attrs['id']) before.set(String(node.attrs['id']), node);
        return true;
      });
      carryOver(start, after, comments).forEach(({ blockId, range, state }, at) => {
        const from = comments[at]!;
        const block = blocks.get(blockId);
        if (blockId === '') expect(state).toBe('deleted');
        else expect(block).toBeDefined();
        if (range) expect(0 <= range.from && range.from < range.to && range.to <= block!.nodeSize).toBe(true);
        const old = before.get(from.blockId)!;
        if (blocks.get(from.blockId)?.eq(old)) expect({ blockId, range }).toEqual(from);
      });
    }),
    { numRuns: 150 },
  );
});
