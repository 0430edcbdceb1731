import type { CheckList } from '../../domain/dossier.ts';

const SUBMISSION: CheckList['items'] = [
  {
    id: 'letter',
    text: {
      'zh-CN': '报批公文（含报批标准汇总表）一式2份，盖章',
      en: 'Letter of submission with its table: 2 copies, sealed',
    },
  },
  {
    id: 'list-on-bag',
    text: { 'zh-CN': '报批文件清单1份，贴在文件袋面上', en: 'List of documents: 1 copy, stuck on the bag' },
  },
  {
    id: 'declaration',
    text: { 'zh-CN': '申报单一式2份，各栏填写完整，盖章', en: 'Declaration: 2 copies, complete and sealed' },
  },
  {
    id: 'approval-draft',
    text: {
      'zh-CN': '报批稿一式3份，与Word电子文本一致',
      en: 'Draft for approval: 3 copies, the same as the Word file',
    },
  },
  {
    id: 'memorandum',
    text: {
      'zh-CN': '编制说明及附件（试验报告等）一式2份',
      en: 'Memorandum with its annexes (test reports and so on): 2 copies',
    },
  },
  {
    id: 'minutes',
    text: {
      'zh-CN': '审查会议纪要及委员名单，或函审结论，一式2份，签名和盖章齐全',
      en: 'Minutes with the list of members, or result of the letter ballot: 2 copies, signed and sealed',
    },
  },
  {
    id: 'collation',
    text: { 'zh-CN': '意见汇总处理表一式2份，盖章', en: 'Table of comments: 2 copies, sealed' },
  },
  {
    id: 'adopted',
    text: {
      'zh-CN': '采用国际标准的，国际标准原文和译文各一式2份',
      en: 'Adopted standard, original and translation: 2 copies each',
    },
    need: 'adoption',
  },
  { id: 'review-draft', text: { 'zh-CN': '送审稿一式2份', en: 'Draft for review: 2 copies' } },
  {
    id: 'patents',
    text: {
      'zh-CN': '涉及专利的，专利材料一式4份，附PDF电子文本',
      en: 'Patent papers: 4 copies and the PDF file',
    },
    need: 'patents',
  },
  {
    id: 'electronic',
    text: {
      'zh-CN': '电子文本齐全：报批公文PDF和Word，报批稿Word',
      en: 'Electronic files complete: letter as PDF and Word, draft for approval as Word',
    },
  },
  { id: 'a4', text: { 'zh-CN': '全部材料为A4幅面', en: 'All papers are of size A4' } },
  { id: 'two-bags', text: { 'zh-CN': '每项标准分装两袋', en: 'Two bags for each standard' } },
  {
    id: 'nothing-missing',
    text: {
      'zh-CN': '逐项清点无缺（材料不全的予以退回）',
      en: 'Counted, nothing missing (incomplete packs are returned)',
    },
  },
];

/** What a clerk ticks before the papers of a stage go out (domain F8; 3.3). Life cycles made of a profile have its lists, too. */
const checkLists: readonly CheckList[] = [
  {
    stages: [
      { cycle: 'national', stage: '50' },
      { cycle: 'sector', stage: 'H5' },
      { cycle: 'local', stage: 'L6' },
    ],
    items: SUBMISSION,
    source: '国家标准报批材料要求（份数为习用要求）',
    unconfirmed: true,
  },
  {
    stages: [
      { cycle: 'national', stage: '30' },
      { cycle: 'sector', stage: 'H3' },
      { cycle: 'local', stage: 'L4' },
      { cycle: 'group', stage: 'T8' },
    ],
    items: [
      {
        id: 'letter-sealed',
        text: {
          'zh-CN': '征求意见函盖章发出，附征求意见稿和编制说明',
          en: 'Letter sealed and sent with draft and memorandum',
        },
      },
      {
        id: 'form-enclosed',
        text: { 'zh-CN': '附意见反馈表，写明截止日期', en: 'Form for comments enclosed, last day named' },
      },
      {
        id: 'published',
        text: { 'zh-CN': '已在规定的网站公开征求意见', en: 'Published for comments on the prescribed site' },
      },
      {
        id: 'replies-filed',
        text: { 'zh-CN': '回函原件归档（盖章或签名）', en: 'Replies filed as received, sealed or signed' },
      },
    ],
    source: '国家标准制修订各阶段材料',
    unconfirmed: true,
  },
  {
    stages: [
      { cycle: 'national', stage: '40' },
      { cycle: 'sector', stage: 'H4' },
      { cycle: 'local', stage: 'L5' },
      { cycle: 'group', stage: 'T10' },
    ],
    items: [
      {
        id: 'papers-in-time',
        text: {
          'zh-CN': '会前（函审前）按规定时间送出送审材料',
          en: 'Papers sent in time before the meeting or letter ballot',
        },
      },
      {
        id: 'sign-in',
        text: { 'zh-CN': '签到表由到会专家本人签名', en: 'Attendance list signed by everybody present' },
        need: 'meeting',
      },
      {
        id: 'minutes-signed',
        text: { 'zh-CN': '会议纪要由全体到会专家签名，盖章', en: 'Minutes signed by all experts present, and sealed' },
        need: 'meeting',
      },
      {
        id: 'ballots-filed',
        text: { 'zh-CN': '函审单（投票单）原件归档', en: 'Ballot papers filed as received' },
        need: 'ballot',
      },
    ],
    source: '国家标准管理办法（2022年总局令第59号）；各地规定',
    unconfirmed: true,
  },
  {
    stages: [
      { cycle: 'local', stage: 'L9' },
      { cycle: 'sector', stage: 'H7' },
    ],
    items: [
      { id: 'form-sealed', text: { 'zh-CN': '备案表盖章', en: 'Filing form sealed' } },
      {
        id: 'text-and-notice',
        text: { 'zh-CN': '公告和标准文本各一份，附电子文本', en: 'Announcement and text, with the electronic files' },
      },
    ],
    source: '地方标准管理办法；行业标准管理办法',
    unconfirmed: true,
  },
];

/** The check list of a stage; undefined = there is none. */
export function checkListOf(cycle: string, stage: string): CheckList | undefined {
  return checkLists.find(({ stages }) => stages.some((it) => it.cycle === cycle && it.stage === stage));
}
