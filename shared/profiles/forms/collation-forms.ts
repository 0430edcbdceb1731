import type { CollationColumn, CollationForm } from '#shared/publishing/index.ts';

const COLUMN: Readonly<Record<CollationColumn['key'], CollationColumn>> = {
  no: { key: 'no', title: '序号', width: 1, align: 'center' },
  clause: { key: 'clause', title: '标准章条编号', width: 2.5, align: 'center' },
  comment: { key: 'comment', title: '意见内容', width: 5.8, align: 'left' },
  proposal: { key: 'proposal', title: '修改建议', width: 5, align: 'left' },
  organisation: { key: 'organisation', title: '提出单位', width: 3.2, align: 'left' },
  decision: { key: 'decision', title: '处理意见', width: 4, align: 'left' },
  note: { key: 'note', title: '备注', width: 1.8, align: 'left' },
};

const six: CollationForm = {
  title: '征求意见汇总处理表',
  columns: [
    COLUMN.no,
    COLUMN.clause,
    { ...COLUMN.comment, width: 9 },
    COLUMN.organisation,
    { ...COLUMN.decision, width: 5 },
    COLUMN.note,
  ],
  fields: {
    standard: '标准名称：',
    organisation: '负责起草单位：',
    contact: '承办人：',
    phone: '电话：',
    filledOn: '填写日期：',
  },
  memberReason: '理由：{text}',
  memberProposal: '建议改为：{text}',
  decisions: { accepted: '采纳', partly: '部分采纳', rejected: '不采纳', undecided: '' },
  decisionReason: '{decision}。理由：{reason}',
  statisticsLead: '说明：',
  statistics: {
    sent: '①发送“征求意见稿”的单位数：{n}个。',
    replied: '②收到“征求意见稿”后，回函的单位数：{n}个。',
    repliedWithComments: '③收到“征求意见稿”后，回函并有建议或意见的单位数：{n}个。',
    noReply: '④没有回函的单位数：{n}个。',
  },
  totals: '意见总数：{comments}条；其中采纳{accepted}条，部分采纳{partly}条，不采纳{rejected}条。',
  undecidedTotal: '另有{undecided}条尚未处理。',
  noComments: '征求意见期间未收到意见。',
  footer: '共 {pages} 页\u3000第 {page} 页',
  source: '国家标准制修订工作用表；地方标准意见汇总处理表',
  unconfirmed: true,
};

/** The table with six columns, and the variant that gives the proposal a column of its own (domain F4). */
export const collationForms: Readonly<Record<'six' | 'seven', CollationForm>> = {
  six,
  seven: {
    ...six,
    columns: [
      COLUMN.no,
      COLUMN.clause,
      COLUMN.comment,
      COLUMN.proposal,
      COLUMN.organisation,
      COLUMN.decision,
      COLUMN.note,
    ],
  },
};
