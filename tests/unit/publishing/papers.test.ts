import { describe, expect, it } from 'vitest';
import type { RoundStatistics } from '#shared/domain/round.ts';
import { tally } from '#shared/domain/tally.ts';
import { votingRuleById } from '#shared/profiles/committee-rules/index.ts';
import { gbPapers } from '#shared/profiles/index.ts';
import {
  type BallotResultInput,
  buildBallotResult,
  buildCollationTable,
  buildMeetingNotice,
  buildMinutes,
  buildSignInList,
  type CollationInput,
  type CollationRow,
  type MeetingNoticeInput,
  type MinutesInput,
  type Publication,
  type PubTable,
} from '#shared/publishing/index.ts';
import { linesOf, missingStyles, sectionOf, textOfParagraph } from '#tests/builders/publication-text.ts';

const date = '2026-03-01T00:00:00Z';
const tables = (publication: Publication, section = 'paper') =>
  sectionOf(publication, section).blocks.filter((block): block is PubTable => block.kind === 'table');
const rowsOf = (table: PubTable) =>
  table.rows.map((row) => row.cells.map((c) => c.paragraphs.map(textOfParagraph).join('\n')));
const lines = (publication: Publication, section = 'paper') => linesOf(sectionOf(publication, section).blocks);

describe('意见汇总处理表', () => {
  const row = (part: Partial<CollationRow>): CollationRow => ({
    order: 1,
    clause: '5.2',
    comment: '表述不清。',
    proposal: '改为“应平整”。',
    memberReason: '',
    organisation: '甲研究所',
    decision: 'accepted',
    reason: '',
    note: '',
    ...part,
  });
  const statistics: RoundStatistics = {
    sent: 20,
    replied: 14,
    repliedWithComments: 9,
    noReply: 6,
    comments: 3,
    accepted: 1,
    partly: 1,
    rejected: 1,
    undecided: 0,
  };
  const input: CollationInput = {
    date,
    columns: 'seven',
    standard: '大米加工技术规程',
    organisation: '许昌市农科院',
    contact: '王某',
    phone: '0374-1234567',
    filledOn: '2026-03-01',
    rows: [
      row({ order: 9, clause: '附录A', decision: 'rejected', reason: '与GB/T 1.1不符' }),
      row({ order: 4, organisation: '乙公司', decision: 'partly', reason: '已改写' }),
      row({ order: 4, organisation: '丙厂' }),
    ],
    statistics,
  };

  it('prints seven columns on a landscape sheet, in the order of the clauses, numbered from 1', () => {
    const publication = buildCollationTable(input, gbPapers);
    const page = sectionOf(publication, 'paper').page;
    expect([page.widthMm, page.heightMm]).toEqual([297, 210]);
    const table = tables(publication)[1]!;
    expect(rowsOf(table)).toEqual([
      ['序号', '标准章条编号', '意见内容', '修改建议', '提出单位', '处理意见', '备注'],
      ['1', '5.2', '表述不清。', '改为“应平整”。', '丙厂', '采纳', ''],
      ['2', '5.2', '表述不清。', '改为“应平整”。', '乙公司', '部分采纳。理由：已改写', ''],
      ['3', '附录A', '表述不清。', '改为“应平整”。', '甲研究所', '不采纳。理由：与GB/T 1.1不符', ''],
    ]);
    expect([table.headRows, table.frame]).toEqual([1, 'standard']);
  });

  it('joins the proposal to the comment where it has no column of its own', () => {
    const publication = buildCollationTable(
      { ...input, columns: 'six', rows: [row({ memberReason: '无法检验' })] },
      gbPapers,
    );
    expect(rowsOf(tables(publication)[1]!)[1]).toEqual([
      '1',
      '5.2',
      '表述不清。\n建议改为：改为“应平整”。\n理由：无法检验',
      '甲研究所',
      '采纳',
      '',
    ]);
  });

  it('prints the head fields, the four statistics, the totals and the pages', () => {
    const publication = buildCollationTable(input, gbPapers);
    const text = lines(publication);
    expect(text).toEqual(
      expect.arrayContaining([
        '征求意见汇总处理表',
        '标准名称：大米加工技术规程',
        '填写日期：2026年3月1日',
        '承办人：王某',
        '①发送“征求意见稿”的单位数：20个。',
        '②收到“征求意见稿”后，回函的单位数：14个。',
        '③收到“征求意见稿”后，回函并有建议或意见的单位数：9个。',
        '④没有回函的单位数：6个。',
        '意见总数：3条；其中采纳1条，部分采纳1条，不采纳1条。',
      ]),
    );
    expect(sectionOf(publication, 'paper').footer).toBe('共 {pages} 页\u3000第 {page} 页');
    expect(missingStyles(publication)).toEqual([]);
  });

  it('says how many comments are undecided, and that there were none at all', () => {
    const open = buildCollationTable(
      { ...input, rows: [row({ decision: null })], statistics: { ...statistics, undecided: 1 } },
      gbPapers,
    );
    expect(rowsOf(tables(open)[1]!)[1]?.[5]).toBe('');
    expect(lines(open).at(-1)).toContain('另有1条尚未处理');
    const none = buildCollationTable({ ...input, rows: [] }, gbPapers);
    expect(rowsOf(tables(none)[1]!)[1]).toEqual(['征求意见期间未收到意见。']);
  });
});

