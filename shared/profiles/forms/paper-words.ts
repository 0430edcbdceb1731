import type { Position } from '#shared/domain/ballot.ts';
import type { CalendarKind } from '#shared/domain/calendar-entry.ts';
import type { Role, Side } from '#shared/domain/committee.ts';
import type { StandardKindId } from '#shared/domain/cover-data.ts';
import type { Decision } from '#shared/domain/disposition.ts';
import type { Resolution } from '#shared/domain/meeting.ts';
import type { FunctionType, Project } from '#shared/domain/project.ts';
import type { Outcome } from '#shared/domain/tally.ts';
import type { Measure, VotingCondition } from '#shared/domain/voting-rule.ts';
import type { ConditionWording } from '#shared/publishing/index.ts';

/** Words by which papers call what records hold as codes. `{…}` are filled in. */
export type PaperWords = {
  readonly language: 'zh-CN' | 'en';
  readonly roles: Readonly<Record<Role, string>>;
  readonly sides: Readonly<Record<Side, string>>;
  /** How many members a side has: {side}, {count}. */
  readonly sideCount: string;
  readonly decisions: Readonly<Record<Decision | 'undecided', string>>;
  /** Puts the reason behind the decision. */
  readonly decisionReason: string;
  /** A suggestion (处理建议) in place of a decision; a decision in a column of reasons; what a letter says where nothing is decided. */
  readonly decisionSuggested: string;
  readonly decisionInReason: string;
  readonly decisionOpen: string;
  /** Names of what figures count, where a record has none; the rest beyond the longest list that is printed; the sum; not decided yet. */
  readonly figures: Readonly<Record<'organisation' | 'type' | 'clause' | 'others' | 'total' | 'undecided', string>>;
  /** Joins the member's own reason, and a proposal that has no column of its own, to the comment. */
  readonly memberReason: string;
  readonly memberProposal: string;
  /** Puts who said it before a comment. */
  readonly memberSays: string;
  /** Minutes of what a meeting decided on comments: heading of a round, numbers, reason, wording agreed. */
  readonly roundOf: string;
  readonly countsAtMeeting: string;
  readonly countOf: string;
  readonly proposalGiven: string;
  readonly reasonGiven: string;
  readonly textBecomes: string;
  readonly textDeleted: string;
  /** Between numbers of a sentence, between sentences, at their end, and where a text was cut. */
  readonly listComma: string;
  readonly sentenceGap: string;
  readonly stop: string;
  readonly ellipsis: string;
  readonly choices: Readonly<Record<Position | 'invalid', string>>;
  /** Of a voter who gave no vote. */
  readonly missing: Readonly<Record<'letter' | 'meeting', string>>;
  readonly modes: Readonly<Record<'letter' | 'meeting', string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly bases: Readonly<Record<VotingCondition['of'], string>>;
  readonly bounds: Readonly<Record<VotingCondition['bound'], string>>;
  readonly conditions: Readonly<Record<'share' | 'number', ConditionWording>>;
  readonly ofP: string;
  readonly sizes: Readonly<Record<'from' | 'to' | 'between', string>>;
  readonly met: string;
  readonly notMet: string;
  readonly work: Readonly<Record<Project['work'], string>>;
  readonly functionTypes: Readonly<Record<FunctionType, string>>;
  /** 国家标准, 地方标准 …: who issues it. */
  readonly levels: Readonly<Record<StandardKindId, string>>;
  readonly conclusions: Readonly<Record<Resolution['conclusion'], string>>;
  /** What an adjustment of a project changes, of `{from}` and `{to}`. */
  readonly adjustment: Readonly<Record<'fromTo' | 'to' | 'end', string>>;
  /** Titles of days in a calendar, of `{standard}` and `{name}`. */
  readonly calendar: Readonly<Record<Exclude<CalendarKind, 'meeting'> | 'all', string>>;
  /**
   * Minutes of a meeting. `proxy`: of `{name}` and `{holder}`; `substitute`: `{name}`, `{standIn}`; `declared`: `{name}`, `{text}`, `{item}`;
   * `hands`: `{favour}`, `{against}`, `{abstain}`; `action`: `{text}` with `who`, of `{owner}` and `{due}`; `votedOn`: `{number}`.
   */
  readonly meeting: Readonly<
    Record<
      | 'proxy'
      | 'substitute'
      | 'recused'
      | 'declared'
      | 'wholeMeeting'
      | 'hands'
      | 'votedOn'
      | 'owner'
      | 'due'
      | 'whoGap'
      | 'who',
      string
    >
  >;
  readonly office: string;
  readonly comma: string;
  /** Day to be written in by hand. */
  readonly openDate: string;
};

