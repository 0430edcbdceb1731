import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { CommentView, PaperFormat, PaperRequest } from '#shared/contract/index.ts';
import type { Decision } from '#shared/domain/disposition.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { paperWords } from '#shared/profiles/index.ts';
import { pinyinCompare } from '#shared/publishing/pinyin-order.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';
import { all, parseXml, textOf } from '#tests/builders/xml-tree.ts';

/** What goes out of a round: letters of reply, tables, statistics and lists, each against the register. */

type Said = {
  readonly [K in 'organisation' | 'clauseRaw' | 'type' | 'original' | 'comment' | 'proposal' | 'reason']: string;
};
const said = (part: Partial<Said>): Said => ({
  organisation: '乙公司',
  clauseRaw: '1',
  type: '技术',
  original: '',
  comment: '意见',
  proposal: '',
  reason: '',
  ...part,
});
/** Comments with everything that a spreadsheet or a table could spoil. */
const COMMENTS: readonly (readonly [Said, Decision | null, string])[] = [
  [said({ clauseRaw: '前言', comment: '-40℃应写明。', proposal: '=1+1' }), 'accepted', ''],
  [said({ comment: '+10 %过宽\n建议 “5 %”', reason: '见表,第2列' }), 'partly', '改为8 %'],
  [
    said({ organisation: '甲农科院', comment: '@负责人：请核对\n=SUM(A1)', original: '"引号"，逗号,' }),
    'rejected',
    '已核对',
  ],
  [said({ organisation: '甲农科院', clauseRaw: '全文', comment: "'撇号开头" }), 'pending', ''],
  [said({ organisation: '丙厂', comment: '同一句话。', type: '编辑' }), null, ''],
  [said({ organisation: '甲农科院', comment: '同一句话。', type: '编辑' }), null, ''],
];

let dir: string;
let host: Host;
let roundId: string;
let projectId: string;
let draftId: string;
let register: readonly CommentView[];

