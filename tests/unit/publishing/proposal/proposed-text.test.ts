import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Proposal, proposedText } from '#shared/publishing/proposal/index.ts';

/** What members write in the columns of a form, and what it makes of the clause. */

const TEXT = '样品在（105±2）℃下烘干至恒重，质量不得大于15％，筛孔直径为1.4毫米。检验时，样品不少于15份。';

function made(text: string, fields: Partial<Proposal>) {
  return proposedText(text, { original: '', comment: '', proposal: '', change: '', range: null, ...fields });
}
const none = (text: string) => ({ text, how: 'none' });

describe('an instruction in words', () => {
  it.each([
    ['将“不得大于”改为“不应大于”', '不得大于', '不应大于'],
    ['建议把“1.4毫米”修改为“1.4 mm”。', '1.4毫米', '1.4 mm'],
    ['“15％，”应为“15%，”', '15％，', '15%，'],
    ['「恒重」替换为「恒定质量」', '恒重', '恒定质量'],
    ['以“干燥”代替“烘干”', '烘干', '干燥'],
    ['恒重→恒定质量', '恒重', '恒定质量'],
    ['将1.4毫米改为1.4 mm', '1.4毫米', '1.4 mm'],
    ['Replace “烘干” by “干燥”.', '烘干', '干燥'],
    ['change the word "烘干" to "干燥"', '烘干', '干燥'],
    ['“烘干” should read “干燥”', '烘干', '干燥'],
    ['将“不得”改为“不应”，将“毫米”改为“mm”', ['不得', '毫米'], ['不应', 'mm']],
    ['1. 将“不得”改为“不应”；\n2. 删除“检验时，”。', ['不得', '检验时，'], ['不应', '']],
  ] as const)('%s', (proposal, from, to) => {
    const [old, fresh] = [[from].flat(), [to].flat()];
    const wanted = old.reduce<string>((text, words, at) => text.replace(words, fresh[at] ?? ''), TEXT);
    expect(made(TEXT, { proposal })).toEqual({ text: wanted, how: 'instruction' });
  });

  it.each([
    ['删除“检验时，”', TEXT.replace('检验时，', '')],
    ['“检验时，”建议删去。', TEXT.replace('检验时，', '')],
    ['delete "检验时，"', TEXT.replace('检验时，', '')],
  ])('%s', (proposal, text) => {
    expect(made(TEXT, { proposal })).toEqual({ text, how: 'delete' });
  });

  it.each([
    ['在“烘干”前增加“缓慢”', TEXT.replace('烘干', '缓慢烘干')],
    ['“恒重”之后补充“（两次称量之差不超过0.01 g）”。', TEXT.replace('恒重', '恒重（两次称量之差不超过0.01 g）')],
    ['Insert “缓慢” before “烘干”', TEXT.replace('烘干', '缓慢烘干')],
    ['在本条末尾增加：取平均值。', `${TEXT}取平均值。`],
  ])('%s', (proposal, text) => {
    expect(made(TEXT, { proposal })).toEqual({ text, how: 'insert' });
  });

  it('puts a further member into a row', () => {
    const text = '规定了苗木、整地的要求。';
    expect(made(text, { proposal: '在“整地”后增加“采收”' }).text).toBe('规定了苗木、整地、采收的要求。');
    expect(made(text, { proposal: '在“苗木”前增加“选址”' }).text).toBe('规定了选址、苗木、整地的要求。');
    expect(made(text, { proposal: '在“整地”后增加“和采收”' }).text).toBe('规定了苗木、整地和采收的要求。');
  });

  it('puts Latin words apart', () => {
    const text = 'The arcus sine is defined for real x.';
    expect(made(text, { proposal: 'Add “-1 ≤ x ≤ 1 and“ after “for”.' }).text).toBe(
      'The arcus sine is defined for -1 ≤ x ≤ 1 and real x.',
    );
    expect(made(text, { proposal: 'Delete “real”.' }).text).toBe('The arcus sine is defined for x.');
  });

  it('is read in the comment where nothing else was proposed', () => {
    expect(made(TEXT, { comment: '“不得”应为“不应”。' }).text).toBe(TEXT.replace('不得', '不应'));
    expect(made(TEXT, { comment: '“不得”应为“不应”。', proposal: '同意其他内容，请核实' })).toEqual(none(TEXT));
  });

  it('finds words however they are spaced, quoted and widened, whole numbers only', () => {
    expect(made('水分 不得 大于 15％。', { proposal: '将“不得大于15%”改为“不应大于15%”' }).text).toBe(
      '水分 不应大于15%。',
    );
    expect(made('质量15 g，共5份。', { proposal: '“5”改为“6”' }).text).toBe('质量15 g，共6份。');
  });
});

