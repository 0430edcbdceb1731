import { describe, expect, it } from 'vitest';
import { groupComments } from '#shared/domain/similar/index.ts';
import { madeComment as comment, type MadeComment, madeSet, pairFigures } from '#tests/builders/similar-comments.ts';

const groups = (comments: readonly MadeComment[]) =>
  groupComments(comments).map(({ kind, ids }) => `${kind} ${ids.join(' ')}`);

describe('comments that say the same', () => {
  it('are those that one sender sent twice; of another sender they are only alike', () => {
    const words = { blockId: 'b1', comment: '“及时”不可检验。', proposal: '应在采后4 h内摊放。' };
    expect(
      groups([
        comment(1, { ...words, organisation: '甲' }),
        comment(2, { ...words, organisation: '甲', comment: '"及时"不可检验' }),
        comment(3, { ...words, organisation: '乙' }),
      ]),
    ).toEqual(['same c1 c2', 'alike c1 c3']);
  });

  it('are known in other words, with courtesies, and by the same proposal on the same place', () => {
    expect(
      groups([
        comment(1, { blockId: 'b1', comment: '术语“大小年”的定义不够明确，建议修改。' }),
        comment(2, { blockId: 'b1', comment: '我单位认为术语“大小年”定义不清楚，请修改' }),
        comment(3, { blockId: 'b2', comment: '与国标冲突', proposal: '按GB/T 8321的规定执行' }),
        comment(4, { blockId: 'b2', comment: '应引用现行标准。', proposal: '按 GB/T 8321 的规定执行。' }),
      ]),
    ).toEqual(['alike c1 c2', 'alike c3 c4']);
  });

  it('are not those that differ in a number, a place or their object, nor those without words', () => {
    expect(
      groups([
        comment(1, { blockId: 'b1', comment: '坡度应改为不大于15°。' }),
        comment(2, { blockId: 'b1', comment: '坡度应改为不大于20°。' }),
        comment(3, { blockId: 'b2', comment: '建议删除本条。' }),
        comment(4, { blockId: 'b3', comment: '建议删除本条中关于灌溉的要求，理由是与第7章重复。' }),
        comment(5, { comment: '' }),
        comment(6, { comment: '', organisation: '单位5' }),
      ]),
    ).toEqual([]);
  });

  it('do not depend on the order in which they came', () => {
    const { comments } = madeSet(300, 60, 7);
    expect(groupComments(comments.toReversed())).toEqual(groupComments(comments));
  });
});

describe('a made set of 5,000 comments with known twins', () => {
  it('finds at least nine tenths of the pairs, and hardly any that are none', () => {
    const { comments, twins } = madeSet(3000, 600, 1);
    const start = performance.now();
    const found = groupComments(comments);
    const took = performance.now() - start;
    const { wanted, recall, precision } = pairFigures(found, twins);
    console.log(
      `${comments.length} comments, ${wanted} pairs: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, ${Math.round(took)} ms`,
    );
    expect(comments.length).toBeGreaterThan(4900);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});