async function newRound(name: string): Promise<string> {
  const dates = { opensOn: '2026-03-01', closesOn: '2026-04-01' };
  const recipients = ['乙公司', '甲农科院', '丁站'].map(recipientNamed);
  return (await host.client.round.create({ projectId, draftId, name, audience: 'directed', recipients, ...dates })).id;
}
const listed = async (id: string) => (await host.client.round.comments({ id, filter: {} })).items;

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 3, 2) });
  const { client } = host;
  const { committeeId } = await committeeOf(host, ['林一苇']);
  projectId = (await client.project.create(plainProject(committeeId))).id;
  draftId = (await client.draft.create({ projectId, name: '', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  roundId = await newRound('第一轮');
  for (const [comment, decision, reason] of COMMENTS) {
    const { id } = await client.round.addComment({ roundId, comment: { person: '', ...comment } });
    if (decision) await client.round.decide({ roundId, commentIds: [id], decision, reason });
  }
  register = await listed(roundId);
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

async function made(paper: PaperRequest, format: PaperFormat): Promise<Buffer> {
  const steps = await host.client.paper.render({ paper, format, keep: false });
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  const { base64 } = await host.client.file.read({ blob: step.value.blob, offset: 0 });
  return Buffer.from(base64, 'base64');
}
const form = (name: string, addressee = ''): PaperRequest => ({ kind: 'form', form: name, id: roundId, addressee });
const plain = async (paper: PaperRequest) => (await made(paper, 'txt')).toString('utf8').replace(/\s+/g, ' ');

/** The rows of the largest table of a Word file as texts of their cells, paragraphs and breaks as line feeds. */
async function rowsInWord(paper: PaperRequest): Promise<string[][]> {
  const files = unzipSync(await made(paper, 'docx'));
  const document = parseXml(strFromU8(files['word/document.xml']!).replace(/<w:br\/>/g, '<w:t>\n</w:t>'));
  const tables = all(document, 'w:tbl').map((table) =>
    all(table, 'w:tr').map((row) =>
      all(row, 'w:tc').map((cell) =>
        all(cell, 'w:p')
          .map((p) => all(p, 'w:t').map(textOf).join(''))
          .join('\n'),
      ),
    ),
  );
  return tables.sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0) || b.length - a.length)[0]!;
}
const words = paperWords['zh-CN'];
const decisionOf = ({ disposition }: CommentView) => words.decisions[disposition?.decision ?? 'undecided'];

describe('a letter of reply', () => {
  it('gives an organisation each of its comments with decision and reason, and nothing of others', async () => {
    for (const organisation of ['乙公司', '甲农科院', '丙厂']) {
      const own = register.filter((comment) => comment.organisation === organisation);
      const [, ...rows] = await rowsInWord(form('reply-letter', organisation));
      expect(rows.map(([no, clause, , , decision, reason]) => [no, clause, decision, reason])).toEqual(
        own.map((comment, index) => [
          String(index + 1),
          comment.clause,
          decisionOf(comment) || '尚在研究',
          comment.disposition?.reason ?? '',
        ]),
      );
      for (const [index, comment] of own.entries()) expect(rows[index]![2]).toContain(comment.comment);
      const text = await plain(form('reply-letter', organisation));
      expect(text).toContain(`对贵单位提出的${own.length}条意见`);
      const open = own.filter(
        (comment) => !['accepted', 'partly', 'rejected'].includes(comment.disposition?.decision ?? ''),
      );
      expect(text.includes(`另有${open.length}条意见尚在研究`)).toBe(open.length > 0);
    }
  });

  it('to nobody in particular answers all comments without saying whose they are', async () => {
    const text = await plain(form('reply-letter'));
    expect(text).toContain('各有关单位、各位专家：');
    expect(text).toContain('同一句话。');
    expect(text).not.toContain('丙厂');
  });

  it('in English uses the words of ISO committees', async () => {
    const text = await plain(form('iso-reply-letter', '甲农科院'));
    expect(text).toContain('Not accepted');
    expect(text).toContain('Deferred');
    expect(text).toContain('Still under consideration: 2.');
  });

  it('goes to everybody in one archive', async () => {
    const papers = ['乙公司', '丙厂'].map((addressee) => ({
      paper: { kind: 'form', form: 'reply-letter', id: roundId, addressee } as const,
      format: 'txt' as const,
      folder: '',
    }));
    const steps = await host.client.paper.batch({ papers, name: '答复函' });
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    expect(step.value.report.map(({ name }) => name)).toEqual([
      '茶叶采摘技术规程 意见处理结果答复函 乙公司.txt',
      '茶叶采摘技术规程 意见处理结果答复函 丙厂.txt',
    ]);
  });
});

describe('tables of comments', () => {
  it('show in every variant the decision of each comment as the register has it', async () => {
    const clauses = [...new Set(register.map(({ clause }) => clause))];
    const inOrder = [...register].sort(
      (a, b) => clauses.indexOf(a.clause) - clauses.indexOf(b.clause) || pinyinCompare(a.organisation, b.organisation),
    );
    const expected = inOrder.map((comment) => {
      const reason = comment.disposition?.reason ?? '';
      return reason === '' ? decisionOf(comment) : `${decisionOf(comment)}。理由：${reason}`;
    });
    for (const [name, column] of [
      ['collation-table-seven', 5],
      ['collation-table-six', 4],
    ] as const) {
      const [, ...rows] = await rowsInWord(form(name));
      expect(rows.map((row) => row[1])).toEqual(inOrder.map(({ clause }) => clause));
      expect(rows.map((row) => row[column])).toEqual(expected);
      for (const [index, comment] of inOrder.entries()) expect(rows[index]![2]).toContain(comment.comment);
    }
    const [, ...group] = await rowsInWord(form('collation-table-group'));
    expect(group.map((row) => /处理意见：(.*)$/s.exec(row[4]!)?.[1] ?? '')).toEqual(expected);
    const [heads, ...iso] = await rowsInWord(form('iso-comments-resolved'));
    expect(heads).toHaveLength(8);
    for (const { organisation, comment, disposition } of register) {
      const row = iso.find((cells) => cells[0] === organisation && cells[5]!.startsWith(comment));
      const name = paperWords.en.decisions[disposition?.decision ?? 'undecided'];
      const reason = disposition?.reason ?? '';
      expect(row?.[7]).toBe(reason === '' ? name : `${name}. ${reason}`);
    }
    expect(iso).toHaveLength(register.length);
    expect(iso.every((row) => row[0] !== '')).toBe(true);
  });

  it('give the number of the line in its own column of the ISO table, where the member wrote one', async () => {
    const lines = await newRound('行号');
    for (const clauseRaw of ['1, line 17', '第1章第3行', '1', '表17'])
      await host.client.round.addComment({
        roundId: lines,
        comment: { person: '', ...said({ clauseRaw, comment: clauseRaw }) },
      });
    const [, ...rows] = await rowsInWord({ kind: 'form', form: 'iso-comments-resolved', id: lines });
    const found = Object.fromEntries(rows.map((row) => [row[5], [row[0], row[1]]]));
    expect(found).toEqual({
      '1, line 17': ['乙公司', '17'],
      第1章第3行: ['乙公司', '3'],
      '1': ['乙公司', ''],
      表17: ['乙公司', ''],
    });
  });

  it('put identical comments into one row when that was asked for, and print suggestions for a discussion only', async () => {
    const { client } = host;
    const open = register.filter(({ disposition }) => disposition === null).map(({ id }) => id);
    await client.round.suggest({ roundId, commentIds: open, decision: 'partly', reason: '改写' });
    const asForms = async (values: Record<string, string>) => {
      await client.paper.saveInputs({ form: 'collation-table-seven', id: roundId, values });
      return (await rowsInWord(form('collation-table-seven'))).slice(1);
    };
    const separate = await asForms({ merge: '', suggestions: '' });
    expect(separate).toHaveLength(register.length);
    expect(separate.filter((row) => row[5]!.includes('改写'))).toEqual([]);
    const joined = await asForms({ merge: 'yes', suggestions: 'yes' });
    expect(joined).toHaveLength(register.length - 1);
    const row = joined.find((cells) => cells[2] === '同一句话。');
    expect([row?.[4], row?.[5]]).toEqual(['丙厂、甲农科院', '拟部分采纳。理由：改写']);
  });
});

describe('statistics', () => {
  it('print the numbers of the register, with sums that agree', async () => {
    const figures = await host.client.round.figures({ id: roundId });
    const text = await plain(form('comment-statistics'));
    expect(text).toContain('意见共6条。');
    const { total } = figures;
    const row = (name: string, counts: typeof total) =>
      [name, counts.comments, counts.accepted, counts.partly, counts.rejected, counts.undecided].join(' | ');
    const bare = text.replace(/[|\s]+/g, ' | ');
    for (const group of figures.organisations) expect(bare).toContain(row(group.key, group));
    for (const group of figures.types) expect(bare).toContain(row(group.key, group));
    expect(bare.split(row('合计', total))).toHaveLength(4);
    expect(bare).toMatch(/ \| 采纳 \| 1 \| 16.7% \| ███ /);
    expect(bare).toContain('待处理 | 3 | 50.0% | ██████████ |');
  });

  it('name the organisations with most comments and sum up the rest, whose number scales no bar', async () => {
    const crowd = await newRound('多单位');
    for (let n = 1; n <= 22; n++)
      await host.client.round.addComment({
        roundId: crowd,
        comment: { person: '', ...said({ organisation: `第${n}院` }) },
      });
    const text = await plain({ kind: 'form', form: 'comment-statistics', id: crowd });
    expect(text).toMatch(/其他2个单位 \| 2 \| 0 \| 0 \| 0 \| 2 \| \|/);
    expect(text).toMatch(/第1院 \| 1 \| 0 \| 0 \| 0 \| 1 \| █{20}/);
    expect(text).not.toContain('第22院');
  });

  it('say so when there is nothing to count', async () => {
    const empty = await newRound('空');
    const text = await plain({ kind: 'form', form: 'comment-statistics', id: empty });
    expect(text).toContain('意见共0条。');
    expect(text.match(/未收到意见。/g)).toHaveLength(3);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('lists for other programs', () => {
  const list: PaperRequest = {
    kind: 'register',
    get roundId() {
      return roundId;
    },
  };
  const back = ({ clause, type, original, comment, proposal, reason, organisation }: CommentView) => ({
    clause,
    type,
    original,
    comment,
    proposal,
    reason,
    organisation,
  });

  it.each(['csv', 'xlsx'] as const)('come back through the import unchanged as %s', async (format) => {
    const { client } = host;
    const bytes = await made(list, format);
    const { uploadId } = await client.file.begin({ name: `清单.${format}`, size: bytes.length });
    await client.file.append({ uploadId, base64: bytes.toString('base64') });
    const { blob, name } = await client.file.finish({ uploadId });
    const other = await newRound(format);
    const receipt = await client.round.import({ id: other, files: [{ blob, name }] });
    expect(receipt.added).toBe(register.length);
    const byText = (a: CommentView, b: CommentView) =>
      a.comment + a.organisation < b.comment + b.organisation ? -1 : 1;
    const again = await listed(other);
    expect([...again].sort(byText).map(back)).toEqual([...register].sort(byText).map(back));
  });

  it('let no spreadsheet run a cell', async () => {
    const lines = (await made(list, 'csv')).toString('utf8');
    expect(lines).not.toMatch(/(?:^|,|\r\n)"?[=+\-@]/);
    const files = unzipSync(await made(list, 'xlsx'));
    expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).not.toContain('<f');
  });

  it('hold what a filter leaves in the columns that were chosen, and the numbers of the whole round', async () => {
    const chosen: PaperRequest = {
      kind: 'register',
      roundId,
      filter: { organisation: '乙公司' },
      sort: 'no',
      descending: true,
      columns: ['no', 'decision', 'decisionReason'],
    };
    expect((await made(chosen, 'csv')).toString('utf8')).toBe(
      '\ufeff序号,处理意见,处理理由\r\n2,部分采纳,改为8 %\r\n1,采纳,\r\n',
    );
    const files = unzipSync(await made(chosen, 'xlsx'));
    const [comments, numbers] = [1, 2].map((sheet) =>
      all(parseXml(strFromU8(files[`xl/worksheets/sheet${sheet}.xml`]!)), 'row').map((row) =>
        all(row, 'c').map(textOf),
      ),
    );
    expect(comments).toHaveLength(3);
    expect(numbers?.[1]).toEqual(['全部意见', '6', '1', '1', '1', '0', '0', '3']);
    expect(numbers).toContainEqual(expect.arrayContaining(['发送单位数', '3']));
  });

  it('have no pages', async () => {
    await expect(made(list, 'pdf')).rejects.toMatchObject({ data: { code: 'paper-format-not-offered' } });
  });
});