const zh: PaperWords = {
  language: 'zh-CN',
  sides: { producer: '生产者', operator: '经营者', user: '使用者', consumer: '消费者', public: '公共利益方' },
  sideCount: '{side}{count}人',
  roles: {
    chair: '主任委员',
    'vice-chair': '副主任委员',
    'secretary-general': '秘书长',
    'deputy-secretary-general': '副秘书长',
    member: '委员',
    observer: '观察员',
    liaison: '联络员',
    adviser: '顾问',
  },
  decisions: {
    accepted: '采纳',
    partly: '部分采纳',
    rejected: '不采纳',
    pending: '待定',
    noted: '知悉',
    withdrawn: '撤回',
    undecided: '',
  },
  decisionReason: '{decision}。理由：{reason}',
  decisionSuggested: '拟{decision}',
  decisionInReason: '处理意见：{decision}',
  decisionOpen: '尚在研究',
  figures: {
    organisation: '未署名',
    type: '未注明',
    clause: '未对应条文',
    others: '其他{count}个单位',
    total: '合计',
    undecided: '待处理',
  },
  memberReason: '理由：{text}',
  memberProposal: '建议改为：{text}',
  memberSays: '{organisation}：{text}',
  roundOf: '《{title}》{round}',
  countsAtMeeting: '会议逐条讨论意见{count}条，其中{counts}。',
  countOf: '{decision}{count}条',
  proposalGiven: '建议：{text}',
  reasonGiven: '理由：{reason}',
  textBecomes: '条文改为：“{text}”',
  textDeleted: '条文删去。',
  listComma: '，',
  sentenceGap: '',
  stop: '。',
  ellipsis: '……',
  choices: {
    approve: '赞成',
    'approve-with-comments': '赞成，有建议或意见',
    'disapprove-conditional': '不赞成，如采纳改为赞成',
    abstain: '弃权',
    disapprove: '不赞成',
    yes: '同意',
    'no-objection': '无异议',
    discuss: '提请讨论',
    recuse: '回避',
    confirm: '继续有效',
    revise: '修订',
    withdraw: '废止',
    invalid: '无效票',
  },
  missing: { letter: '未回函', meeting: '未表决' },
  modes: { letter: '函审', meeting: '会议表决' },
  outcomes: { passed: '通过', failed: '未通过', 'no-quorum': '未达到规定的有效票数' },
  measures: {
    valid: '有效票',
    cast: '赞成和不赞成票',
    approve: '赞成票',
    disapprove: '不赞成票',
    experts: '提名专家的赞成票',
    'from-drafters': '来自起草单位的表决人',
  },
  bases: { members: '全体委员', entitled: '未回避的委员', valid: '有效票', cast: '赞成和不赞成票', one: '票数' },
  bounds: { 'at-least': '不少于', 'more-than': '多于', 'at-most': '不多于' },
  conditions: {
    share: {
      sentence:
        '{measure}{count}，{base}{total}：{measure}应{bound}{base}的{numerator}/{denominator}{size}（{count}×{denominator}＝{left}，{total}×{numerator}＝{right}，{left}{sign}{right}），{verdict}。',
      criterion: '{measure}{bound}{base}的{numerator}/{denominator}{size}',
      numbers: '{count}/{total}（{percent} %）',
      limit: '{bound}{required} %',
    },
    number: {
      sentence: '{measure}{count}：应{bound}{numerator}{size}，{verdict}。',
      criterion: '{measure}{bound}{numerator}{size}',
      numbers: '{count}',
      limit: '{bound}{numerator}',
    },
  },
  ofP: 'P成员{measure}',
  sizes: { from: '（成员{from}名及以上）', to: '（成员{to}名及以下）', between: '（成员{from}至{to}名）' },
  met: '满足',
  notMet: '不满足',
  work: { new: '制定', revision: '修订' },
  functionTypes: {
    terminology: '术语标准',
    symbol: '符号标准',
    classification: '分类标准',
    'test-method': '试验标准',
    specification: '规范标准',
    'code-of-practice': '规程标准',
    guide: '指南标准',
  },
  levels: {
    gb: '国家标准',
    'gb-t': '国家标准',
    'gb-z': '国家标准化指导性技术文件',
    sector: '行业标准',
    'sector-t': '行业标准',
    'db-province': '地方标准',
    'db-city': '地方标准',
    'db-z': '地方标准化指导性技术文件',
    group: '团体标准',
    enterprise: '企业标准',
    iso: '国际标准',
  },
  conclusions: { passed: '（通过）', failed: '（未通过）', noted: '', withdrawn: '（撤销，未作决议）' },
  adjustment: { fromTo: '由“{from}”调整为“{to}”。', to: '{to}', end: '终止项目。' },
  calendar: {
    all: '标准化工作日历',
    notice: '会议通知发出期限：{standard}',
    round: '征求意见截止：《{standard}》{name}',
    ballot: '表决截止：《{standard}》{name}',
    stage: '阶段期限：《{standard}》{name}',
    project: '项目期限：《{standard}》',
    term: '任期届满：{standard}',
    action: '待办：{standard}（{name}）',
  },
  meeting: {
    proxy: '{name}（委托{holder}）',
    substitute: '{name}（{standIn}代）',
    recused: '回避',
    declared: '{name}就“{item}”声明：{text}',
    wholeMeeting: '本次会议',
    hands: '举手表决，同意{favour}票，反对{against}票，弃权{abstain}票。',
    votedOn: '决议{number}',
    owner: '负责人：{owner}',
    due: '{due}前完成',
    whoGap: '，',
    who: '（{who}）',
  },
  office: '{committee}秘书处',
  comma: '、',
  openDate: '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
};

