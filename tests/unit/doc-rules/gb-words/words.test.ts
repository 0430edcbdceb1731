import { describe, expect, test } from 'vitest';
import { repairedText } from '#tests/builders/repaired-text.ts';
import { block, chapter, clause, findings, foreword, told } from '#tests/builders/rule-cases.ts';

const inText = (id: string, text: string) => told(id, { blocks: [chapter('要求', text)] });

describe('words that a draft should not use', () => {
  test.each([
    ['WO01', '操作者须佩戴手套，严禁烟火。', ['WO01: 须', 'WO01: 严禁']],
    ['WO01', '设备应当接地，务必断电。', ['WO01: 应当', 'WO01: 务必']],
    ['WO01', '人员不可进入警戒区。', ['WO01: 不可']],
    ['WO02', '服务窗口应尽量设在一层。', ['WO02: 应尽量']],
    ['WO02', '尽可能应采用低噪声设备。', ['WO02: 尽可能应']],
    ['WO02', '设计时应综合考虑地形。', ['WO02: 应综合考虑']],
    ['WO02', '应对老年人的需求予以考虑。', ['WO02: 应对老年人的需求予以考虑']],
    ['WO03', '通常情况下，采样应在上午进行。', ['WO03: 通常情况下，采样应']],
    ['WO03', '一般情况下不应停机。', ['WO03: 一般情况下不应']],
    ['WO03', '检查一般在每年5月应进行一次。', ['WO03: 一般在每年5月应']],
    ['WO04', '产品标志应遵守GB/T 191的规定。', ['WO04-thing: 应遵守GB/T 191的规定']],
    ['WO04', '检验机构应符合国家法律法规。', ['WO04-person: 应符合国家法律法规']],
    ['WO07', '接到报告后应尽快到场，投加量约为5 mg左右时应停止。', ['WO07: 尽快', 'WO07: 左右']],
    ['WO08', '供方应承担赔偿，情节严重的吊销执照。', ['WO08: 承担赔偿', 'WO08: 吊销']],
    ['WO08', '双方按月结算，未取得行政许可的不应开工。', ['WO08: 结算', 'WO08: 行政许可']],
    ['WO09', '本指南适用于各部门，本部分规定了方法。', ['WO09: 本指南', 'WO09: 本部分']],
    ['WO10', '结果见下表，方法参见附录A，依据见第12页。', ['WO10: 下表', 'WO10-see: 参见', 'WO10: 第12页']],
    ['WO10', '按照5.2条的规定，见第A.1条。', ['WO10-clause: 5.2条', 'WO10-clause: 第A.1条']],
    ['WO12', '长度为5 mm,宽度为3 mm。', ['WO12: ,']],
    [
      'WO12',
      '电压(220 V)应稳定，甲(乙)和(丙)应齐全。',
      ['WO12-brackets: (220 V)', 'WO12-brackets: (乙)', 'WO12-brackets: (丙)'],
    ],
    ['WO12', '应符合下列规定:甲;乙.', ['WO12: :', 'WO12: ;', 'WO12: .']],
    [
      'WO12',
      '农药(含除草剂)应专库存放,容器为５００ mL。',
      ['WO12-brackets: (含除草剂)', 'WO12: ,', 'WO12-wide: ５００'],
    ],
    ['WO13', '土壤水份、有机成份应登记入帐。', ['WO13: 水份', 'WO13: 成份', 'WO13: 帐']],
    ['WO13', '檢驗結果應記錄。', ['WO13-traditional: 檢驗結', 'WO13-traditional: 應記錄']],
  ])('%s finds in %s', (id, text, expected) => {
    expect(inText(id, text)).toEqual(expected);
  });

  test.each([
    [
      'WO01',
      '不得已停机时应记录，国家禁止使用的农药不应采购，国家明令禁止生产，不可避免的误差应修正，现场应设禁止标志。',
    ],
    ['WO01', '应禁止无关人员进入，设备须知应张贴，误差不可忽略，缺一不可。'],
    ['WO01', '界面提示“必须填写”，依据《严禁烟火标志》制作。'],
    ['WO01', '测量结果不准确时应重测，反应当量应计算，相应当地规定执行。'],
    ['WO02', '应采取措施避免积水，应记录需考虑的因素，为避免损坏，设备应固定。'],
    ['WO02', '报文的优先级应为3级，宜尽量减少停机。'],
    ['WO03', '一般固体废物应分类，一般要求应符合5.2，通常宜每日巡检。'],
    ['WO04', '运维人员应遵守操作规程，作业应遵守GB 26860的规定，电缆应符合GB/T 12706的规定。'],
    ['WO04', '企业的设备应符合国家有关法规，人员配置应符合制度要求。'],
    ['WO07', '左右两侧应对称，以及时间应记录，不合理的路线应取消，与安全有关的部件应标识。'],
    ['WO07', '接地电阻不应大于4 Ω，高阻地区可适当放宽。'],
    ['WO08', '系统应记录违约信息，行政处罚决定书应归档，电费结算单应保存。'],
    ['WO08', '服务合同应明确违约责任，行政许可的设定依据应公开，融资担保机构应备案。'],
    ['WO09', '样本标准差应不大于0.5，本标准溶液应现配，副本规范性检查应每月一次。'],
    ['WO10', '按以下图中所示的方法测量。'],
    ['WO10', '上表面应平整，以下图示仅供参考，如下表述不应使用，系统应保存上下文，第2页/共3页应标注。'],
    ['WO12', '比例为1:3，时间为8:30，坐标为(1,2)，声级为80 dB(A)，接口见https://a.cn/x?y=1,2。'],
    ['WO13', '其他帐篷应编号，公园周边应巡查，传导至地面，枝分配带宽。'],
  ])('%s is silent on %s', (id, text) => {
    expect(inText(id, text)).toEqual([]);
  });

  test.each([
    ['WO01', '人员必须到场，不得离岗，禁止吸烟。', '人员应到场，不应离岗，不应吸烟。'],
    ['WO04', '电缆应遵守GB/T 12706的规定。', '电缆应符合GB/T 12706的规定。'],
    ['WO09', '本标准适用于本规范所列产品。', '本文件适用于本文件所列产品。'],
    ['WO10', '详见附录B，按第5.2条进行。', '见附录B，按5.2进行。'],
    ['WO12', '分三次,第一次(春季)为１０ g.', '分三次，第一次（春季）为10 g.'],
    ['WO13', '其它標準做为參照.', '其他标准作为参照.'],
  ])('the fixes of %s mend %s', (id, before, after) => {
    expect(repairedText(before, findings(id, { blocks: [chapter('要求', before)] }))).toBe(after);
  });

  test('a ban in a note is no wrong verb but a wrong place, so nothing is replaced', () => {
    const doc = { blocks: [chapter('要求', '应通风。', block('note', { text: '必须通风。' }))] };
    expect(told('WO01', doc)).toEqual(['WO01-statement: 必须']);
    expect(findings('WO01', doc)[0]?.fix).toBeUndefined();
  });

  test('literature keeps the signs of its description', () => {
    const text = '张三. 水稻栽培[M]. 北京: 农业出版社, 2010: 1-5.';
    const entries = block('bibliography', {}, block('bibliographyItem', { text }));
    expect(told('WO12', { blocks: [chapter('要求', '应干燥。'), entries] })).toEqual([]);
  });

  test('titles, table cells and annexes are read, program text is not', () => {
    const table = block('table', {
      title: '其它要求',
      rows: [
        ['项目', '限值'],
        ['帐目', '必须齐全'],
      ],
    });
    const doc = { blocks: [chapter('要求', table, block('code', { text: '必须 其它' }))] };
    expect(told('WO13', doc)).toEqual(['WO13: 其它', 'WO13: 帐']);
    expect(told('WO01', doc)).toEqual(['WO01: 必须']);
  });
});

