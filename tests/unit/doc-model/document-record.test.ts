import { describe, expect, it } from 'vitest';
import {
  citationCode,
  citationOfNode,
  compareRecordNodes,
  parseDocumentRecord,
  printDocumentRecord,
} from '#shared/doc-model/index.ts';
import { bibliographyItem, reference } from '#tests/builders/document.ts';

describe('an entry as a record', () => {
  it.each([
    ['GB/T 1.1—2020　标准化工作导则', 'GB/T 1.1', '2020', '标准化工作导则', '', 'GB/T 1.1—2020'],
    ['GB/T191-2008 包装储运图示标志', 'GB/T 191', '2008', '包装储运图示标志', '', 'GB/T 191—2008'],
    ['GB/T 4208　外壳防护等级（IP代码）', 'GB/T 4208', '', '外壳防护等级（IP代码）', '', 'GB/T 4208'],
    [
      'ISO 9001:2015　质量管理体系　要求（Quality management systems—Requirements）',
      'ISO 9001',
      '2015',
      '质量管理体系　要求',
      'Quality management systems—Requirements',
      'ISO 9001:2015',
    ],
    ['GB/T 20501（所有部分）　公共信息导向系统', 'GB/T 20501', '', '公共信息导向系统', '', 'GB/T 20501（所有部分）'],
    ['ISO 712, Cereals and cereal products', 'ISO 712', '', 'Cereals and cereal products', '', 'ISO 712'],
    ['CIPAC MT 18　润湿性', 'CIPAC MT 18', '', '润湿性', '', 'CIPAC MT 18'],
    ['中华人民共和国特种设备安全法', '', '', '中华人民共和国特种设备安全法', '', ''],
    ['', '', '', '', '', ''],
  ])('%s', (text, number, year, title, originalTitle, cited) => {
    const record = parseDocumentRecord(text);
    expect(record).toMatchObject({ number, year, title, originalTitle });
    expect(citationCode(record)).toBe(cited);
  });

  it('prints what it reads', () => {
    for (const text of [
      'GB/T 1.1—2020　标准化工作导则　第1部分：标准化文件的结构和起草规则',
      'IEC 62446-1　光伏系统　第1部分：并网系统（Photovoltaic (PV) systems—Part 1: Grid connected systems）',
      'GB/T 8321（所有部分）　农药合理使用准则',
      '日用陶瓷烧成手册',
    ])
      expect(printDocumentRecord(parseDocumentRecord(text))).toBe(text);
    expect(printDocumentRecord(parseDocumentRecord('ISO 712:2009, Cereals'), 'en')).toBe('ISO 712:2009, Cereals');
  });

  it('is cited by its title in chapter 2 when it has no code, by nothing of its own in 参考文献', () => {
    expect(citationOfNode(reference('中华人民共和国特种设备安全法'))).toBe('《中华人民共和国特种设备安全法》');
    expect(citationOfNode(bibliographyItem('日用陶瓷烧成手册'))).toBe('');
    expect(citationOfNode(reference(''))).toBe('');
  });
});

describe('order of records', () => {
  it('is that of GB/T 1.1—2020, 8.6.3', () => {
    const right = [
      'GB/T 191',
      'GB/T 2828.1',
      'GB 2894',
      'GB/T 10058',
      'GB/T 10058—2009',
      'DL/T 596',
      'DL/T 664',
      'NB/T 32004',
      'DB36/T 1701',
      'T/ABC 012',
      'ISO 8502-3',
      'ISO/IEC 27001',
      'IEC 62446-1',
      'ASTM D1234',
      'IEEE 802.3',
      '某部手册',
    ].map((text) => reference(text));
    expect(
      right
        .toReversed()
        .sort(compareRecordNodes)
        .map((node) => node.textContent),
    ).toEqual(right.map((node) => node.textContent));
  });
});