describe('nothing is guessed', () => {
  it.each([
    ['words that stand there twice', '将“样品”改为“试样”'],
    ['words that do not stand there', '将“试料”改为“试样”'],
    ['a list of words that are changed together', '“不得”“不少于”改为“不应”“不应少于”'],
    ['a demand beside the instruction', '“不得”改为“不应”，并引用GB 2762'],
    ['a part of what is to go', '删除“检验时，”及其后的要求'],
    ['a description in the place of words', '“毫米”改为法定计量单位'],
    ['a remark', '建议进一步明确'],
    ['an addition without a place', '增加：取两次测定的平均值。'],
    ['another sentence', '标签上还应标示产地和收获年份。'],
  ])('%s', (_, proposal) => {
    expect(made(TEXT, { proposal })).toEqual(none(TEXT));
  });

  it.each([
    ['something to be added', '包装应按照目的地国家的要求标记。', '标签上还应标示产地、稻谷收获年份和碾磨日期。'],
    [
      'the same number only',
      '根据ISO 16634，第9章或ISO 20483:2013确定氮含量',
      '仲裁时采用ISO 20483:2013（凯氏定氮法）',
    ],
    ['a remark on it', '质量不得大于15％', '请核实限量'],
  ])('a quotation with %s', (_, original, proposal) => {
    const text = `前一句。${original}后一句。`;
    expect(made(text, { original, proposal })).toEqual(none(text));
  });

  it('is never lost or invented, whatever is written', () => {
    const words = fc.constantFrom(
      '将',
      '“',
      '”',
      '改为',
      '不得',
      '15％',
      '删除',
      '样品',
      '在',
      '后',
      '增加',
      '，',
      '。',
      '\n',
      '→',
      '：',
    );
    const written = fc.array(words, { maxLength: 14 }).map((all) => all.join(''));
    fc.assert(
      fc.property(written, written, written, (proposal, comment, original) => {
        const { text, how } = made(TEXT, { proposal, comment, original });
        expect(how === 'none').toBe(text === TEXT);
      }),
      { numRuns: 500 },
    );
  });

  it('of long texts is quick', () => {
    const long = '样品在规定条件下烘干，'.repeat(900);
    expect(made(long, { proposal: `${'“'.repeat(3000)}将“烘干”改为“干燥”` }).how).toBe('none');
    expect(made(long, { proposal: long.slice(9), comment: '建议：'.repeat(500) }).text).toBeTypeOf('string');
  });
});

describe('what the text says already, or would say twice, is not put in again', () => {
  const text = '株行距宜为2.5 m×3 m，按三角形配置。每穴施有机肥5 kg～10 kg。';

  it.each([
    ['a wording that was taken over', { original: '每穴施有机肥5 kg', proposal: '每穴施有机肥5 kg～10 kg' }],
    ['a sentence that is there', { proposal: '每穴施有机肥5 kg～10 kg。' }],
    ['words to be put in', { proposal: '在“三角形”前增加“按”' }],
    ['words that stand behind the quotation', { original: '株行距', proposal: '株行距宜为2.5 m×3 m或3 m×3 m' }],
    ['a wording that leaves a part out', { proposal: '株行距2.5 m×3 m或3 m×4 m，每穴施有机肥5 kg～10 kg。' }],
    ['a value for what was quoted', { original: '三角形', proposal: '2 m×4 m' }],
    ['a provision about what was quoted', { original: '有机肥', proposal: '不应使用有机肥。' }],
    ['a quotation of an earlier text', { original: '每穴施肥3 kg', proposal: '每穴施有机肥6 kg～10 kg' }],
  ])('%s', (_, fields) => {
    expect(made(text, fields)).toEqual(none(text));
  });

  it('a measure is no number of a clause', () => {
    expect(made('间距2.5 m×3 m。', { original: '2.5 m×3 m', proposal: '2.5 m×4 m' }).text).toBe('间距2.5 m×4 m。');
  });
});

