import { describe, expect, it } from 'vitest';
import { block, chapter, foreword, told } from '#tests/builders/rule-cases.ts';

const blocks = [chapter('范围', '本文件规定了要求。')];
const say = (check: string, meta: object, more = blocks) => told(check, { title: '水泵　规范', meta, blocks: more });

describe('cover', () => {
  it('CV01: a draft may leave number and dates open, nothing is known of a fragment', () => {
    const draft = {
      stage: '送审稿',
      profile: 'DB',
      number: 'DB41/T XXXX—XXXX',
      ics: ['23.080'],
      ccs: ['J 71'],
      issuer: '甲局',
    };
    expect(say('CV01', draft)).toEqual([]);
    expect(say('CV01', { number: 'GB/T 1—2020' })).toEqual([]);
    expect(say('CV01', { ...draft, stage: 'published' })).toEqual([
      'CV01-number:',
      'CV01-publishDate:',
      'CV01-effectiveDate:',
    ]);
  });

  it('CV03: the same day is worth a look only', () => {
    const dates = { number: 'GB/T 1234—2024', publishDate: '2024-05-01' };
    expect(say('CV03', { ...dates, effectiveDate: '2024-05-01' })).toEqual(['CV03-same:']);
    expect(say('CV03', { ...dates, number: 'GB/T 19001—2016/ISO 9001:2015', effectiveDate: '2024-11-01' })).toEqual([
      'CV03:',
    ]);
    expect(say('CV03', { ...dates, number: 'T/ABC 001—2024', effectiveDate: '2024-06-01' })).toEqual([]);
  });

  it.each([
    [{ profile: 'DB', number: 'DB99/T 12—2024' }, ['CV04-unknown-region:']],
    [{ profile: 'DB', number: 'DB41/T 12—2024', jurisdiction: '4110' }, ['CV04-region:']],
    [{ profile: 'DB', number: 'DB 4117/T 350-2022', jurisdiction: '4117' }, []],
    [{ profile: 'DB', number: 'DBXX/T XXXX—XXXX' }, []],
    [{ profile: 'Q', number: 'T/ABC 1—2024' }, ['CV04-Q:']],
    [{ profile: 'sector', number: 'QQ/T 12—2024' }, ['CV04-unknown-sector:']],
    [{ profile: 'sector', number: 'DB/T 12—2024' }, []],
    [{ profile: 'GB', number: 'GB/Z 12—2024' }, []],
  ])('CV04: %o', (meta, expected) => expect(say('CV04', meta)).toEqual(expected));

  it('CV05: brackets around the mark are printed or not', () => {
    const stage = '征求意见稿';
    const appeal = '在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。';
    expect(say('CV05', { stage, cover: { draftMark: stage, patentAppeal: appeal } })).toEqual([]);
    expect(say('CV05', { stage, cover: { draftMark: stage } })).toEqual(['CV05-appeal:']);
  });

  it('CV06: a modified adoption tells its differences', () => {
    const meta = { number: 'GB/T 1—2024', adoption: { number: 'ISO 1:2016', title: 'Pumps', degree: 'MOD' } };
    const own = (...texts: string[]) => [foreword(...texts), ...blocks];
    expect(say('CV06', meta, own('本文件修改采用ISO 1:2016《泵》。'))).toEqual(['CV06-differences:']);
    expect(
      say('CV06', meta, own('本文件修改采用ISO 1:2016《泵》。', '本文件与ISO 1:2016的技术差异及其原因见附录B。')),
    ).toEqual([]);
    expect(say('CV06', meta, own('本文件为首次发布。'))).toEqual(['CV06-foreword:']);
  });

  it('TC01: leader dots and pages do not count', () => {
    const entries = ['前　言……………Ⅱ', '1　范围\t1', '附录A（规范性）　取样 …… 3'];
    const contents = (...texts: string[]) => [
      block('toc', {}, ...texts.map((text) => block('tocEntry', { text }))),
      foreword('本文件为首次发布。'),
      ...blocks,
      block('annex', { kind: 'normative', title: '取样' }, '甲。'),
    ];
    expect(say('TC01', {}, contents(...entries))).toEqual([]);
    expect(say('TC01', {}, contents('前言……1', ...entries.slice(1)))).toEqual(['TC01-page: 1']);
    expect(say('TC01', {}, contents(...entries.slice(0, 2)))).toEqual(['TC01-missing:']);
    expect(say('TC01', {}, contents(...entries, '2　要求……3'))).toEqual(['TC01-gone: 2　要求……3']);
  });
});
