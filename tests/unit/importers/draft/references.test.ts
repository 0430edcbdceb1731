import { describe, expect, test } from 'vitest';
import { bookmark, field, p, r } from '#tests/builders/docx-file.ts';
import { flow, importParts, lines } from './draft-fixture.ts';

describe('references', () => {
  test('typed ones become live where they mean this document only', async () => {
    const draft = await importParts({
      body: lines(
        '1 范围',
        '按第2章、2.1和附录A执行，见表 1及图1。',
        '符合GB/T 8321.1—2020，第2章和附录A的规定，2.1 kg除外，见2.10。',
        '2 要求',
        '2.1 甲',
        '略（2.1）。',
        '2.2 乙',
        '见[1]。',
        '附录A',
        '（资料性）',
        '丙',
        '略。',
        '参考文献',
        '[1] GB/T 1',
      ),
    });
    expect(draft.sketch.filter((line) => line.includes('ref'))).toEqual([
      '  paragraph 按{ref label}、{ref label}和{ref label}执行，见表 1及图1。',
      '  paragraph 略（{ref label}）。',
      '  paragraph 见{ref label}。',
    ]);
  });

  test('fields by bookmark; a field without target keeps its text and is reported', async () => {
    const { sketch, codes } = await flow(
      p([r('按第'), field('REF _Ref1 \\r \\h', '2'), r('章和'), field('REF _Gone \\h', '表9'), r('。')]) +
        p([bookmark('_Ref1'), r('2 要求')]) +
        p('略。'),
    );
    expect(sketch[0]).toBe('paragraph 按{ref label}和表9。');
    expect(codes).toEqual(['draft-references-broken']);
  });

  test('entries of 规范性引用文件: code, blank, title', async () => {
    const draft = await importParts({
      body: lines(
        '1 范围',
        '略。',
        '2 规范性引用文件',
        '下列文件对于本文件的应用是必不可少的。',
        'GB/T 8321（所有部分）  农药合理使用准则',
        'NY/T 2097-2011 油茶苗木质量。',
        'LY/T 1557名特优经济林基地建设技术规程',
        'ISO 712:2009, Cereals',
        '中华人民共和国药典（2020年版 一部）',
        '3 要求',
        '略。',
      ),
    });
    expect(draft.sketch.filter((line) => line.includes('reference'))).toEqual([
      '  reference GB/T 8321（所有部分）\u3000农药合理使用准则',
      '  reference NY/T 2097-2011\u3000油茶苗木质量',
      '  reference LY/T 1557\u3000名特优经济林基地建设技术规程',
      '  reference ISO 712:2009\u3000Cereals',
      '  reference 中华人民共和国药典（2020年版 一部）',
    ]);
  });
});