describe('表决结果', () => {
  const rule = votingRuleById('cn-tc-2017')!;
  const counts = {
    members: 29,
    approve: 20,
    approveWithComments: 2,
    disapprove: 1,
    disapproveConditional: 0,
    abstain: 1,
    invalid: 0,
  };
  const input: BallotResultInput = {
    date,
    mode: 'letter',
    standard: '大米加工技术规程（送审稿）',
    planNumber: 'XC2025-012',
    organisation: '许昌市农科院',
    committee: '许昌市农业标准化技术委员会',
    opensOn: '2026-01-05',
    closesOn: '2026-02-05',
    ruleName: rule.name['zh-CN'],
    minimumVoters: rule.minimumVoters,
    result: tally(counts, rule),
    voters: [
      { name: '张三', organisation: '甲研究所', role: 'chair', choice: 'approve', comment: '' },
      { name: '李四', organisation: '乙公司', role: 'member', choice: 'invalid', comment: '' },
      { name: '王五', organisation: '丙厂', role: '特邀专家', choice: 'missing', comment: '' },
    ],
  };

  it('gives each condition as a sentence with the numbers compared', () => {
    const text = lines(buildBallotResult(input, gbPapers)).join('\n');
    expect(text).toContain('有效票24，全体委员29：有效票应不少于全体委员的3/4（24×4＝96，29×3＝87，96＞87），满足。');
    expect(text).toContain('赞成票22，有效票24：赞成票应不少于有效票的2/3（22×3＝66，24×2＝48，66＞48），满足。');
    expect(text).toContain('不赞成票1，有效票24：不赞成票应不多于有效票的1/4（1×4＝4，24×1＝24，4＜24），满足。');
    expect(text).toContain('《大米加工技术规程（送审稿）》表决通过。');
  });

  it('lists every voter with organisation, role and choice', () => {
    const voters = tables(buildBallotResult(input, gbPapers)).at(-1)!;
    expect(rowsOf(voters)).toEqual([
      ['序号', '姓名', '单位', '职务', '表决'],
      ['1', '张三', '甲研究所', '主任委员', '赞成'],
      ['2', '李四', '乙公司', '委员', '无效票'],
      ['3', '王五', '丙厂', '特邀专家', '未回函'],
    ]);
  });

  it('prints the counts and the places to sign', () => {
    const [, countTable, signatures] = tables(buildBallotResult(input, gbPapers));
    expect(rowsOf(countTable!)[1]).toEqual(['29', '20', '2', '0', '1', '1', '24', '0', '5']);
    expect(rowsOf(signatures!)[0]?.[0]).toBe('秘书处（盖章）：');
  });

  it('says that a vote without quorum, or with too few voters, is to be repeated', () => {
    const result = tally({ ...counts, approve: 5 }, rule);
    expect(lines(buildBallotResult({ ...input, result }, gbPapers)).join('')).toContain('应重新表决');
    const small = votingRuleById('expert-3-4')!;
    const few = tally(
      { ...counts, members: 10, approve: 10, approveWithComments: 0, disapprove: 0, abstain: 0 },
      small,
    );
    const text = lines(buildBallotResult({ ...input, result: few, minimumVoters: small.minimumVoters }, gbPapers));
    expect(text.join('')).toContain('应表决人数10人，少于规定的15人，表决无效。');
  });

  it('says 未表决 at a meeting', () => {
    const publication = buildBallotResult({ ...input, mode: 'meeting' }, gbPapers);
    expect(lines(publication)[0]).toBe('会议表决结果');
    expect(rowsOf(tables(publication).at(-1)!)[3]?.[4]).toBe('未表决');
    expect(missingStyles(publication)).toEqual([]);
  });
});

