import { describe, expect, it } from 'vitest';
import { readCommentFile, singleComments } from '#host/importers/forms/index.ts';
import { splitComments } from '#host/importers/forms/split-comments.ts';

async function rowOf(clause: string, comment: string, reason = '') {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const text = `条款,意见,理由\n${quote(clause)},${quote(comment)},${quote(reason)}\n`;
  const form = await readCommentFile(new TextEncoder().encode(text), 'a.csv');
  return form.rows[0]!;
}

describe('several comments in one cell', () => {
  it.each([
    ['1) 甲\n2) 乙', ['甲', '乙']],
    ['1）甲。\n2）乙。\n3）丙。', ['甲。', '乙。', '丙。']],
    ['（1）甲；（2）乙。', ['甲；', '乙。']],
    ['①甲。②乙。', ['甲。', '乙。']],
    ['1. 甲\n2. 乙', ['甲', '乙']],
    ['1、甲\n第二行\n2、乙', ['甲\n第二行', '乙']],
  ])('splits %j', (text, items) => {
    expect(splitComments(text)).toEqual(items);
  });

  it.each([
    '只有一条',
    '1) 只有一条',
    '4.1 改为4.2\n4.2 改为4.3',
    '见表1。2）不明',
    '共有以下问题：\n1）甲\n2）乙',
    '1.5 m改为\n2.5 m',
    '2）甲\n3）乙',
  ])('does not split %j', (text) => {
    expect(splitComments(text)).toBeNull();
  });

  it('gives each comment its clause: led in, by its place, or the only one; and its reason', async () => {
    const row = await rowOf(
      '前言、1、引言',
      '1) 未列变化。\n2) 1：改称“本文件”。\n3) 引言：语句不通',
      '1) 便于了解。\n3) 误译',
    );
    expect(row.split).toEqual(['未列变化。', '改称“本文件”。', '语句不通']);
    expect(singleComments(row)).toEqual([
      { clause: '前言', comment: '未列变化。', proposal: null, reason: '便于了解。' },
      { clause: '1', comment: '改称“本文件”。', proposal: null, reason: null },
      { clause: '引言', comment: '语句不通', proposal: null, reason: '误译' },
    ]);
    const one = await rowOf('表1', '1) 甲\n2) 乙：丙', '同一理由');
    expect(singleComments(one).map((c) => [c.clause, c.comment, c.reason])).toEqual([
      ['表1', '甲', '同一理由'],
      ['表1', '乙：丙', '同一理由'],
    ]);
  });

  it('gives a row with one comment as it is', async () => {
    const row = await rowOf('5.1、5.2', '甲');
    expect(row.split).toBeUndefined();
    expect(singleComments(row)).toEqual([{ clause: '5.1、5.2', comment: '甲', proposal: null, reason: null }]);
  });
});
