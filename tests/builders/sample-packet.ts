import type { PacketInput } from '#host/exporters/packet/index.ts';
import { CHOICES } from '#shared/domain/ballot.ts';
import { type CoverData, EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import * as d from './document.ts';
import { pictureStore, samplePng } from './sample-picture.ts';

const pictures = pictureStore(samplePng(600, 320));
export const packetReadBlob = pictures.readBlob;

const cover: CoverData = {
  ...EMPTY_COVER,
  kind: 'gb-t',
  number: 'GB/T 99012—××××',
  titleMain: '油茶栽培技术规程',
  titleEn: 'Code of practice for cultivation of oil-tea camellia',
  draftMark: '征求意见稿',
  ics: ['65.020.40'],
  ccs: ['B 61'],
};

/** A short draft with every kind of block that can be commented on. */
const doc = d.documentOf(
  d.foreword(d.paragraph('本文件由国家林业和草原局提出并归口。', { id: 'f1' })),
  d.body(
    d.heading(1, '范围', { id: 'c1' }),
    d.paragraph('本文件规定了油茶栽培的园地选择、栽植和采收的要求，描述了对应的检验方法。', { id: 'c1p1' }),
    d.paragraph('本文件适用于油茶栽培。', { id: 'c1p2' }),
    d.heading(1, '规范性引用文件', { id: 'c2' }),
    d.paragraph('本文件没有规范性引用文件。', { id: 'c2p1' }),
    d.heading(1, '术语和定义', { id: 'c3' }),
    d.paragraph('下列术语和定义适用于本文件。', { id: 'c3p1' }),
    d.term(2, '大穗', 'large scion', '带有三个以上饱满芽的接穗。', { id: 't1' }),
    d.heading(1, '栽植', { id: 'c4' }),
    d.heading(2, '园地选择', { id: 'c41' }),
    d.clause(
      3,
      [
        '坡度应不大于25°，土层厚度应不小于60 cm。土壤条件应符合',
        d.refTo('tab1'),
        '的规定',
        d.footnote('由县级机构核定。'),
        '。',
      ],
      {
        id: 'c411',
      },
    ),
    d.clause(3, ['产量按', d.refTo('eq1'), '计算。'], { id: 'c412' }),
    d.table(
      '土壤条件',
      [
        ['项目', '一级', '二级'],
        ['有效氮', '120.5', '90.0'],
        ['有机质', '—', '10.0'],
      ],
      { id: 'tab1', unit: '毫克每千克', rest: [d.note('样品取自0 cm～40 cm土层。', { id: 'tab1n' })] },
    ),
    d.heading(2, '定植', { id: 'c42' }),
    d.paragraph('栽植按下列步骤进行：', { id: 'c42p' }),
    d.list(
      'alpha',
      [d.item('挖穴，穴径应不小于60 cm；', undefined, { id: 'i1' }), d.item('浇定根水。', undefined, { id: 'i2' })],
      {
        id: 'l1',
      },
    ),
    d.note('北方坡地宜选择东南坡。', { id: 'n1' }),
    d.note('容器苗可延长栽植期。', { id: 'n2' }),
    d.figure('整地示意图', {
      id: 'fig1',
      images: [d.image({ blob: pictures.shas[0], mime: 'image/png', widthMm: 80, heightMm: 43, alt: '整地剖面图' })],
    }),
    d.formula('Y=\\frac{\\sum_{i=1}^{n} m_i}{A}', { id: 'eq1' }),
    d.formulaKey([['Y', '单位面积产量，单位为千克每公顷；']], { id: 'key1' }),
  ),
  d.annex('土壤检验方法', [d.heading(2, '采样', { id: 'a1' }), d.paragraph('按对角线布点采样。', { id: 'a1p' })], {
    id: 'annexA',
    obligation: 'normative',
  }),
  d.bibliography('GB/T 8321（所有部分）\u3000农药合理使用准则'),
);

/** A packet of a short standard, for a round and a ballot on it. */
export function samplePacket(more: Partial<PacketInput> = {}): PacketInput {
  return {
    publication: buildStandard(doc, cover, profileOf(cover.kind), { date: '2026-11-01T00:00:00Z' }),
    draft: { id: 'draft-1', version: 3, name: '征求意见稿' },
    standard: { number: cover.number, title: cover.titleMain },
    round: { id: 'round-1', name: '公开征求意见', closesOn: '2026-12-20' },
    ballot: { id: 'ballot-1', title: '《油茶栽培技术规程》函审', choices: CHOICES, closesOn: '2026-12-25' },
    committee: {
      name: '全国油茶标准化技术委员会秘书处',
      contact: '沈知秋',
      phone: '0374-5550123',
      email: 'tc@example.cn',
    },
    ...more,
  };
}
