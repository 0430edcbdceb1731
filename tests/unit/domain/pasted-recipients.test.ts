import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedRecipients } from '#shared/domain/pasted-recipients.ts';

const read = (text: string) =>
  readPastedRecipients(text).map(({ organisation, person, email }) => [organisation, person, email]);

const TEA = ['云岭茶业有限公司', '王小明', 'wang@yunling.cn'];

describe('recipients pasted as text', () => {
  it.each([
    ['a table of Excel', '云岭茶业有限公司\t王小明\twang@yunling.cn'],
    ['in another order', 'wang@yunling.cn\t王小明\t云岭茶业有限公司'],
    ['numbered, with a telephone', '1\t云岭茶业有限公司\t王小明\t139 1234 5678\twang@yunling.cn'],
    ['Chinese commas', '云岭茶业有限公司，王小明，wang@yunling.cn'],
    ['a list in a chat', '1、云岭茶业有限公司、王小明、wang@yunling.cn'],
    ['blanks', '（1）云岭茶业有限公司 王小明 wang@yunling.cn'],
    ['full-width address', '云岭茶业有限公司；王小明；ｗａｎｇ＠ｙｕｎｌｉｎｇ．ｃｎ'],
    ['full-width brackets', '云岭茶业有限公司，王小明＜ｗａｎｇ＠ｙｕｎｌｉｎｇ．ｃｎ＞'],
    ['labels', '单位：云岭茶业有限公司，联系人：王小明，邮箱：wang@yunling.cn'],
    ['as a mail program copies it', '云岭茶业有限公司 王小明 <wang@yunling.cn>'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([TEA]);
  });

  it('follows headings, whatever stands in the cells', () => {
    const table = '序号\t联系人\t单位名称\t电子邮箱\n1\t秘书处\t王家坪\twang@yunling.cn\n2\t\t青禾市林业局\t';
    expect(read(table)).toEqual([
      ['王家坪', '秘书处', 'wang@yunling.cn'],
      ['青禾市林业局', '', ''],
    ]);
  });

  it('takes organisations alone, one a line, and keeps their names as they are written', () => {
    expect(read('1. 中国茶叶学会（杭州）\n\n2. Tea Research Institute\n3. 林一苇')).toEqual([
      ['中国茶叶学会（杭州）', '', ''],
      ['Tea Research Institute', '', ''],
      ['林一苇', '', ''],
    ]);
  });

  it('parts several addresses of one line, and keeps several addresses of one organisation together', () => {
    expect(read('王小明 <w@a.cn>; 林一苇 <l@b.cn>')).toEqual([
      ['王小明', '', 'w@a.cn'],
      ['林一苇', '', 'l@b.cn'],
    ]);
    expect(read('云岭茶业有限公司\t王小明\tw@a.cn, office@a.cn')).toEqual([
      ['云岭茶业有限公司', '王小明', 'w@a.cn; office@a.cn'],
    ]);
  });

  it('reads English tables', () => {
    expect(read('Organization,Contact person,E-mail\nTea Council Ltd,John Smith,j.smith@tea.example')).toEqual([
      ['Tea Council Ltd', 'John Smith', 'j.smith@tea.example'],
    ]);
  });

  it('keeps what was meant as an address, so that its mistake is seen', () => {
    expect(read('云岭茶业有限公司\t王小明\twang@@yunling')).toEqual([['云岭茶业有限公司', '王小明', 'wang@@yunling']]);
  });

  it('lists nobody twice', () => {
    expect(read('云岭茶业有限公司\n云岭茶业有限公司\n')).toHaveLength(1);
  });

  const organisation = fc
    .tuple(
      fc.stringMatching(/^[青禾云岭茶叶山水林田]{2,6}$/),
      fc.constantFrom('有限公司', '研究院', '市林业局', '大学', '协会'),
    )
    .map((parts) => parts.join(''));
  const person = fc.stringMatching(/^[王李林周][一二三小明华苇]{1,2}$/);
  const email = fc.stringMatching(/^[a-z][a-z0-9]{1,6}@[a-z]{2,6}\.(?:cn|com)$/);

  it('finds organisation, person and address in any order, whatever parts them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(organisation, person, email), { maxLength: 8, selector: ([name]) => name }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.constantFrom('\t', ',', '，', '、', '；', ' | ', '\u3000'),
        fc.boolean(),
        (rows, order, mark, numbered) => {
          const lines = rows.map(
            (row, i) => (numbered ? `${i + 1}${mark}` : '') + order.map((at) => row[at]).join(mark),
          );
          expect(read(lines.join('\r\n'))).toEqual(rows);
        },
      ),
    );
  });

  it('never fails, and loses no address of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), email, organisation)),
        fc.constantFrom('\n', '\t', ','),
        (parts, mark) => {
          const text = parts.join(mark);
          const found = readPastedRecipients(text);
          expect(found.every(({ organisation }) => organisation.trim() !== '')).toBe(true);
        },
      ),
    );
  });
});
