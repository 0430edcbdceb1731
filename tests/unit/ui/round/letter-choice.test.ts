import { describe, expect, it } from 'vitest';
import { recipientLines } from '#shared/domain/recipient-line.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { ROUND_MAILS } from '#shared/domain/round-mail.ts';
import { linesFor } from '#ui/features/round/desk/letter-choice.ts';
import { isLine, LINE_FILTERS } from '#ui/features/round/desk/recipient-lines.ts';

const answer = (organisation: string, comments: number, byHand: '' | 'waiting' = '') => ({
  id: organisation,
  organisation,
  person: '',
  receivedOn: '2026-03-08',
  file: '',
  blob: '',
  noComment: comments === 0,
  comments,
  byHand,
});
const lines = recipientLines(
  {
    recipients: ['未发', '等待', '有意见', '无意见', '扫描件'].map((name) => ({
      ...recipientNamed(name),
      id: name,
      sentOn: name === '未发' ? '' : '2026-03-01',
    })),
    responses: [answer('有意见', 2), answer('无意见', 0), answer('扫描件', 0, 'waiting'), answer('公众', 1)],
    closesOn: '2026-04-01',
  },
  ['有意见', '公众'],
  '2026-03-10',
);
const names = (list: readonly { organisation: string }[]) => list.map(({ organisation }) => organisation).join(' ');

describe('recipients on the desk', () => {
  it('get the letter that is for them', () => {
    expect(ROUND_MAILS.map((mail) => [mail, names(linesFor(mail, lines))])).toEqual([
      ['send', '未发'],
      ['remind', '等待'],
      ['extend', '等待 有意见 无意见 扫描件'],
      ['reply', '有意见 公众'],
    ]);
  });

  it('stand under the state that the statistics count them by', () => {
    const under = LINE_FILTERS.map((filter) => [filter, names(lines.filter((line) => isLine(line, filter)))]);
    expect(Object.fromEntries(under)).toEqual({
      all: '未发 等待 有意见 无意见 扫描件 公众',
      'not-sent': '未发',
      'no-reply': '未发 等待',
      commented: '有意见 公众',
      'no-comment': '无意见',
      typing: '扫描件',
      unasked: '公众',
    });
  });
});
