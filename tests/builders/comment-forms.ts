import { type DocxBlock, type DocxCell, formDocx } from './form-docx.ts';

/** A comment as its form must give it back. */
export type WrittenComment = {
  readonly organisation: string;
  readonly clause: string;
  readonly original: string;
  readonly comment: string;
  readonly proposal: string;
  readonly reason: string;
};
export type WrittenForm = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly comments: readonly WrittenComment[];
};

type Layout = {
  readonly name: string;
  /** Texts that this layout has no column for are empty in the comments it gets. */
  readonly has: readonly (keyof WrittenComment)[];
  readonly blocks: (comments: readonly WrittenComment[], organisation: string) => readonly DocxBlock[];
};

const CLAUSES = [
  '1',
  '3.2',
  '4.1',
  '4.2.3',
  '5.1',
  '5.3.1',
  '6.2',
  '7.4',
  '8.1.2',
  'A.1',
  'A.2.1',
  'B.3',
  '表1',
  '表2',
  '图1',
  '附录A',
  '前言',
  '全文',
];
const WHAT = [
  '取样数量',
  '检验周期',
  '水分的上限',
  '贮存温度',
  '术语的定义',
  '包装标志',
  '允差',
  '试剂的纯度',
  '仪器的精度',
  '判定规则',
];
const ASKED = [
  '应写明上限和下限',
  '与现行国家标准不一致，请核实',
  '表述不够明确，建议细化',
  '过于严格，中小企业难以执行',
  '缺少依据，宜补充试验数据',
];
const WHY = [
  '与GB/T 1.1—2020的要求一致。',
  '现有设备达不到该精度；\n统一后便于比对。',
  '近三年监督抽查的结果表明，偏差主要来自这一步。',
  '避免歧义。',
];
const ENDS = ['研究院', '检测中心', '大学', '有限公司', '协会', '质量技术监督局'];
const PLACES = ['东屏', '南湾', '西岭', '北原', '青禾', '云岭', '临江', '古桥'];

/** Layouts of comment forms as bureaus, committees and ISO use them. */
export const FORM_LAYOUTS: readonly Layout[] = [
  {
    name: '本系统反馈表',
    has: ['comment', 'proposal', 'reason'],
    blocks: (comments, who) => [
      '征求意见反馈表',
      '标准名称：油茶栽培技术规程',
      `提出单位：${who}　　联系人：张三　　电话：0571-88001234`,
      [
        ['序号', '章条编号', '意见内容', '修改建议', '理由'],
        ...comments.map((c, i) => [String(i + 1), c.clause, c.comment, c.proposal, c.reason]),
      ],
      '注：意见较多时可另附页。',
    ],
  },
  {
    name: '省局回函表',
    has: ['original', 'proposal', 'reason'],
    blocks: (comments, who) => [
      '附件2',
      '《油茶栽培技术规程》（征求意见稿）意见汇总表',
      [
        ['填报单位', { text: who, span: 4 }],
        ['联系人', '李四', '联系电话', { text: '13800001111', span: 2 }],
        ['序号', '标准章条编号', '征求意见稿内容', '建议修改为', '修改理由'],
        ...comments.map((c, i) => [`${i + 1}.`, c.clause, c.original, c.proposal, c.reason]),
        [{ text: '注：请于6月30日前反馈至秘书处，联系人：王五，电话：010-66660000。', span: 5 }],
      ],
    ],
  },
  {
    name: '合并表头',
    has: ['original', 'proposal', 'reason'],
    blocks: (comments, who) => [
      `单位名称（盖章）：${who}`,
      [
        [
          { text: '序号', down: 'start' },
          { text: '条款号', down: 'start' },
          { text: '意见或建议', span: 2 },
          { text: '理由或依据', down: 'start' },
        ],
        [{ down: 'more' }, { down: 'more' }, '原文', '修改为', { down: 'more' }],
        ...comments.map((c, i) => [String(i + 1), c.clause, c.original, c.proposal, c.reason]),
      ],
      '填表日期：2026年3月5日',
    ],
  },
  {
    name: '两张表',
    has: ['comment', 'reason'],
    blocks: (comments, who) => {
      const half = Math.ceil(comments.length / 2);
      const table = (some: readonly WrittenComment[]): DocxBlock => [
        ['序号', '章节', '修改意见', '依据'],
        ...some.map((c, i) => [String(i + 1), c.clause, c.comment, c.reason]),
      ];
      return [
        `回函单位：${who}`,
        '一、技术性意见',
        table(comments.slice(0, half)),
        '二、编辑性意见',
        table(comments.slice(half)),
      ];
    },
  },
  {
    name: '续行',
    has: ['comment', 'reason'],
    blocks: (comments, who) => [
      `反馈单位：${who}`,
      [
        ['序号', '条款', '意见', '理由'],
        // The page ends within the sentence; the rest stands in a row without number.
        ...comments.flatMap((c, i): DocxCell[][] => {
          const cut = Math.ceil(c.comment.length / 2);
          return i % 4 === 1
            ? [
                [String(i + 1), c.clause, c.comment.slice(0, cut), c.reason],
                ['', '', c.comment.slice(cut), ''],
              ]
            : [[String(i + 1), c.clause, c.comment, c.reason]];
        }),
      ],
    ],
  },
  {
    name: '竖排',
    has: ['comment', 'proposal', 'reason'],
    blocks: (comments, who) => [
      `单位：${who}`,
      ...comments.flatMap((c): DocxBlock[] => [
        [
          ['章条编号', c.clause],
          ['修改意见', c.comment],
          ['修改建议', c.proposal],
          ['理由', c.reason],
        ],
        '',
      ]),
    ],
  },
  {
    name: 'ISO',
    has: ['comment', 'proposal'],
    blocks: (comments) => [
      'Template for comments and secretariat observations',
      [
        [
          'MB/NC',
          'Line number',
          'Clause/ Subclause',
          'Paragraph/ Figure/ Table',
          'Type of comment',
          'Comments',
          'Proposed change',
          'Observations of the secretariat',
        ],
        ...comments.map((c) => ['CN', '', c.clause, '', 'te', c.comment, c.proposal, '']),
      ],
    ],
  },
  {
    name: '按单位分段',
    has: ['comment', 'reason'],
    blocks: (comments) => [
      '意见汇总',
      [
        ['序号', '章条', '意见', '理由'],
        ...comments.flatMap((c, i): DocxCell[][] => [
          ...(c.organisation === comments[i - 1]?.organisation ? [] : [[{ text: c.organisation, span: 4 }]]),
          [String(i + 1), c.clause, c.comment, c.reason],
        ]),
        [{ text: '（以下空白）', span: 4 }],
      ],
      '本表可复印使用。',
    ],
  },
  {
    name: '合并章条',
    has: ['comment', 'proposal'],
    blocks: (comments, who) => [
      [['标准名称', '油茶栽培技术规程', '单位', who]],
      [
        ['序号', '章条编号', '修改意见', '修改建议'],
        ...comments.map((c, i): DocxCell[] => [
          String(i + 1),
          c.clause === comments[i - 1]?.clause
            ? { down: 'more' }
            : c.clause === comments[i + 1]?.clause
              ? { text: c.clause, down: 'start' }
              : c.clause,
          c.comment,
          c.proposal,
        ]),
      ],
      '专利声明：□涉及专利　☑不涉及专利',
    ],
  },
  {
    name: '带提出单位列',
    has: ['comment', 'reason'],
    blocks: (comments) => [
      '审查意见汇总处理表',
      '标准项目名称：油茶栽培技术规程　　承办人：赵六　　共 2 页　第 1 页',
      [
        ['序号', '标准章条编号', '意见内容', '提出单位', '理由', '处理意见及理由', '备注'],
        ...comments.map((c, i) => [String(i + 1), c.clause, c.comment, c.organisation, c.reason, '', '']),
        [{ text: '说明：①发送征求意见稿的单位数：30个；②收到回函的单位数：25个。', span: 7 }],
      ],
    ],
  },
];

