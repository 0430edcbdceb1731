import * as d from './document.ts';

const figure = (title: string, id: string) => d.figure(title, { id, images: [d.image()] });
const table = (title: string, id: string) => d.table(title, [['甲', '乙']], { id });
/** Blocks that the first paragraph refers to, in the order of their references. */
export const REFERENCE_TARGETS = [
  'c1',
  'c11',
  'c111',
  'term',
  'i1',
  'i12',
  't1',
  't2',
  'f1',
  'q1',
  'q2',
  'annex',
  'a1',
  'ta1',
  'ta2',
  'qa1',
  'lit',
];

/** References of every kind from one paragraph, to what stands before and behind it. */
export const REFERENCES_STANDARD = d.documentOf(
  d.body(
    d.heading(1, '范围', { id: 'c0' }),
    d.paragraph(REFERENCE_TARGETS.flatMap((id) => [d.refTo(id), '；'])),
    d.heading(1, '术语', { id: 'c1' }),
    d.term(2, '甲', 'a', '定义。', { id: 'term' }),
    d.heading(1, '要求', { id: 'c2' }),
    d.heading(2, '一般', { id: 'c11' }),
    d.clause(3, '应平整。', { id: 'c111' }),
    d.heading(2, '其他'),
    d.list('alpha', [
      d.item('一：', d.list('number', ['甲；', d.item('乙；', undefined, { id: 'i12' })])),
      d.item('二。', undefined, { id: 'i1' }),
    ]),
    d.note('注。', { id: 'n1' }),
    d.paragraph([d.refTo('n1'), d.refTo('c1', 'number'), d.cite('r1')]),
    d.reference('GB/T 5009.3—2016　食品', { id: 'r1' }),
    table('一', 't1'),
    table('二', 't2'),
    figure('一', 'f1'),
    d.formula('a', { id: 'q1' }),
    d.formula('b', { id: 'q2' }),
  ),
  d.annex(
    '甲',
    [d.heading(2, '一', { id: 'a1' }), table('一', 'ta1'), table('二', 'ta2'), d.formula('c', { id: 'qa1' })],
    { id: 'annex' },
  ),
  d.annex('乙', [table('一', 'tb1'), d.formula('d', { id: 'qb1' })], { id: 'annexB' }),
  d.bibliography(d.bibliographyItem('某书', { id: 'lit' })),
);

/** What that paragraph prints. */
export const PRINTED_REFERENCES =
  '第2章；3.1；3.1.1；2.1；3.2 b)；3.2 a) 2)；表1；表2；图1；公式（1）；公式（2）；附录A；A.1；表A.1；表A.2；公式（A.1）；[1]；';