describe('会议通知', () => {
  const input: MeetingNoticeInput = {
    date,
    meeting: '2026年第一次全体会议',
    committee: '许昌市农业标准化技术委员会',
    addressee: '',
    meetingDate: '2026-03-15',
    startTime: '09:00',
    endTime: '17:00',
    place: '许昌市农科院一楼会议室',
    attendees: '',
    agenda: ['审查《大米加工技术规程》（送审稿）', '讨论2026年工作计划'],
    papers: ['送审稿', '编制说明'],
    contactPerson: '王某',
    contactPhone: '0374-1234567',
    contactEmail: '',
    address: '',
    replyBy: '2026-03-08',
    issuer: '许昌市农业标准化技术委员会秘书处',
    issuedOn: '2026-02-20',
  };

  it('reads like an official letter, headings numbered without gaps', () => {
    const publication = buildMeetingNotice(input, gbPapers);
    expect(lines(publication)).toEqual([
      '关于召开许昌市农业标准化技术委员会\n2026年第一次全体会议的通知',
      '各位委员、各有关单位：',
      '根据工作安排，许昌市农业标准化技术委员会定于2026年3月15日召开2026年第一次全体会议。现将有关事项通知如下：',
      '一、会议时间',
      '2026年3月15日 09:00—17:00',
      '二、会议地点',
      '许昌市农科院一楼会议室',
      '三、会议议程',
      '1. 审查《大米加工技术规程》（送审稿）',
      '2. 讨论2026年工作计划',
      '四、会议材料',
      '1. 送审稿',
      '2. 编制说明',
      '五、联系方式',
      '联系人：王某',
      '电话：0374-1234567',
      '请于2026年3月8日前将参会人员名单反馈秘书处。',
      '特此通知。',
      '许昌市农业标准化技术委员会秘书处',
      '2026年2月20日',
    ]);
    expect(publication.title).not.toContain('\n');
    expect(missingStyles(publication)).toEqual([]);
  });

  it('does not name the committee twice', () => {
    const publication = buildMeetingNotice({ ...input, meeting: `${input.committee}成立大会` }, gbPapers);
    expect(lines(publication)[0]).toBe('关于召开许昌市农业标准化技术委员会\n成立大会的通知');
  });
});

describe('会议纪要', () => {
  const input: MinutesInput = {
    date,
    committee: '许昌市农业标准化技术委员会',
    meeting: '2026年第一次全体会议',
    meetingDate: '2026-03-15',
    startTime: '09:00',
    endTime: '',
    place: '许昌',
    host: '张三',
    recorder: '王某',
    guests: '赵六\n钱七',
    members: 29,
    present: 25,
    agenda: [
      { title: '审查《大米加工技术规程》', notes: '4.2 增加碎米率指标。\n5.1 删除。' },
      { title: '其他事项', notes: '' },
    ],
    evaluation: '文件科学、合理、适用、规范。',
    voteResult: '',
    resolutions: [{ number: '2026-01-1', text: '同意报批。', conclusion: 'passed' }],
    signInSubject: '大米加工技术规程（送审稿）审查会',
    attendees: [
      { name: '张三', role: 'chair', title: '研究员', organisation: '甲研究所' },
      { name: '李四', role: 'member', title: '高级工程师', organisation: '乙公司' },
    ],
  };

  it('has facts, agenda, discussion, evaluation and resolutions', () => {
    expect(lines(buildMinutes(input, gbPapers))).toEqual([
      '许昌市农业标准化技术委员会\n2026年第一次全体会议纪要',
      '时间：2026年3月15日 09:00',
      '地点：许昌',
      '主持：张三',
      '记录：王某',
      '出席：应到委员29人，实到委员25人（名单见签到表）',
      '列席：赵六、钱七',
      '一、会议议程',
      '1. 审查《大米加工技术规程》',
      '2. 其他事项',
      '二、审查与讨论情况',
      '审查《大米加工技术规程》',
      '4.2 增加碎米率指标。',
      '5.1 删除。',
      '三、总体评价',
      '文件科学、合理、适用、规范。',
      '四、会议决议',
      '决议2026-01-1：同意报批。（通过）',
      '主持人（签名）：',
      '记录人（签名）：',
      '秘书处（盖章）：',
    ]);
  });

  it('has the sign-in list on a page of its own with its columns and the closing sentence', () => {
    const publication = buildMinutes(input, gbPapers);
    expect(sectionOf(publication, 'sign-in').start).toBe('page');
    const [table] = tables(publication, 'sign-in');
    expect(rowsOf(table!)).toEqual([
      ['序号', '姓名', '标委会职务', '职称', '单位名称', '签名'],
      ['1', '张三', '主任委员', '研究员', '甲研究所', ''],
      ['2', '李四', '委员', '高级工程师', '乙公司', ''],
    ]);
    expect(lines(publication, 'sign-in')[0]).toBe('大米加工技术规程（送审稿）审查会\n签到表');
    expect(lines(publication, 'sign-in').at(-1)).toBe('本标准化技术委员会共有委员29人，参加会议委员25人');
    expect(missingStyles(publication)).toEqual([]);
  });

  it('says so when nothing was resolved', () => {
    expect(lines(buildMinutes({ ...input, resolutions: [] }, gbPapers)).join('')).toContain('本次会议未形成决议。');
  });

  it('prints the sign-in list alone', () => {
    const publication = buildSignInList({ ...input, subject: '审查会' }, gbPapers);
    expect(publication.sections.map((s) => s.id)).toEqual(['sign-in']);
  });
});