/** `count` filled-in forms of `rows` comments each, the layouts in turn; the same every time. */
export function commentForms(count: number, rows: number): readonly WrittenForm[] {
  return Array.from({ length: count }, (_, index) => {
    const layout = FORM_LAYOUTS[index % FORM_LAYOUTS.length] as Layout;
    const organisation = nameOf(index);
    const comments = Array.from({ length: rows }, (_, row) => commentOf(index, row, layout));
    const bytes = formDocx(layout.blocks(comments, organisation));
    return { name: `${organisation}-${layout.name}-${index}.docx`, bytes, comments };
  });
}

function commentOf(form: number, row: number, layout: Layout): WrittenComment {
  const seed = form * 31 + row * 7;
  const what = WHAT[seed % WHAT.length];
  const has = (field: keyof WrittenComment, text: string) => (layout.has.includes(field) ? text : '');
  // Neighbouring comments often share their clause; several organisations stand in blocks.
  const clause = CLAUSES[(form + Math.floor(row / 2)) % CLAUSES.length] as string;
  const organisation = organisationOf(form, row, layout);
  return {
    organisation,
    clause,
    original: has('original', `${what}应符合表${1 + (seed % 4)}的规定。`),
    comment: has('comment', `${what}（第${form}—${row}处）${ASKED[seed % ASKED.length]}。`),
    proposal: has('proposal', `${what}按${seed % 90}%计，${row}个平行样取平均值。`),
    reason: has('reason', row % 5 === 3 ? '' : (WHY[seed % WHY.length] as string)),
  };
}

function organisationOf(form: number, row: number, { name }: Layout): string {
  if (name === 'ISO') return 'CN';
  if (name === '按单位分段') return nameOf(form + Math.floor(row / 8));
  return name === '带提出单位列' ? nameOf(form + row) : nameOf(form);
}

function nameOf(index: number): string {
  return `${PLACES[index % PLACES.length]}${ENDS[Math.floor(index / PLACES.length) % ENDS.length]}`;
}
