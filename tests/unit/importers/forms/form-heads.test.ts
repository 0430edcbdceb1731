import { describe, expect, it } from 'vitest';
import { type FormFile, readCommentFile } from '#host/importers/forms/index.ts';
import { type DocxBlock, formDocx } from '../../../builders/form-docx.ts';

const TITLES = ['序号', '章条编号', '原文', '修改意见', '理由'];

function read(blocks: readonly DocxBlock[]): Promise<FormFile> {
  return readCommentFile(formDocx(blocks), '反馈表.docx');
}

describe('heads and feet of comment forms', () => {
  it('reads labels written with blanks and in traditional characters', async () => {
    const form = await read([
      '標準名稱：《油茶栽培技術規程》（征求意见稿）',
      '單　位：碧溪消费者协会',
      '联 系 人：李四',
      'E-mail：a@example.org',
      [TITLES, ['1', '1', '', '改', '']],
    ]);
    expect(form).toMatchObject({
      standardTitle: '油茶栽培技術規程',
      organisation: '碧溪消费者协会',
      person: '李四',
      email: 'a@example.org',
    });
  });

  it('reads an address table of labels and values, also with empty values', async () => {
    const form = await read([
      [
        ['标准名称', { text: '油茶栽培技术规程', span: 3 }],
        ['单位名称（盖章）', '青山县林业局', '联系电话', ''],
        ['电子邮箱', 'b@example.org', '填表日期', '2026/3/2'],
      ],
      [TITLES, ['1', '1', '', '改', '']],
    ]);
    expect(form).toMatchObject({
      standardTitle: '油茶栽培技术规程',
      organisation: '青山县林业局',
      phone: null,
      email: 'b@example.org',
      date: '2026-03-02',
    });
    expect(form.rows[0]?.source.place).toBe('表2第2行');
  });

  it.each<[string, DocxBlock[], Partial<FormFile>]>([
    [
      'a committee form with 单位/专家',
      [
        [
          ['单位/专家', '王五', '联系电话', '0700-123'],
          ['序号', '标准条款编号', '意见及理由', '建议修改内容'],
          ['1', '5', '甲', ''],
        ],
      ],
      { person: '王五', phone: '0700-123', organisation: null },
    ],
    [
      'a collation form with page numbers',
      [
        '标准项目名称：油茶栽培技术规程   承办人：张三   共1页  第1页',
        '负责起草单位：省林科院   电话：0791   2026年 3月 2日填写',
        [
          ['序号', '标准章条编号', '意见内容', '提出单位', '处理意见', '备注'],
          ['1', '5.1', '甲', '东屏大学', '采纳', ''],
        ],
      ],
      { standardTitle: '油茶栽培技术规程', phone: '0791', date: '2026-03-02', organisation: '东屏大学' },
    ],
    [
      'lines that were left empty',
      ['单位名称（盖章）：____________', '填表人：________  日期：    年  月  日', [TITLES, ['1', '5', '', '甲', '']]],
      { organisation: null, person: null, date: null },
    ],
    [
      'labels spread with blanks',
      [
        '单 位 名 称：  甲乙公司      联 系 人：张 三     联 系 电 话：0700 - 123',
        [
          ['序 号', '章 条 编 号', '修 改 意 见'],
          ['1', '5', '甲'],
          ['…', '', ''],
        ],
      ],
      { organisation: '甲乙公司', person: '张三', phone: '0700 - 123', problems: [] },
    ],
    [
      'an English form',
      [
        'Title: Oil-tea cultivation',
        'Organization: East University',
        'Date: 2026-03-02',
        [
          ['No.', 'Clause', 'Comment'],
          ['1', '5', 'a'],
        ],
      ],
      { standardTitle: 'Oil-tea cultivation', organisation: 'East University', date: '2026-03-02' },
    ],
    [
      'a signature with a day behind it',
      ['单位：青山县林业局', [TITLES, ['1', '5', '', '甲', '']], '专家签名：李四        2026年3月2日'],
      { organisation: '青山县林业局', person: '李四', date: '2026-03-02' },
    ],
  ])('reads the head of %s', async (_, blocks, head) => {
    const form = await read(blocks);
    expect(form).toMatchObject(head);
    expect(form.rows).toHaveLength(1);
  });

  it('does not take the address of the secretariat for that of the member', async () => {
    const form = await read([
      '单位：青山县林业局',
      [TITLES, ['1', '5', '', '甲', '']],
      '请于2026年4月1日前反馈至邮箱：sec@example.org，联系人：李秘书',
    ]);
    expect(form).toMatchObject({ organisation: '青山县林业局', person: null, email: null });
  });
});
