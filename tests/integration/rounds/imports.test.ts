import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { CommentFileRef } from '#shared/contract/index.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';
import { base64Lines, type MailPart, mailFile } from '#tests/builders/mail-file.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Answers of every kind on their way into a round: columns named by a person, answers to be typed, what came twice, whole letters. */

let dir: string;
let host: Host;
let newRound: () => Promise<string>;
let id: string;

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
  const { client } = host;
  const { committeeId } = await committeeOf(host, ['林一苇']);
  const projectId = (await client.project.create(plainProject(committeeId))).id;
  const draftId = (await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const dates = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
  const recipients = [{ ...recipientNamed('东屏大学'), email: 'Zhang@dongping.edu.cn' }];
  const round = { projectId, draftId, name: '征求意见', audience: 'directed' as const, ...dates };
  newRound = async () => (await client.round.create({ ...round, recipients })).id;
});
beforeEach(async () => {
  id = await newRound();
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

type Ref = Pick<CommentFileRef, 'blob' | 'name'> & Partial<CommentFileRef>;
async function sent(name: string, bytes: Uint8Array): Promise<Ref> {
  const { uploadId } = await host.client.file.begin({ name, size: bytes.length });
  await host.client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
  const { blob } = await host.client.file.finish({ uploadId });
  return { blob, name };
}
const preview = async (...files: readonly Ref[]) =>
  (await host.client.round.previewImport({ id, files: [...files] })).files;
const bring = (...files: readonly Ref[]) => host.client.round.import({ id, files: [...files] });
async function comments() {
  const filter = { text: '', organisation: '', clause: '', decision: '', unplaced: false } as const;
  return (await host.client.round.comments({ id, filter, sort: 'no' })).items;
}
const responses = async () => (await host.client.round.get({ id })).round.responses;

const HEAD = ['序号', '条款', '意见', '理由'];
const form = (organisation: string, ...rows: readonly (readonly [clause: string, comment: string])[]) =>
  formDocx([
    ...(organisation === '' ? [] : [`单位：${organisation}`]),
    [HEAD, ...rows.map(([clause, comment], i) => [String(i + 1), clause, comment, ''])],
  ]);
const ledger = (...rows: readonly (readonly string[])[]) =>
  formXlsx([{ name: '台账', rows: [['谁提的', '哪一条', '想怎么办'], ...rows] }]);

describe('a spreadsheet with columns that nobody knows', () => {
  it('comes in as a person says, and the next one with these headings by itself, in other rounds too', async () => {
    const file = await sent('台账.xlsx', ledger(['甲单位', '5.2', '写明上限'], ['乙单位', '6', '删去']));
    const [unknown] = await preview(file);
    expect(unknown).toMatchObject({
      rows: 0,
      usable: false,
      sheets: [{ sheet: '台账', headerRow: 0, remembered: false }],
    });
    const layouts = { 台账: { headerRow: 0, roles: ['organisation', 'clause', 'proposal'] } } as const;
    const asked = { ...file, layouts: { 台账: { headerRow: 0, roles: [...layouts.台账.roles] } } };
    const [laid] = await preview(asked);
    expect(laid).toMatchObject({ rows: 2, usable: true, needsOrganisation: false });
    await bring(asked);
    expect(await comments()).toMatchObject([
      {
        organisation: '甲单位',
        clause: '5.2',
        proposal: '写明上限',
        source: { file: '台账.xlsx', place: '台账 第2行' },
      },
      { organisation: '乙单位', clause: '6', proposal: '删去', source: { place: '台账 第3行' } },
    ]);
    id = await newRound();
    const later = await sent('四月.xlsx', ledger(['丙单位', '7', '补图']));
    const [known] = await preview(later);
    expect(known).toMatchObject({ rows: 1, usable: true, sheets: [{ remembered: true }] });
    await bring(later);
    expect(await comments()).toMatchObject([{ organisation: '丙单位', clause: '7', proposal: '补图' }]);
  });
});

describe('an organisation that the file does not name', () => {
  it('is asked for and written to the rows without one', async () => {
    const file = await sent('无单位.docx', form('', ['5.1', '改']));
    expect(await preview(file)).toMatchObject([{ needsOrganisation: true, organisation: '' }]);
    const receipt = await bring({ ...file, organisation: '南湾检测中心' });
    expect(receipt.problems).toEqual([]);
    expect(await comments()).toMatchObject([{ organisation: '南湾检测中心' }]);
    expect(await responses()).toMatchObject([{ organisation: '南湾检测中心', comments: 1 }]);
  });

  it('is that of the recipient whose address the letter came from', async () => {
    const letter = mailFile(
      { From: 'Z <zhang@dongping.edu.cn>', Date: 'Wed, 18 Mar 2026 09:00:00 +0800' },
      '第5.2条：建议改为“应”。',
    );
    const [text] = await preview(await sent('来信.eml', letter));
    expect(text).toMatchObject({ organisation: '东屏大学', needsOrganisation: false, within: '来信.eml', rows: 1 });
  });
});

describe('a file that only a person can read', () => {
  it('is kept, waits, and is typed comment after comment', async () => {
    const picture = await sent('回函.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'));
    expect(await preview(picture)).toMatchObject([{ byHand: true, usable: true, needsOrganisation: true, rows: 0 }]);
    await bring({ ...picture, organisation: '北原协会' });
    const [waiting] = await responses();
    expect(waiting).toMatchObject({ organisation: '北原协会', byHand: 'waiting', comments: 0, blob: picture.blob });
    const comment = {
      organisation: '北原协会',
      person: '',
      clauseRaw: '5.2',
      type: '',
      original: '',
      comment: '改',
      proposal: '',
      reason: '',
    };
    await host.client.round.addComment({ roundId: id, comment, responseId: waiting!.id });
    await host.client.round.typed({ roundId: id, responseId: waiting!.id, done: true });
    expect(await responses()).toMatchObject([{ byHand: 'typed', comments: 1 }]);
    expect(await comments()).toMatchObject([{ clause: '5.2', source: { file: '回函.jpg', blob: picture.blob } }]);
  });
});

describe('what came before', () => {
  it('stays out word for word when a corrected form follows, and is counted', async () => {
    await bring(await sent('一.docx', form('东屏大学', ['5.1', '改'], ['5.2', '删'])));
    const second = await sent('二.docx', form('东屏大学', ['5.1', '改'], ['5.2', '删去全条'], ['6', '补']));
    const [file] = await preview(second);
    expect(file).toMatchObject({ usable: true, problems: [{ code: 'form-rows-repeated', params: { count: 1 } }] });
    const receipt = await bring(second);
    expect(receipt).toMatchObject({
      added: 2,
      problems: [{ code: 'form-rows-repeated', params: { count: 1 }, where: '二.docx' }],
    });
    expect((await comments()).map(({ no, comment }) => [no, comment])).toEqual([
      [1, '改'],
      [2, '删'],
      [3, '删去全条'],
      [4, '补'],
    ]);
    expect((await responses()).map(({ comments: count }) => count)).toEqual([2, 2]);
  });

  it('is no repetition from another organisation, nor from nobody', async () => {
    await bring(await sent('甲.docx', form('东屏大学', ['5.1', '改'])));
    await bring(await sent('乙.docx', form('南湾检测中心', ['5.1', '改'])));
    await bring(await sent('无.docx', form('', ['5.1', '改'])));
    await bring(await sent('无名.docx', form('', ['5.1', '改'], ['5.3', '删'])));
    expect(await comments()).toHaveLength(5);
  });

  it('is not ticked again as the same file, nor when it says nothing new', async () => {
    const bytes = form('东屏大学', ['5.1', '改']);
    await bring(await sent('甲.docx', bytes));
    const again = formDocx(['单位：东屏大学', [HEAD, ['1', '5.1', '改', '']], '另存']);
    const files = await preview(await sent('甲（2）.docx', bytes), await sent('另存.docx', again));
    expect(files.map(({ usable, duplicateOf }) => [usable, duplicateOf])).toEqual([
      [false, '甲.docx'],
      [false, ''],
    ]);
  });
});

describe('a letter', () => {
  const attached = (name: string, content: Uint8Array): MailPart => ({
    headers: { 'Content-Type': `application/octet-stream; name="${name}"`, 'Content-Transfer-Encoding': 'base64' },
    body: base64Lines(content),
  });
  const letter = (said: string, ...parts: readonly MailPart[]) =>
    mailFile({ From: 'li@nanwan.cn', Date: 'Wed, 18 Mar 2026 09:00:00 +0800' }, [
      { headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: said },
      ...parts,
    ]);
  const FORM = attached('form.docx', form('南湾检测中心', ['5.1', '改']));

  it('loses nothing: its form is read, words without clause wait for a person, what is no form is named', async () => {
    const contract = attached('contract.docx', formDocx(['采购合同', '甲方于三日内付款。']));
    const photo = attached('photo.png', Buffer.concat([Buffer.from('89504e47', 'hex'), Buffer.alloc(30_000)]));
    const file = await sent('来信.eml', letter('附件请查收。另：建议整体精简，删除重复内容。', FORM, contract, photo));
    const files = await preview(file);
    expect(files.map(({ name, within, rows, byHand, usable }) => [name, within, rows, byHand, usable])).toEqual([
      ['来信.eml/form.docx', '来信.eml', 1, false, true],
      ['来信.eml/contract.docx', '来信.eml', 0, false, false],
      ['来信.eml/photo.png', '来信.eml', 0, true, false],
      ['来信.eml/正文.txt', '来信.eml', 0, true, true],
    ]);
    // Whose the letter is, its form says.
    expect(files[3]).toMatchObject({ organisation: '南湾检测中心', needsOrganisation: false });
    // Files that were named by the preview are not found a second time when one is added.
    expect(await preview(file, ...files.map(({ blob, name }) => ({ blob, name })))).toHaveLength(4);
    await bring(
      ...files.filter(({ usable }) => usable).map(({ blob, name, organisation }) => ({ blob, name, organisation })),
    );
    expect((await responses()).map(({ file: from, byHand, organisation }) => [from, byHand, organisation])).toEqual([
      ['来信.eml/form.docx', '', '南湾检测中心'],
      ['来信.eml/正文.txt', 'waiting', '南湾检测中心'],
    ]);
  });

  it('that only says that something is attached is no answer of its own', async () => {
    const files = await preview(await sent('来信.eml', letter('您好：\n附件是我单位的修改意见，请查收。', FORM)));
    expect(files.map(({ name }) => name)).toEqual(['来信.eml', '来信.eml/form.docx']);
    expect(files[0]).toMatchObject({ usable: false, problems: [{ code: 'mail-text' }] });
  });

  it('with numbered comments beside a form gives both, and names the sentence it could not read', async () => {
    const said = '1. 第6.2条：建议改为“宜”。\n总体上建议精简附录。';
    const files = await preview(await sent('来信.eml', letter(said, FORM)));
    const text = files.find(({ name }) => name.endsWith('正文.txt'));
    expect(text).toMatchObject({ rows: 1, usable: true });
    expect(text?.problems).toContainEqual(
      expect.objectContaining({ code: 'letter-rest', params: { text: '总体上建议精简附录。' } }),
    );
  });
});