describe('a quotation with its new wording', () => {
  it('is replaced where it stands; the sign at its end is neither lost nor doubled', () => {
    const original = '质量不得大于 15%';
    expect(made(TEXT, { original, proposal: '质量不应大于15%。' })).toEqual({
      text: TEXT.replace('质量不得大于15％', '质量不应大于15%'),
      how: 'replace',
    });
    expect(made('甲。样品应烘干。', { original: '样品应烘干。', proposal: '样品应干燥' }).text).toBe(
      '甲。样品应干燥。',
    );
  });

  it('may be introduced by what the member asks', () => {
    const wanted = TEXT.replace('烘干', '干燥');
    for (const proposal of ['建议改为：干燥', '改为“干燥”', '修改为：干燥。', '干燥'])
      expect(made(TEXT, { original: '烘干', proposal }).text).toBe(wanted);
    expect(made(TEXT, { original: '烘干', comment: '用词不当。\n建议改为：干燥' }).text).toBe(wanted);
  });

  it('that stands there twice is the one that was marked', () => {
    const at = TEXT.lastIndexOf('样品');
    expect(made(TEXT, { original: '样品', proposal: '试样' })).toEqual(none(TEXT));
    expect(made(TEXT, { original: '样品', proposal: '试样', range: { from: at, to: at + 2 } }).text).toBe(
      `${TEXT.slice(0, at)}试样${TEXT.slice(at + 2)}`,
    );
  });

  it('is deleted when nothing else is asked', () => {
    expect(made(TEXT, { original: '检验时，', proposal: '建议删除。' })).toEqual({
      text: TEXT.replace('检验时，', ''),
      how: 'delete',
    });
    expect(made(TEXT, { proposal: '删除' })).toEqual(none(TEXT));
    expect(made(TEXT, { proposal: '删除本条' })).toEqual({ text: '', how: 'delete' });
  });

  it('gives the whole clause where the new wording holds it', () => {
    const text = '根据ISO 712测定的水分质量分数不得大于15％。';
    expect(made(text, { original: '15％', proposal: '根据ISO 712测定的水分质量分数不应大于14%' })).toEqual({
      text: '根据ISO 712测定的水分质量分数不应大于14%。',
      how: 'whole',
    });
  });
});

describe('a new wording of the clause', () => {
  const text = '按照ISO 712中规定的方法确定湿度的质量分数。';

  it('stands for all of it, without the number and title before it', () => {
    const wanted = { text: '按ISO 712规定的方法测定水分的质量分数。', how: 'whole' };
    expect(made(text, { proposal: '按ISO 712规定的方法测定水分的质量分数' })).toEqual(wanted);
    expect(made(text, { proposal: '6.1 水分　按ISO 712规定的方法测定水分的质量分数。', title: '水分' })).toEqual(
      wanted,
    );
    expect(made(text, { proposal: '本条改为：见GB 5009.3。' })).toEqual({ text: '见GB 5009.3。', how: 'whole' });
  });

  it('stands for the one sentence that it is like', () => {
    const two = `${text}每个样品测定两次，取平均值。`;
    expect(made(two, { proposal: '按ISO 712规定的方法测定湿度的质量分数。' })).toEqual({
      text: '按ISO 712规定的方法测定湿度的质量分数。每个样品测定两次，取平均值。',
      how: 'replace',
    });
  });

  it('of a term is the line that it is for', () => {
    const term = '熟米饭\nparboiled rice\n通过浸泡稻谷，然后进行热处理而得到的大米';
    expect(made(term, { proposal: '蒸谷米　parboiled rice' }).text).toBe(term.replace('熟米饭', '蒸谷米'));
    expect(made(term, { proposal: '通过浸泡稻谷，再经热处理和干燥而得到的大米' }).text).toBe(
      '熟米饭\nparboiled rice\n通过浸泡稻谷，再经热处理和干燥而得到的大米',
    );
  });
});

describe('a tracked change or a mark', () => {
  it('does what it did in the file', () => {
    expect(made(TEXT, { change: 'replace', original: '毫米', proposal: 'mm' })).toEqual({
      text: TEXT.replace('毫米', 'mm'),
      how: 'change',
    });
    expect(made(TEXT, { change: 'delete', original: '检验时，' }).text).toBe(TEXT.replace('检验时，', ''));
    const at = TEXT.indexOf('烘干');
    expect(made(TEXT, { change: 'insert', proposal: '缓慢', range: { from: at, to: at } }).text).toBe(
      TEXT.replace('烘干', '缓慢烘干'),
    );
    expect(made(TEXT, { change: 'insert', proposal: '缓慢' })).toEqual(none(TEXT));
  });
});
