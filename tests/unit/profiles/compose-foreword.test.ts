import { describe, expect, it } from 'vitest';
import { composeForeword, type ForewordFacts } from '#shared/profiles/index.ts';

const facts: ForewordFacts = {
  replaces: [],
  patentsIdentified: false,
  proposer: '许昌市农业农村局',
  jurisdiction: '许昌市农业标准化技术委员会',
  organisations: ['甲研究所', '乙公司'],
  drafters: ['张三', '李四'],
  editions: [],
};
const texts = (part: Partial<ForewordFacts>) => composeForeword({ ...facts, ...part }).map((item) => item.text);

describe('composeForeword', () => {
  it('gives a first edition its sentences in order', () => {
    expect(texts({})).toEqual([
      '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
      '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。',
      '本文件由许昌市农业农村局提出。',
      '本文件由许昌市农业标准化技术委员会归口。',
      '本文件起草单位：甲研究所、乙公司。',
      '本文件主要起草人：张三、李四。',
      '本文件为首次发布。',
    ]);
  });

  it('keeps the order a to h with everything in it', () => {
    const items = composeForeword({
      ...facts,
      part: { series: 'GB/T 1', seriesTitle: '米', part: 2, published: [{ part: 1, title: '通则' }] },
      replaces: [{ number: 'GB/T 1.2—2015', title: '米', changes: [], editorialOnly: true }],
      adoptions: [{ degree: 'MOD', number: 'ISO 1:2020', title: 'Rice' }],
      editions: [{ year: 2015, number: 'GB/T 1.2—2015' }],
    });
    expect(items.map((item) => item.item).join('')).toBe('abcdeffggh');
    expect(items[3]?.text).toBe('本文件修改采用ISO 1:2020《Rice》。');
  });

  it('lists technical changes with letters, the clauses and the year of the old edition', () => {
    const [, replaced] = composeForeword({
      ...facts,
      replaces: [
        {
          number: 'DB41/T 12—2019',
          title: '大米加工',
          changes: [
            { kind: 'added', subject: '碎米要求', clause: '4.2', oldClause: '' },
            { kind: 'changed', subject: '水分指标', clause: '4.3', oldClause: '3.3' },
            { kind: 'deleted', subject: '标志', clause: '', oldClause: '第7章' },
          ],
        },
      ],
    });
    expect(replaced?.list).toEqual({
      kind: 'alpha',
      items: [
        '增加了碎米要求（见4.2）；',
        '更改了水分指标（见4.3，2019年版的3.3）；',
        '删除了标志（见2019年版的第7章）。',
      ],
    });
  });

  it('says 提出并归口 when both are one body, and nothing for what is unknown', () => {
    expect(texts({ jurisdiction: facts.proposer })).toContain('本文件由许昌市农业农村局提出并归口。');
    expect(texts({ proposer: '', jurisdiction: '', organisations: [], drafters: [] })).toHaveLength(3);
  });

  it('never calls a revision a first edition, and leaves room for changes that are not known yet', () => {
    const items = composeForeword({
      ...facts,
      replaces: [{ number: 'DB41/T 12—2019', title: '大米加工', changes: [] }],
    });
    expect(items[1]?.text.endsWith('主要技术变化如下：')).toBe(true);
    expect(items[1]?.list?.items).toEqual(['××××。']);
    expect(items.at(-1)?.list?.items).toEqual(['2019年发布为DB41/T 12—2019；', '本次为修订。']);
  });

  it('leaves the patent sentence out when patents were identified', () => {
    expect(texts({ patentsIdentified: true }).join('')).not.toContain('专利');
  });

  it('tells the history of a revised document', () => {
    const history = composeForeword({
      ...facts,
      editions: [
        { year: 2010, number: 'DB41/T 12—2010' },
        { year: 2019, number: 'DB41/T 12—2019' },
      ],
    }).at(-1);
    expect(history?.list?.items).toEqual([
      '2010年首次发布为DB41/T 12—2010；',
      '2019年第一次修订为DB41/T 12—2019；',
      '本次为第二次修订。',
    ]);
  });
});
