import { describe, expect, test } from 'vitest';
import { HEADING_STYLES, p, r, styleXml, table } from '#tests/builders/docx-file.ts';
import { importParts } from './draft-fixture.ts';

const lines = (...texts: string[]): string => texts.map((text) => p(text)).join('');
const BODY = lines('前言', '甲。', '1 范围', '略。');

async function cover(body: string, styles = HEADING_STYLES) {
  const draft = await importParts({ body: body + BODY, styles });
  return { cover: draft.cover, codes: draft.codes, problems: draft.problems };
}

describe('cover facts', () => {
  test('a local standard', async () => {
    const { cover: found, codes } = await cover(
      lines(
        'ICS 65.020.20',
        'CCS B 05',
        'DB 4110',
        '许昌市地方标准',
        'DB4110/T 12—2026',
        '代替 DB4110/T 12-2019，DB4110/T 13-2019',
        '油茶栽培技术规程',
        'Code of practice for cultivation of oil-tea camellia',
        '（送审稿）',
        '（本草案完成时间：2026年3月5日）',
        '2026 - 05 - 01发布',
        '2026 - 06 - 01实施',
        '许昌市市场监督管理局　　发 布',
      ),
    );
    expect(found).toEqual({
      ics: ['65.020.20'],
      ccs: ['B 05'],
      kind: 'db-city',
      levelLine: '许昌市地方标准',
      number: 'DB4110/T 12—2026',
      replaces: ['DB4110/T 12—2019', 'DB4110/T 13—2019'],
      titleMain: '油茶栽培技术规程',
      titleEn: 'Code of practice for cultivation of oil-tea camellia',
      draftMark: '送审稿',
      completedOn: '2026-03-05',
      publishDate: '2026-05-01',
      effectiveDate: '2026-06-01',
      issuers: ['许昌市市场监督管理局'],
    });
    expect(codes).toEqual([]);
  });

  test.each([
    ['GB 5009.1—2026', 'gb'],
    ['GB/Z 1-2026', 'gb-z'],
    ['NY/T 2097—XXXX', 'sector-t'],
    ['NY 5—2026', 'sector'],
    ['DB41/T XXXX—XXXX', 'db-province'],
    ['T/CAS 12—2026', 'group'],
    ['Q/ABC 3-2026', 'enterprise'],
  ])('%s is of kind %s', async (number, kind) => {
    const { cover: found } = await cover(lines(number, '油茶 果实 第2部分：检验', '2026-05-01发布'));
    expect(found).toMatchObject({ kind, number: number.replace('-', '—') });
  });

  test('placeholders are read as placeholders, not as facts', async () => {
    const { cover: found, codes } = await cover(
      lines('ICS', 'CCS', 'GB/T XXXXX—XXXX', '油茶果', 'XXXX-XX-XX发布', 'XXXX-XX-XX实施'),
    );
    expect(found).toEqual({ kind: 'gb-t', number: 'GB/T XXXXX—XXXX', titleMain: '油茶果' });
    expect(codes).toEqual([]);
  });

  test('facts in cells and text boxes; what is not understood is named', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${lines('GB/T 1—2026', '油茶　检验　第1部分：外观')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const { cover: found, problems } = await cover(
      table(
        [
          ['ICS', '65.020'],
          ['CCS', 'B 05'],
        ],
        2,
      ) +
        p([box]) +
        lines('2026-05-01发布', '内部资料 123'),
    );
    expect(found).toMatchObject({
      ics: ['65.020'],
      ccs: ['B 05'],
      titleLead: '油茶',
      titleMain: '检验',
      titleSupplement: '第1部分：外观',
    });
    expect(problems).toMatchObject([{ code: 'draft-cover-text', params: { texts: '内部资料 123' } }]);
  });

  test('form fields of the national template by their names', async () => {
    const form = (name: string, text: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${name}"/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { cover: found, codes } = await cover(
      p([r('ICS '), form('ICS', '67.060')]) +
        p([form('CSTD_NAME', '谷物　米')], { style: 'T' }) +
        p([
          form('PLSH_DATE_Y', '2026'),
          r(' - '),
          form('PLSH_DATE_M', '5'),
          r(' - '),
          form('PLSH_DATE_D', '1'),
          r('发布'),
        ]),
      HEADING_STYLES + styleXml('T', '标准文件_文件名称'),
    );
    expect(found).toEqual({ ics: ['67.060'], titleLead: '谷物', titleMain: '米', publishDate: '2026-05-01' });
    expect(codes).toEqual([]);
  });
});
