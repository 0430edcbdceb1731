import { describe, expect, it } from 'vitest';
import {
  collate,
  duplicateOf,
  formMatchesStandard,
  readCommentFile,
  standardMatch,
} from '#host/importers/forms/index.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { formDocx } from '../../../builders/form-docx.ts';
import { formXlsx } from '../../../builders/form-xlsx.ts';

const TITLES = ['序号', '条款', '意见', '理由'];
const form = (organisation: string, title: string, comment: string): Uint8Array =>
  formDocx([`标准名称：${title}`, `单位名称：${organisation}`, [TITLES, ['1', '第5.1条', comment, '']]]);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('collate', () => {
  it('has exactly the fields of the fixed shape, unknown ones null', async () => {
    const result = await collate([{ name: '甲.docx', bytes: form('东屏大学', '油茶栽培技术规程', '改') }]);
    expect(result).toEqual({
      rows: [
        {
          file: '甲.docx',
          organisation: '东屏大学',
          person: null,
          clause: '5.1',
          target: null,
          type: null,
          original: null,
          comment: '改',
          proposal: null,
          reason: null,
          author: null,
          date: null,
          source: '表1第2行',
        },
      ],
      files: [{ file: '甲.docx', kind: 'docx', rows: 1, problems: [] }],
    });
  });

  it('reads on past bad files, counts nothing twice, and keeps the order of the files', async () => {
    const good = form('东屏大学', '油茶栽培技术规程', '改');
    const result = await collate([
      { name: '坏.docx', bytes: text('并非文档') },
      { name: '甲.docx', bytes: good },
      { name: '断.docx', bytes: good.slice(0, good.length / 2) },
      { name: '甲（2）.docx', bytes: good },
      { name: '空.xlsx', bytes: new Uint8Array() },
      { name: '旧.doc', bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) },
      { name: '断.pdf', bytes: text('%PDF-1.7\n') },
      { name: '乙.csv', bytes: text('条款,意见,单位\n6,删,石桥粮库\n') },
    ]);
    expect(result.rows.map((row) => [row.file, row.organisation])).toEqual([
      ['甲.docx', '东屏大学'],
      ['乙.csv', '石桥粮库'],
    ]);
    expect(result.files.map((file) => [file.file, file.rows, file.problems.map((p) => p.code).join()])).toEqual([
      ['坏.docx', 0, 'form-not-what-it-claims'],
      ['甲.docx', 1, ''],
      ['断.docx', 0, 'file-truncated'],
      ['甲（2）.docx', 0, 'form-duplicate'],
      ['空.xlsx', 0, 'file-empty'],
      ['旧.doc', 0, 'form-old-office'],
      ['断.pdf', 0, 'pdf-broken'],
      ['乙.csv', 1, ''],
    ]);
  });

  it('warns of a form about another standard and of one saved anew', async () => {
    const again = formDocx([
      '标准名称：油茶栽培技术规程',
      '单位名称：东屏大学',
      '',
      [TITLES, ['1', '第5.1条', '改', '']],
    ]);
    const { files } = await collate(
      [
        { name: '甲.docx', bytes: form('东屏大学', '油茶栽培技术规程', '改') },
        { name: '乙.docx', bytes: form('石桥粮库', '油茶栽培技术规程', '删') },
        { name: '丙.docx', bytes: form('石桥粮库', '鲜切花冷链运输技术规范', '增') },
        { name: '丁.docx', bytes: again },
      ],
      'en',
    );
    expect(files.map((file) => file.problems.map((p) => p.code).join())).toEqual([
      '',
      '',
      'form-standard-differs',
      'form-same-content',
    ]);
    expect(files[2]?.problems[0]?.message).toContain('鲜切花冷链运输技术规范');
  });

  it('takes the member body for the author of an ISO comment', async () => {
    const bytes = formXlsx([
      {
        name: 'a',
        rows: [
          ['MB/NC', 'Clause', 'Comments'],
          ['CN-001', '5', 'Wrong.'],
        ],
      },
    ]);
    expect((await collate([{ name: 'a.xlsx', bytes }])).rows).toMatchObject([{ organisation: 'CN', author: 'CN' }]);
  });

  it('has a message in both languages for every problem it can report', async () => {
    const { files } = await collate([
      { name: '坏.xlsx', bytes: text('x') },
      { name: 'a.xyz', bytes: text('x') },
      { name: 'b.xlsx', bytes: formXlsx([{ name: 'a', rows: [['x']] }]) },
    ]);
    for (const problem of files.flatMap((file) => file.problems)) {
      expect(problem.message).not.toContain('problem.');
      expect(problem.message).not.toMatch(/\{\{/);
    }
    for (const key of Object.keys(catalogues['zh-CN'].problem)) expect(catalogues.en.problem).toHaveProperty([key]);
  });
});

describe('formMatchesStandard', () => {
  const match = (named: string | null, title: string) => standardMatch({ standardTitle: named }, title);

  it.each([
    ['谷物和豆类　规格和测试方法　第1部分：米', '谷物和豆类 规格和测试方法 第1部分:米', 'same'],
    ['《油茶栽培技术规程》（征求意见稿）', '油茶栽培技术规程', 'same'],
    ['油茶栽培技術規程', '油茶栽培技术规程', 'same'],
    ['DB36/T 123—2026 油茶栽培技术规程', '油茶栽培技术规程', 'same'],
    ['谷物和豆类', '谷物和豆类　规格和测试方法　第1部分：米', 'same'],
    ['谷物和豆类规格和测试方法第1部份：米', '谷物和豆类　规格和测试方法　第1部分：米', 'same'],
    ['谷物和豆类　规格和测试方法　第2部分：米', '谷物和豆类　规格和测试方法　第1部分：米', 'different'],
    ['鲜切花冷链运输技术规范', '油茶栽培技术规程', 'different'],
    ['ISO/DIS 12345', '油茶栽培技术规程', 'unknown'],
    [null, '油茶栽培技术规程', 'unknown'],
  ] as const)('%s beside %s: %s', (named, title, expected) => {
    expect(match(named, title)).toBe(expected);
    expect(formMatchesStandard({ standardTitle: named }, title)).toBe(expected !== 'different');
  });
});

describe('duplicateOf', () => {
  it('points from a repeated file to the first one, whatever its name', async () => {
    const bytes = form('东屏大学', '油茶栽培技术规程', '改');
    const other = form('东屏大学', '油茶栽培技术规程', '删');
    const forms = [
      await readCommentFile(bytes, '一.docx'),
      await readCommentFile(other, '二.docx'),
      await readCommentFile(bytes, '三.docx'),
    ];
    expect([...duplicateOf(forms)]).toEqual([[2, 0]]);
  });
});
