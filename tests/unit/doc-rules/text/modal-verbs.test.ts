import { describe, expect, it } from 'vitest';
import { instructionsIn } from '#shared/doc-rules/text/instructions.ts';
import { modalsIn } from '#shared/doc-rules/text/modal-verbs.ts';

const words = (text: string) => modalsIn(text).map(({ from, to }) => text.slice(from, to));

describe('modal verbs', () => {
  it.each([
    ['施工应有专人监护，不应在夜间进行。', ['应', '不应']],
    ['温度不宜高于30 ℃，宜采用水冷。', ['不宜', '宜']],
    ['可以采用人工方式，也可机械作业，不必停机。', ['可以', '可', '不必']],
    ['可能产生粉尘，不可能避免。', ['可能', '不可能']],
    ['设备能够连续运行。', ['能够']],
    ['应对样品进行编号。', ['应']],
    ['轴承应用清水冲洗干净。', ['应']],
    ['外壳应接地，应收集废液，应试运行24 h。', ['应', '应', '应']],
    ['各部件的连接应牢固，质量管理应有记录。', ['应', '应']],
    ['三相应平衡，口感应正常，对环境的影响应可控。', ['应', '应', '应']],
    ['服务的提供应符合合同，数据核对应由两人完成，产品召回应公告。', ['应', '应', '应']],
    ['程序参数应该固定，控制宜采用双回路。', ['应该', '宜']],
    ['可视情况调整，可控制在5%以内，可采用惰性气体。', ['可', '可', '可']],
    ['施工期为雨季时宜停工。', ['宜']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it.each([
    '热岛效应日益明显，技术得到广泛应用，相应的方法尚不统一，顺应趋势、回应关切、应季供应。',
    '应急响应、应力应变、应答用语、应激反应、应届毕业生、对应关系、感应电流、适应性。',
    '应用软件的应用范围、应用系统和应用示例。',
    '应对措施和应对气候变化的策略，为应对突发事件。',
    '适宜栽培区、便宜、事宜、宜居城市、因地制宜、宜林地。',
    '可靠性、可行性、可追溯、可再生能源、可控硅、不可逆、可溶、认可、许可证、可操作性。',
    '性能、功能、能力、电能、能耗、节能、尽可能、可能性。',
    '应顾客要求，服务时间延长。',
    '按《应急管理应符合的要求》执行，“应”表示要求。',
  ])('no modal verb in %s', (text) => expect(words(text)).toEqual([]));
});

describe('instructions', () => {
  it('begin with a deed and have no subject', () => {
    const text = '打开阀门。然后将样品置于烘箱中，测量质量；记录仪应校准。检查方法见附录A。';
    expect(instructionsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['打开', '然后将样品置于']);
  });

  it.each(['增加了试验方法（见5.2）；', '请注意本文件的某些内容可能涉及专利。', '测量结果的不确定度见附录B。'])(
    'a statement is none: %s',
    (text) => expect(instructionsIn(text)).toEqual([]),
  );
});
