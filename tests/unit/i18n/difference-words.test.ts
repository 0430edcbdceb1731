import { expect, test } from 'vitest';
import { placeWords } from '#shared/i18n/difference-words.ts';

const nameOf = (_: string, id: string) => (id === 'p1' ? '陈一' : '');

test('a place inside a record is called as the record of changes calls its fields, never by their keys', () => {
  const member = [{ field: 'members' }, { item: 2, known: { field: 'personId', value: 'p1' } }, { field: 'to' }];
  expect(placeWords('zh-CN', 'committee', member, nameOf)).toBe('委员名单 · 陈一 · 任期结束');
  expect(placeWords('en', 'committee', member, nameOf)).toMatch(/^\S.* · 陈一 · .+/);
  const comment = [{ field: 'comments' }, { item: 3, known: { field: 'no', value: '12' } }, { field: 'clause' }];
  expect(placeWords('zh-CN', 'commentSet', comment, nameOf)).toBe('意见 · 第 12 号意见 · 条款号');
  // What has no name of its own belongs to the field that it is in, and what is in none to the rest.
  const inner = [{ field: 'members' }, { item: 2 }, { field: 'unheardOf' }];
  expect(placeWords('zh-CN', 'committee', inner, nameOf)).toBe('委员名单 · 第 2 项');
  expect(placeWords('zh-CN', 'draftText', [{ field: 'doc' }, { field: 'content' }], nameOf)).toBe('其他内容');
});
