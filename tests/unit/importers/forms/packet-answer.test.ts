import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerProblems, answerVote, readCommentFile } from '#host/importers/forms/index.ts';
import { CHOICES } from '#shared/domain/ballot.ts';
import { COMMENT_TYPES, type PacketAnswer } from '#shared/domain/packet-answer.ts';
import { catalogues } from '#shared/i18n/index.ts';

const answer: PacketAnswer = {
  format: 'zhunsheng-answer',
  version: 1,
  packet: {
    draft: 'd1',
    draftVersion: 4,
    draftName: '征求意见稿',
    round: 'r1',
    ballot: 'b1',
    addressee: 'p7',
    standard: 'GB/T 99012—2026 油茶栽培技术规程',
    title: '油茶栽培技术规程',
    language: 'zh-CN',
  },
  respondent: {
    organisation: '青禾市林业科学研究所',
    name: '林一苇',
    phone: '',
    email: 'lin@example.cn',
    date: '2026-12-03',
  },
  noComment: false,
  patents: '',
  comments: [
    {
      block: 'b42',
      number: '4.2',
      target: 'a)',
      title: '定植',
      quote: '挖穴',
      type: 'technical',
      comment: '改',
      proposal: '',
      reason: '',
    },
    {
      block: '',
      number: '',
      target: '',
      title: '',
      quote: '',
      type: 'general',
      comment: '全文用词',
      proposal: '',
      reason: '一致',
    },
    {
      block: 'body',
      number: '',
      target: '',
      title: '',
      quote: '',
      type: 'editorial',
      comment: '名称',
      proposal: '',
      reason: '',
    },
  ],
  vote: { choice: 'disapprove-conditional', comment: '采纳后赞成' },
  writtenAt: '2026-12-03T02:00:00.000Z',
};

const bytesOf = (data: unknown) => new TextEncoder().encode(JSON.stringify(data, null, 2));
const read = (data: unknown, name = '答复.json') =>
  readCommentFile(data instanceof Uint8Array ? data : bytesOf(data), name);

describe('answers of review packets', () => {
  it('become rows tied to their blocks, known by what the file holds', async () => {
    const form = await read(answer, 'renamed.txt');
    expect(form).toMatchObject({
      kind: 'answer',
      organisation: '青禾市林业科学研究所',
      person: '林一苇',
      phone: null,
      standardTitle: '油茶栽培技术规程',
      problems: [],
    });
    expect(
      form.rows.map(({ blockId, clauseRaw, clause, target, type }) => [blockId, clauseRaw, clause, target, type]),
    ).toEqual([
      ['b42', '4.2 a)', '4.2', 'a)', '技术'],
      ['', '全文', '全文', null, '一般'],
      ['body', '标准名称', '标准名称', null, '编辑'],
    ]);
    expect(form.rows.every((row) => row.split === undefined)).toBe(true);
  });

  it('say the type of English drafts as ISO forms do', async () => {
    const form = await read({ ...answer, packet: { ...answer.packet, language: 'en' } });
    expect(form.rows.map(({ type }) => type)).toEqual(['te', 'ge', 'ed']);
  });

  it('give the vote with who cast it in which ballot', () => {
    expect(answerVote(answer)).toEqual({
      ballot: 'b1',
      addressee: 'p7',
      name: '林一苇',
      organisation: '青禾市林业科学研究所',
      date: '2026-12-03',
      choice: 'disapprove-conditional',
      comment: '采纳后赞成',
    });
    expect(answerVote({ ...answer, vote: null })).toBeNull();
  });

  it('say which draft, round or ballot they belong to', () => {
    const codes = (expected: Parameters<typeof answerProblems>[1]) =>
      answerProblems(answer, expected).map(({ code }) => code);
    expect(codes({ draft: 'd1', round: 'r1' })).toEqual([]);
    expect(codes({ draft: 'd2', round: 'r1' })).toEqual(['answer-other-draft']);
    expect(codes({ draft: 'd1', round: 'r2', ballot: 'b2' })).toEqual(['answer-other-round', 'answer-other-ballot']);
    const free = { ...answer, packet: { ...answer.packet, round: '', ballot: '' } };
    expect(answerProblems(free, { draft: 'd1', round: 'r2', ballot: 'b2' })).toEqual([]);
  });

  it('tell an answer without comments from an empty one', async () => {
    const bare = { ...answer, comments: [], vote: null };
    expect((await read({ ...bare, noComment: true })).noComment).toBe(true);
    expect((await read(bare)).problems.map(({ code }) => code)).toEqual(['form-empty']);
  });

  it.each([
    ['another version', { ...answer, version: 2 }, 'answer-version'],
    ['an unknown type', { ...answer, comments: [{ ...answer.comments[0], type: 'odd' }] }, 'answer-invalid'],
    ['more than one choice', { ...answer, vote: { choice: 'approve,abstain', comment: '' } }, 'answer-invalid'],
    ['something else under its name', { a: 1 }, 'answer-broken'],
    ['nothing', new Uint8Array(), 'file-empty'],
    ['a file far too large', new Uint8Array(21 * 1024 * 1024).fill(0x20), 'answer-too-large'],
  ])('are refused with a sentence for %s', async (_, data, code) => {
    const form = await read(data, 'a.zsanswer.json');
    expect(form.rows).toEqual([]);
    expect(form.problems).toMatchObject([{ code, severity: 'error' }]);
    expect(catalogues['zh-CN'].problem).toHaveProperty(code);
  });

  it('are read when an editor has saved them again with a mark or as UTF-16', async () => {
    const plain = JSON.stringify(answer);
    for (const bytes of [Buffer.from(`\ufeff${plain}`), Buffer.from(`\ufeff${plain}`, 'utf16le')])
      expect((await read(new Uint8Array(bytes))).rows).toHaveLength(3);
  });

  it('cut off anywhere are broken, never half read', async () => {
    const whole = bytesOf(answer);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 40, max: whole.length - 2 }), async (length) => {
        const form = await read(whole.subarray(0, length));
        expect(form.rows).toEqual([]);
        expect(form.problems).toMatchObject([{ code: 'answer-broken' }]);
      }),
      { numRuns: 40 },
    );
  });

  it('come back word for word, whatever was written', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'改条a"\\\n\t\u0000𠮷😀{}'), maxLength: 40 });
    const comment = fc.record({
      block: fc.constantFrom('', 'n1'),
      number: fc.constantFrom('4.2', '表1', ''),
      target: fc.constantFrom('', '第2段'),
      title: words,
      quote: words,
      type: fc.constantFrom(...COMMENT_TYPES),
      comment: words,
      proposal: words,
      reason: words,
    });
    const vote = fc.option(fc.record({ choice: fc.constantFrom(...CHOICES), comment: words }));
    await fc.assert(
      fc.asyncProperty(fc.array(comment, { maxLength: 5 }), vote, async (comments, given) => {
        const form = await read({ ...answer, comments, vote: given });
        expect(
          form.rows.map((row) => [
            row.blockId,
            row.original ?? '',
            row.comment ?? '',
            row.proposal ?? '',
            row.reason ?? '',
          ]),
        ).toEqual(comments.map((one) => [one.block, one.quote, one.comment, one.proposal, one.reason]));
        expect(form.answer?.vote).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });
});
