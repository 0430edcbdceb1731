import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { readCommentFile, readFilledDocx } from '#host/importers/forms/index.ts';
import { formTemplate, papersOf } from '#shared/profiles/index.ts';
import { fillTemplate, type PaperTemplate, type Publication } from '#shared/publishing/index.ts';
import type { FormField, PubRun } from '#shared/publishing/publication.ts';
import { checkDocx } from '#tests/builders/check-docx.ts';
import { fillDocxForm } from '#tests/builders/fill-docx-form.ts';
import { para } from '#tests/builders/publication-blocks.ts';
import { bodyPublication } from '#tests/builders/sample-publication.ts';

const form = { form: 'comment-form', subject: 'round-1', addressee: '许昌市农科院' };
const field = (name: string, part: Partial<FormField> = {}): PubRun => ({
  kind: 'field',
  name,
  label: '填写',
  input: 'line',
  value: '',
  widthMm: 0,
  ...part,
});
const write = async (publication: Publication): Promise<Uint8Array> =>
  (await publicationToDocx(publication, { readBlob: async () => null })).bytes;
const read = async (bytes: Uint8Array) => {
  const result = await readFilledDocx(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const withFields = (runs: readonly PubRun[]): Publication => ({ ...bodyPublication([para('paragraph', runs)]), form });

describe('a form to fill in', () => {
  it('comes back empty where nothing was filled in, and says which form it is', async () => {
    const runs = [
      field('organisation'),
      field('date', { input: 'date' }),
      field('vote', { input: 'choice', options: ['赞成', '反对'] }),
      { kind: 'checkbox', name: 'noComment', checked: false } as const,
    ];
    const filled = await read(await write(withFields(runs)));
    expect(filled.form).toEqual(form);
    expect([...filled.fields]).toEqual([
      ['organisation', ''],
      ['date', ''],
      ['vote', ''],
    ]);
    expect([...filled.boxes]).toEqual([['noComment', false]]);
  });

  it('comes back with what stood in it already', async () => {
    const runs = [
      field('a', { value: '甲\n乙' }),
      field('b', { input: 'date', value: '2026-03-01' }),
      field('c', { input: 'choice', options: ['赞成', '反对'], value: '反对' }),
      { kind: 'checkbox', name: 'd', checked: true } as const,
    ];
    const filled = await read(await write(withFields(runs)));
    expect(Object.fromEntries(filled.fields)).toEqual({ a: '甲\n乙', b: '2026-03-01', c: '反对' });
    expect(filled.boxes.get('d')).toBe(true);
  });

  it('gives back any text under any name, and is a sound file', async () => {
    const name = fc.oneof(
      fc.stringMatching(/^[a-z]{1,8}(\.[a-z0-9]{1,4}){0,2}$/),
      fc.string({ minLength: 1, maxLength: 90, unit: fc.constantFrom('a', '_', '.', '项', ' ', '-', '𠮷') }),
    );
    const text = fc.string({ maxLength: 20, unit: fc.constantFrom('应', 'a', '<', '&', '"', '\n', '　', '𠮷', '1') });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(name, text), { selector: ([each]) => each.trim().toLowerCase() }),
        async (pairs) => {
          const bytes = await write(withFields(pairs.map(([each, value]) => field(each, { value, label: each }))));
          expect(checkDocx(bytes)).toEqual([]);
          const filled = await read(bytes);
          expect([...filled.fields]).toEqual(pairs);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is refused, not thrown, when it is no Word file', async () => {
    expect(await readFilledDocx(new Uint8Array())).toMatchObject({ ok: false, error: { code: 'file-empty' } });
    expect(await readFilledDocx(new TextEncoder().encode('%PDF-1.7'))).toMatchObject({ ok: false });
  });
});

describe('our own comment form', () => {
  const template = formTemplate('comment-form') as PaperTemplate;
  const texts = { title: '大米加工技术规程', draftMark: '征求意见稿', addressee: '', closesOn: '2026-05-01' };
  let blank: Uint8Array;
  const answers = {
    organisation: '许昌市农科院',
    person: '王芳',
    phone: '0374-1234567',
    email: 'wang@example.org',
    date: '2026-04-02',
    'rows.1.clause': '5.2',
    'rows.1.original': '应平整，无破损。',
    'rows.1.proposal': '改为：\n“应平整；\n无破损”。',
    'rows.1.reason': '表述 <不清> & 有歧义',
    'rows.3.clause': '附录A',
    'rows.3.proposal': '删除',
  };

  beforeAll(async () => {
    blank = await write(fillTemplate(template, { texts, rows: {} }, papersOf('zh-CN'), { date: '', author: '', form }));
  });

  it('gives exactly what was filled in', async () => {
    const file = await readCommentFile(fillDocxForm(blank, answers), '反馈表.docx');
    expect(file).toMatchObject({
      organisation: '许昌市农科院',
      person: '王芳',
      phone: '0374-1234567',
      email: 'wang@example.org',
      date: '2026-04-02',
      noComment: false,
      standardTitle: '大米加工技术规程',
      problems: [],
    });
    expect(
      file.rows.map(({ no, clause, original, proposal, reason, organisation }) => [
        no,
        clause,
        original,
        proposal,
        reason,
        organisation,
      ]),
    ).toEqual([
      ['1', '5.2', '应平整，无破损。', '改为：\n“应平整；\n无破损”。', '表述 <不清> & 有歧义', '许昌市农科院'],
      ['3', '附录A', null, '删除', null, '许昌市农科院'],
    ]);
  });

  it('gives it too when LibreOffice still calls it a placeholder', async () => {
    const file = await readCommentFile(fillDocxForm(blank, answers, true), 'a.docx');
    expect(file.rows.map(({ clause, proposal }) => [clause, proposal])).toEqual([
      ['5.2', '改为：\n“应平整；\n无破损”。'],
      ['附录A', '删除'],
    ]);
    expect(file).toMatchObject({ organisation: '许昌市农科院', person: '王芳', phone: '0374-1234567' });
  });

  it('takes a ticked box for no comment', async () => {
    const file = await readCommentFile(
      fillDocxForm(blank, { organisation: '许昌市农科院', noComment: true }),
      'a.docx',
    );
    expect(file).toMatchObject({ noComment: true, rows: [], organisation: '许昌市农科院', problems: [] });
  });

  it('keeps rows that were copied to get more room', async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const files = unzipSync(fillDocxForm(blank, answers));
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const row = document.match(/<w:tr>(?:(?!<w:tr>).)*?删除.*?<\/w:tr>/s)?.[0] ?? '';
    files['word/document.xml'] = strToU8(document.replace(row, () => row + row.replace('删除', '另见7.1')));
    const file = await readCommentFile(zipSync(files), 'a.docx');
    expect(file.rows.map((each) => [each.clause, each.proposal])).toEqual([
      ['5.2', '改为：\n“应平整；\n无破损”。'],
      ['附录A', '删除'],
      ['附录A', '另见7.1'],
    ]);
  });
});
