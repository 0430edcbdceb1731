import type { PacketAnswer } from '#shared/domain/packet-answer.ts';
import { casesOf } from '../hostile-case.ts';

/** An answer of a review packet as it should be, with a comment and a vote. */
export const ANSWER: PacketAnswer = {
  format: 'zhunsheng-answer',
  version: 1,
  packet: {
    draft: 'd1',
    draftVersion: 1,
    draftName: '征求意见稿',
    round: 'r1',
    ballot: 'b1',
    addressee: 'p1',
    standard: 'GB/T 99012—2026 油茶栽培技术规程',
    title: '油茶栽培技术规程',
    language: 'zh-CN',
  },
  respondent: { organisation: '研究所', name: '林一苇', phone: '', email: 'lin@example.cn', date: '2026-12-03' },
  noComment: false,
  patents: '',
  comments: [
    {
      block: '',
      number: '4.2',
      target: '',
      title: '定植',
      quote: '挖穴',
      type: 'technical',
      comment: '改为挖沟。',
      proposal: '',
      reason: '',
    },
  ],
  vote: { choice: 'approve', comment: '' },
  writtenAt: '2026-12-03T02:00:00.000Z',
};

const json = (changes: object) => JSON.stringify({ ...ANSWER, ...changes });
const put = (text: string) => JSON.stringify(ANSWER).replace('{', `{${text},`);
const comment = (changes: object) => ({ ...ANSWER.comments[0]!, ...changes });
const POISON = [
  '"__proto__":{"polluted":1}',
  '"constructor":{"prototype":{"polluted":1}}',
  '"prototype":{"polluted":1}',
  '"\\u005f_proto__":{"polluted":1}',
  '"toString":1,"valueOf":1,"hasOwnProperty":1',
];

export const answerCases = [
  ...casesOf('json', {
    'cut in the middle': () => json({}).slice(0, 300),
    'nested 100,000 deep': () => `${json({}).slice(0, -1)},"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'nested 2,000 objects deep': () => `${json({}).slice(0, -1)},"x":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`,
    'the same key twice': () => put('"format":"other"'),
    'another version': () => json({ version: 2 }),
    'version that is an object': () => json({ version: { toString: 'x' } }),
    'half a character': () => json({ patents: '\ud800' }),
    'escaped half a character': () => json({ patents: 'x' }).replace('"x"', '"\\udc00"'),
    'zero bytes': () => json({ patents: '\0\0' }),
    'name with a direction turned round': () => json({ respondent: { ...ANSWER.respondent, name: '\u202e苇一林' } }),
    'clause with unseen characters': () => json({ comments: [comment({ number: '4\u200b.2\u00ad' })] }),
    'script in every field': () =>
      JSON.stringify(ANSWER, (key, value) =>
        typeof value === 'string' && !['format', 'type', 'choice'].includes(key)
          ? '<img src=x onerror=alert(1)>'
          : value,
      ),
    'formula in every field': () => json({ comments: [comment({ comment: '=cmd|"/c calc"!A1', proposal: '＝1+1' })] }),
    'choice that nobody has': () => json({ vote: { choice: 'yes', comment: '' } }),
    'choice in other letters': () => json({ vote: { choice: 'аpprove', comment: '' } }),
    'list where an object is due': () => json({ packet: [], respondent: [] }),
    'null everywhere': () => JSON.stringify(ANSWER, (key, value) => (key === '' ? value : null)),
    'numbers beyond all bounds': () => json({ version: 1, packet: { ...ANSWER.packet, draftVersion: 1e308 } }),
    '5,001 comments (large)': () => json({ comments: Array.from({ length: 5_001 }, () => comment({})) }),
    'comment of five megabytes (large)': () => json({ comments: [comment({ comment: '长'.repeat(5_000_000) })] }),
    'many keys (large)': () => put(Array.from({ length: 200_000 }, (_, i) => `"k${i}":1`).join()),
  }),
  ...casesOf('json', Object.fromEntries(POISON.map((text, i) => [`poisoned ${i}`, () => put(text)]))),
  ...casesOf(
    'json',
    Object.fromEntries(
      POISON.map((text, i) => [`poisoned inside ${i}`, () => json({}).replace('"vote":{', `"vote":{${text},`)]),
    ),
  ),
];