const en: PaperWords = {
  language: 'en',
  sides: {
    producer: 'Producers',
    operator: 'Traders',
    user: 'Users',
    consumer: 'Consumers',
    public: 'Public interest',
  },
  sideCount: '{side}: {count}',
  roles: {
    chair: 'Chair',
    'vice-chair': 'Vice-chair',
    'secretary-general': 'Secretary',
    'deputy-secretary-general': 'Deputy secretary',
    member: 'Member',
    observer: 'Observer',
    liaison: 'Liaison',
    adviser: 'Adviser',
  },
  // domain/iso.md 2.5: codes of ISO/IEC committees.
  decisions: {
    accepted: 'Accepted',
    partly: 'Accepted with modification',
    rejected: 'Not accepted',
    pending: 'Deferred',
    noted: 'Noted',
    withdrawn: 'Withdrawn',
    undecided: '',
  },
  decisionReason: '{decision}. {reason}',
  decisionSuggested: 'Proposed: {decision}',
  decisionInReason: '{decision}',
  decisionOpen: 'Under consideration',
  figures: {
    organisation: 'Not named',
    type: 'Not given',
    clause: 'No clause',
    others: '{count} others',
    total: 'Total',
    undecided: 'Open',
  },
  memberReason: '{text}',
  memberProposal: 'Proposed change: {text}',
  memberSays: '{organisation}: {text}',
  roundOf: '{title}: {round}',
  countsAtMeeting: 'Comments considered: {count}. {counts}.',
  countOf: '{decision}: {count}',
  proposalGiven: 'Proposed: {text}',
  reasonGiven: '{reason}',
  textBecomes: 'The text becomes: “{text}”',
  textDeleted: 'The text is deleted.',
  listComma: '; ',
  sentenceGap: ' ',
  stop: '.',
  ellipsis: ' …',
  choices: {
    approve: 'Approval',
    'approve-with-comments': 'Approval with comments',
    'disapprove-conditional': 'Disapproval (approval if accepted)',
    abstain: 'Abstention',
    disapprove: 'Disapproval',
    yes: 'Yes',
    'no-objection': 'No Objection',
    discuss: 'Discuss',
    recuse: 'Recuse',
    confirm: 'Confirm',
    revise: 'Revise',
    withdraw: 'Withdraw',
    invalid: 'Invalid',
  },
  missing: { letter: 'No vote', meeting: 'No vote' },
  modes: { letter: 'By correspondence', meeting: 'At a meeting' },
  outcomes: { passed: 'APPROVED', failed: 'NOT APPROVED', 'no-quorum': 'NO DECISION (quorum not reached)' },
  measures: {
    valid: 'Votes cast',
    cast: 'Votes for or against',
    approve: 'Votes in favour',
    disapprove: 'Negative votes',
    experts: 'Votes in favour naming an expert',
    'from-drafters': 'Voters from drafting organisations',
  },
  bases: {
    members: 'members entitled to vote',
    entitled: 'members not recused',
    one: 'votes',
    valid: 'votes cast',
    cast: 'votes for or against',
  },
  bounds: { 'at-least': 'at least', 'more-than': 'more than', 'at-most': 'at most' },
  conditions: {
    share: {
      sentence:
        '{measure}: {count} of {total}; {bound} {numerator}/{denominator} of {base}{size} ({count} × {denominator} = {left}, {total} × {numerator} = {right}): {verdict}.',
      criterion: '{measure}: {bound} {numerator}/{denominator} of {base}{size}',
      numbers: '{count} of {total} = {percent} %',
      limit: '{bound} {required} %',
    },
    number: {
      sentence: '{measure}: {count}; {bound} {numerator}{size}: {verdict}.',
      criterion: '{measure}: {bound} {numerator}{size}',
      numbers: '{count}',
      limit: '{bound} {numerator}',
    },
  },
  ofP: '{measure}, P-members',
  sizes: {
    from: ' (committees of {from} or more members)',
    to: ' (committees of {to} members or fewer)',
    between: ' (committees of {from} to {to} members)',
  },
  met: 'fulfilled',
  notMet: 'not fulfilled',
  work: { new: 'New standard', revision: 'Revision' },
  functionTypes: {
    terminology: 'Terminology standard',
    symbol: 'Symbol standard',
    classification: 'Classification standard',
    'test-method': 'Test method standard',
    specification: 'Specification',
    'code-of-practice': 'Code of practice',
    guide: 'Guide',
  },
  levels: {
    gb: 'National standard',
    'gb-t': 'National standard',
    'gb-z': 'National guidance document',
    sector: 'Sector standard',
    'sector-t': 'Sector standard',
    'db-province': 'Provincial standard',
    'db-city': 'Municipal standard',
    'db-z': 'Local guidance document',
    group: 'Group standard',
    enterprise: 'Enterprise standard',
    iso: 'International Standard',
  },
  conclusions: { passed: 'Carried', failed: 'Not carried', noted: 'Noted', withdrawn: 'Withdrawn' },
  adjustment: { fromTo: 'From “{from}” to “{to}”.', to: '{to}', end: 'The project is ended.' },
  calendar: {
    all: 'Standards work',
    notice: 'Notice due: {standard}',
    round: 'Comments due: {standard}, {name}',
    ballot: 'Votes due: {standard}, {name}',
    stage: 'Stage limit: {standard}, {name}',
    project: 'Project due: {standard}',
    term: 'Term ends: {standard}',
    action: 'Action due: {standard} ({name})',
  },
  meeting: {
    proxy: '{name} (proxy: {holder})',
    substitute: '{name} (substitute: {standIn})',
    recused: 'recused',
    declared: '{name} on “{item}”: {text}',
    wholeMeeting: 'the whole meeting',
    hands: 'Show of hands: {favour} in favour, {against} against, {abstain} abstaining.',
    votedOn: 'Resolution {number}',
    owner: '{owner}',
    due: 'by {due}',
    whoGap: ', ',
    who: ' ({who})',
  },
  office: 'Secretariat of {committee}',
  comma: ', ',
  openDate: '',
};

/** Words of papers in Chinese (domain F3–F11) and English (domain/iso.md 2.4, 2.5). */
export const paperWords: Readonly<Record<'zh-CN' | 'en', PaperWords>> = { 'zh-CN': zh, en };
