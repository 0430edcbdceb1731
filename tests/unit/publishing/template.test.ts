import { describe, expect, it } from 'vitest';
import { papersOf } from '#shared/profiles/index.ts';
import {
  applyEdit,
  fillTemplate,
  type PaperTemplate,
  type PubTable,
  sheetOf,
  type TemplateData,
  textsOf,
} from '#shared/publishing/index.ts';

const TEMPLATE: PaperTemplate = {
  id: 'slip',
  name: { 'zh-CN': '回执', en: 'Slip' },
  about: 'round',
  paperKind: null,
  language: 'zh-CN',
  page: 'form',
  inputs: [],
  fields: { person: { label: '姓名', input: 'line', widthMm: 40 } },
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '{standard}\n回执' },
    { id: 'hint', kind: 'text', style: 'form-remark', text: '共{count}行', when: 'count' },
    { id: 'none', kind: 'text', style: 'form-remark', text: '没有意见', when: '!rows' },
    {
      id: 'who',
      kind: 'grid',
      frame: 'none',
      columns: [1, 1],
      rows: [{ cells: [{ text: '姓名：{?person}' }, { text: '{!agree}同意' }] }],
    },
    {
      id: 'list',
      kind: 'table',
      rows: 'rows',
      frame: 'standard',
      empty: '（无）',
      leastRows: 0,
      columns: [
        { key: 'no', title: '序号', width: 1, align: 'center', text: '{index}' },
        { key: 'text', title: '意见', width: 5, align: 'left', fill: 'text' },
        { key: 'by', title: '单位', width: 2, align: 'left' },
      ],
    },
    { id: 'signed', kind: 'signatures', style: 'form-sign', labels: ['签名：', '日期：{day}'] },
  ],
  footer: '第 {page} 页',
  sheet: 'list',
  fileName: '{standard} 回执',
  source: '',
  unconfirmed: true,
};

const DATA: TemplateData = {
  texts: { standard: '水稻', count: '2', day: '3月1日' },
  rows: {
    rows: [
      { text: '甲\n乙', by: '一院' },
      { text: '=1+1', by: '二院' },
    ],
  },
};
const OPTIONS = { date: '2026-03-01T00:00:00Z', author: '' };
const fill = (template = TEMPLATE, data = DATA, form?: { form: string; subject: string; addressee: string }) =>
  fillTemplate(template, data, papersOf('zh-CN'), { ...OPTIONS, form });
const blocks = (...args: Parameters<typeof fill>) => fill(...args).sections.flatMap((section) => section.blocks);
const words = (...args: Parameters<typeof fill>) =>
  blocks(...args).flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run) => ('text' in run ? run.text : `<${run.kind}>`)).join('')] : [],
  );
const list = (...args: Parameters<typeof fill>) =>
  blocks(...args).find((block): block is PubTable => block.kind === 'table' && block.headRows === 1) as PubTable;

describe('a form filled with data', () => {
  it('prints values, leaves out parts without theirs, and says what is missing', () => {
    expect(words()).toEqual(['水稻<break>回执', '共2行']);
    expect(words(TEMPLATE, { texts: {}, rows: {} })).toEqual(['<break>回执', '没有意见']);
    expect(list(TEMPLATE, { texts: {}, rows: {} }).rows[1]?.cells).toHaveLength(1);
  });

  it('is a form to fill in only where it is sent out', () => {
    const names = (publication: ReturnType<typeof fill>) =>
      [...JSON.stringify(publication).matchAll(/"name":"(person|agree|rows\.\d\.text)"/g)].map((match) => match[1]);
    const sent = fill(TEMPLATE, DATA, { form: 'slip', subject: 'r1', addressee: '' });
    expect(sent.form).toEqual({ form: 'slip', subject: 'r1', addressee: '' });
    expect(names(sent)).toEqual(['person', 'agree', 'rows.1.text', 'rows.2.text']);
    expect(fill().form).toBeUndefined();
    expect(names(fill())).not.toContain('agree');
  });

  it('gives its table as a sheet with the words that are printed', () => {
    expect(sheetOf(TEMPLATE, fill())).toMatchObject({
      header: ['序号', '意见', '单位'],
      rows: [
        ['1', '甲\n乙', '一院'],
        ['2', '=1+1', '二院'],
      ],
    });
    expect(sheetOf(TEMPLATE, fill(TEMPLATE, { texts: {}, rows: {} }))?.rows).toEqual([]);
    const { sheet: _, ...without } = TEMPLATE;
    expect(sheetOf(without, fill(without))).toBeNull();
  });
});

describe('a committee’s changes of a form', () => {
  const edit = {
    texts: { title: '回条', 'who.0.1': '{!agree}赞成', 'signed.0': '盖章：', footer: '{page}', gone: '没有这一段' },
    columns: {
      list: [
        { key: 'by', title: '提出单位', width: 3, shown: true },
        { key: 'no', title: '序号', width: 0, shown: true },
        { key: 'text', title: '意见', width: 5, shown: false },
        { key: 'old', title: '旧列', width: 5, shown: true },
      ],
    },
    hidden: ['hint'],
  };
  const edited = applyEdit(TEMPLATE, edit);

  it('reach texts, columns and parts, and pass over what the form no longer has', () => {
    expect(words(edited)).toEqual(['回条']);
    const table = list(edited);
    expect(table.columns).toEqual([3, 1]);
    expect(sheetOf(edited, fill(edited))?.rows).toEqual([
      ['一院', '1'],
      ['二院', '2'],
    ]);
    expect(textsOf(edited).map(({ path, text }) => `${path}=${text}`)).toContain('who.0.1={!agree}赞成');
    expect(edited.footer).toBe('{page}');
  });

  it('never leave a table without columns', () => {
    const none = { texts: {}, hidden: [], columns: { list: edit.columns.list.map((it) => ({ ...it, shown: false })) } };
    expect(list(applyEdit(TEMPLATE, none)).columns).toEqual([1, 5, 2]);
  });

  it('show a column that came later behind those the committee knows', () => {
    const known = {
      texts: {},
      hidden: [],
      columns: { list: [edit.columns.list[1] as (typeof edit.columns.list)[number]] },
    };
    expect(sheetOf(applyEdit(TEMPLATE, known), fill(applyEdit(TEMPLATE, known)))?.header).toEqual([
      '序号',
      '意见',
      '单位',
    ]);
  });
});