describe('places without requirements', () => {
  test('a note of a clause can become a paragraph, a note of a table cannot', () => {
    const table = block('table', { title: '值', rows: [['项', '值']] }, block('note', { text: '应复测。' }));
    const doc = { blocks: [chapter('要求', '样品应干燥。', block('note', { text: '干燥后应称量。' }), table)] };
    expect(findings('WO05', doc).map(({ message, fix }) => [message, fix?.label])).toEqual([
      ['WO05-note', 'note-to-paragraph'],
      ['WO05-note', undefined],
    ]);
  });

  test('only a guide may not demand in its core; an overview never', () => {
    const blocks = [chapter('要求', clause('概述', '系统应可靠。'), '应接地。')];
    expect(told('WO05', { blocks })).toEqual(['WO05-overview: 应']);
    expect(told('WO05', { blocks, meta: { functionType: '指南' } })).toEqual(['WO05-overview: 应', 'WO05-guide: 应']);
  });

  test('a document on settlement may speak of it', () => {
    const blocks = [chapter('要求', '工程款应按月结算。')];
    expect(told('WO08', { blocks })).toEqual(['WO08: 结算']);
    expect(told('WO08', { blocks, title: '建设工程　工程款结算规范' })).toEqual([]);
  });

  test('a supplier in a requirement is found unless the enterprise writes for itself', () => {
    const units = foreword('本文件起草单位：青禾省拟星电缆股份有限公司、望川市检验所。');
    const blocks = [units, chapter('要求', '应使用拟星牌电缆。', '拟星轨迹应记录，望川市的样品应送检。')];
    expect(told('WO11', { blocks })).toEqual(['WO11: 拟星牌']);
    expect(told('WO11', { blocks, meta: { profile: 'Q' } })).toEqual([]);
  });
});
