import { describe, expect, it } from 'vitest';
import { groupCounts, tally } from '#shared/domain/tally.ts';
import { votingRuleById } from '#shared/profiles/committee-rules/index.ts';
import { formTemplate, papersOf, paperWords } from '#shared/profiles/index.ts';
import {
  type CollatedComment,
  collationRows,
  conditionRows,
  fillTemplate,
  type PaperTemplate,
  type Publication,
  type PubTable,
  type TemplateData,
} from '#shared/publishing/index.ts';
import { linesOf, missingStyles, sectionOf, textOfParagraph } from '#tests/builders/publication-text.ts';

const date = '2026-03-01T00:00:00Z';
const words = paperWords['zh-CN'];
const templateOf = (id: string) => formTemplate(id) as PaperTemplate;
const fill = (id: string, texts: TemplateData['texts'], rows: TemplateData['rows'] = {}): Publication =>
  fillTemplate(templateOf(id), { texts, rows }, papersOf(templateOf(id).language), { date, author: '' });
const tables = (publication: Publication, section = 'paper') =>
  sectionOf(publication, section).blocks.filter((block): block is PubTable => block.kind === 'table');
const rowsOf = (table: PubTable | undefined) =>
  table?.rows.map((row) => row.cells.map((c) => c.paragraphs.map(textOfParagraph).join('\n'))) ?? [];
const lines = (publication: Publication, section = 'paper') => linesOf(sectionOf(publication, section).blocks);

describe('意见汇总处理表', () => {
  const comment = (part: Partial<CollatedComment>): CollatedComment => ({
    order: 1,
    clause: '5.2',
    original: '',
    comment: '表述不清。',
    proposal: '改为“应平整”。',
    memberReason: '',
    organisation: '甲研究所',
    person: '',
    decision: 'accepted',
    reason: '',
    ...part,
  });
  const texts = {
    standard: '大米加工技术规程',
    organisation: '许昌市农科院',
    contact: '王某',
    phone: '0374-1234567',
    today: '2026年3月1日',
    sent: '20',
    replied: '14',
    repliedWithComments: '9',
    noReply: '6',
    comments: '3',
    accepted: '1',
    partly: '1',
    rejected: '1',
    undecided: '',
  };
  const three = [
    comment({ order: 9, clause: '附录A', decision: 'rejected', reason: '与GB/T 1.1不符' }),
    comment({ order: 4, organisation: '乙公司', decision: 'partly', reason: '已改写' }),
    comment({ order: 4, organisation: '丙厂' }),
  ];
  const seven = (comments = three, more = {}) =>
    fill('collation-table-seven', { ...texts, ...more }, { collation: collationRows(comments, words) });

  it('prints seven columns on a landscape sheet, in the order of the clauses, numbered from 1', () => {
    const publication = seven();
    const page = sectionOf(publication, 'paper').page;
    expect([page.widthMm, page.heightMm]).toEqual([297, 210]);
    const table = tables(publication)[1];
    expect(rowsOf(table)).toEqual([
      ['序号', '标准章条编号', '意见内容', '修改建议', '提出单位', '处理意见', '备注'],
      ['1', '5.2', '表述不清。', '改为“应平整”。', '丙厂', '采纳', ''],
      ['2', '5.2', '表述不清。', '改为“应平整”。', '乙公司', '部分采纳。理由：已改写', ''],
      ['3', '附录A', '表述不清。', '改为“应平整”。', '甲研究所', '不采纳。理由：与GB/T 1.1不符', ''],
    ]);
    expect([table?.headRows, table?.frame]).toEqual([1, 'standard']);
  });

  it('joins the proposal to the comment where it has no column of its own', () => {
    const collation = collationRows([comment({ memberReason: '无法检验' })], words);
    expect(rowsOf(tables(fill('collation-table-six', texts, { collation }))[1])[1]).toEqual([
      '1',
      '5.2',
      '表述不清。\n建议改为：改为“应平整”。\n理由：无法检验',
      '甲研究所',
      '采纳',
      '',
    ]);
  });

  it('prints the head fields, the four statistics, the totals and the pages', () => {
    const publication = seven();
    expect(lines(publication)).toEqual(
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
    const open = seven([comment({ decision: null })], { undecided: '1' });
    expect(rowsOf(tables(open)[1])[1]?.[5]).toBe('');
    expect(lines(open).at(-1)).toContain('另有1条尚未处理');
    expect(lines(seven()).join('')).not.toContain('尚未处理');
    expect(rowsOf(tables(seven([]))[1])[1]).toEqual(['征求意见期间未收到意见。']);
  });
});

describe('表决结果', () => {
  const rule = votingRuleById('cn-tc-2017')!;
  const counts = groupCounts({ members: 29, approve: 20, 'approve-with-comments': 2, disapprove: 1, abstain: 1 });
  const texts = {
    members: '29',
    approve: '20',
    approveWithComments: '2',
    disapproveConditional: '0',
    disapprove: '1',
    abstain: '1',
    invalid: '0',
    valid: '24',
    missing: '5',
    standard: '大米加工技术规程（送审稿）',
    byLetter: '1',
    passed: '1',
  };
  const rows = {
    conditions: conditionRows(tally(counts, rule), words),
    electorate: [
      { name: '张三', organisation: '甲研究所', role: '主任委员', choice: '赞成', comment: '' },
      { name: '王五', organisation: '丙厂', role: '特邀专家', choice: '未回函', comment: '已出差' },
    ],
  };

  it('gives each condition as a sentence with the numbers compared', () => {
    const text = lines(fill('ballot-result', texts, rows)).join('\n');
    expect(text).toContain('有效票24，全体委员29：有效票应不少于全体委员的3/4（24×4＝96，29×3＝87，96＞87），满足。');
    expect(text).toContain('赞成票22，有效票24：赞成票应不少于有效票的2/3（22×3＝66，24×2＝48，66＞48），满足。');
    expect(text).toContain('不赞成票1，有效票24：不赞成票应不多于有效票的1/4（1×4＝4，24×1＝24，4＜24），满足。');
    expect(text).toContain('《大米加工技术规程（送审稿）》表决通过。');
    expect(text).not.toContain('应重新表决');
    const nothing = conditionRows(tally(groupCounts({ members: 29 }), rule), words);
    expect(nothing[1]).toMatchObject({
      sentence: '没有投出有效票：赞成票应不少于有效票的2/3，不满足。',
      numbers: '没有有效票',
    });
  });

  it('never shows a share just below its limit as if it met it', () => {
    const few = groupCounts({ members: 3000, approve: 1999, disapprove: 1001 });
    const shares = conditionRows(tally(few, rule), words).map(({ percent, required }) => [percent, required]);
    expect(shares[1]).toEqual(['66.6', '66.6']);
    expect(shares[2]).toEqual(['33.3', '25.0']);
  });

  it('lists every voter with organisation, role, choice and comment; prints the counts and the places to sign', () => {
    const [, countTable, signatures, voters] = tables(fill('ballot-result', texts, rows));
    expect(rowsOf(voters)).toEqual([
      ['序号', '姓名', '单位', '职务', '表决', '意见'],
      ['1', '张三', '甲研究所', '主任委员', '赞成', ''],
      ['2', '王五', '丙厂', '特邀专家', '未回函', '已出差'],
    ]);
    expect(rowsOf(countTable)[0]?.at(-1)).toBe('未回函');
    expect(rowsOf(countTable)[1]).toEqual(['29', '20', '2', '0', '1', '1', '24', '0', '5']);
    expect(rowsOf(signatures)[0]?.[0]).toBe('秘书处（盖章）：');
  });

  it('says that a vote without quorum, or with too few voters, is to be repeated', () => {
    const none = { ...texts, passed: '', noQuorum: '1', tooFew: '1', members: '10', minimum: '15' };
    const text = lines(fill('ballot-result', none, rows)).join('');
    expect(text).toContain('应重新表决');
    expect(text).toContain('应表决人数10人，少于规定的15人，表决无效。');
    expect(text).not.toContain('表决通过');
  });

  it('says 未表决 at a meeting', () => {
    const publication = fill('ballot-result', { ...texts, byLetter: '', atMeeting: '1' }, rows);
    expect(lines(publication)[0]).toBe('会议表决结果');
    expect(rowsOf(tables(publication)[1])[0]?.at(-1)).toBe('未表决');
  });
});

describe('会议通知', () => {
  const texts = {
    committee: '许昌市农业标准化技术委员会',
    issuer: '许昌市农业标准化技术委员会秘书处',
    meeting: '2026年第一次全体会议',
    meetingDate: '2026年3月15日',
    meetingTime: '2026年3月15日 09:00—17:00',
    place: '许昌市农科院一楼会议室',
    committeeContact: '王某',
    committeePhone: '0374-1234567',
    replyBy: '2026年3月8日',
    noticeDay: '2026年2月20日',
  };
  const rows = {
    agenda: [{ title: '审查《大米加工技术规程》（送审稿）' }, { title: '讨论2026年工作计划' }],
    papers: [{ line: '送审稿' }, { line: '编制说明' }],
  };
  const letterhead = {
    name: '许昌市农业标准化技术委员会文件',
    reference: '许农标委〔2026〕3号',
    address: '',
    red: true,
  };

  it('reads like an official letter, headings numbered without gaps', () => {
    const publication = fill('meeting-notice', texts, rows);
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

  it('stands under the letterhead of the committee, which never breaks into a second line for one character', () => {
    const withLetterhead = (id: string) =>
      fillTemplate(templateOf(id), { texts, rows }, papersOf('zh-CN'), { date, author: '', letterhead });
    const [name] = sectionOf(withLetterhead('meeting-notice'), 'paper').blocks;
    const run = name?.kind === 'paragraph' ? name.runs[0] : undefined;
    if (run?.kind !== 'text') throw new Error('no letterhead');
    expect(run.text).toBe(letterhead.name);
    expect((run.sizePt ?? 99) * letterhead.name.length).toBeLessThanOrEqual((156 / 25.4) * 72);
    expect(lines(withLetterhead('minutes'))[0]).toContain('纪要');
  });
});

describe('会议纪要', () => {
  const texts = {
    committee: '许昌市农业标准化技术委员会',
    meeting: '2026年第一次全体会议',
    meetingTime: '2026年3月15日 09:00',
    place: '许昌',
    host: '张三',
    recorder: '王某',
    guests: '赵六、钱七',
    members: '29',
    present: '25',
    evaluation: '文件科学、合理、适用、规范。',
    voteResult: '',
    subject: '大米加工技术规程（送审稿）审查会',
  };
  const rows = {
    agenda: [{ title: '审查《大米加工技术规程》' }, { title: '其他事项' }],
    discussed: [{ title: '审查《大米加工技术规程》', notes: '4.2 增加碎米率指标。\n5.1 删除。' }],
    resolutions: [{ number: '2026-01-1', text: '同意报批。', conclusion: '（通过）', title: '' }],
    attendees: [
      { name: '张三', role: '主任委员', title: '研究员', organisation: '甲研究所' },
      { name: '李四', role: '委员', title: '高级工程师', organisation: '乙公司' },
    ],
  };

  it('has facts, agenda, discussion, evaluation and resolutions', () => {
    expect(lines(fill('minutes', texts, rows))).toEqual([
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

  it('never parts the places to sign from what is signed', () => {
    const { blocks } = sectionOf(fill('minutes', texts, rows), 'paper');
    const before = blocks.at(-2);
    const style = before?.kind === 'paragraph' ? papersOf('zh-CN').layout.styles[before.style] : undefined;
    expect(style?.keepWithNext).toBe(true);
  });

  it('has the sign-in list on a page of its own with its columns and the closing sentence', () => {
    const publication = fill('minutes', texts, rows);
    expect(sectionOf(publication, 'paper-2').start).toBe('page');
    expect(sectionOf(publication, 'paper-2').pageNumbers.restart).toBe(false);
    expect(rowsOf(tables(publication, 'paper-2')[0])).toEqual([
      ['序号', '姓名', '标委会职务', '职称', '单位名称', '签名'],
      ['1', '张三', '主任委员', '研究员', '甲研究所', ''],
      ['2', '李四', '委员', '高级工程师', '乙公司', ''],
    ]);
    expect(lines(publication, 'paper-2')[0]).toBe('大米加工技术规程（送审稿）审查会\n签到表');
    expect(lines(publication, 'paper-2').at(-1)).toBe('本标准化技术委员会共有委员29人，参加会议委员25人');
  });

  it('says so when nothing was resolved', () => {
    expect(lines(fill('minutes', texts, { ...rows, resolutions: [] })).join('')).toContain('本次会议未形成决议。');
  });

  it('prints the sign-in list alone, with rows for those who were not expected', () => {
    const list = tables(fill('sign-in-list', texts, rows))[0];
    expect(list?.rows).toHaveLength(13);
    expect(rowsOf(list)[3]).toEqual(['3', '', '', '', '', '']);
  });
});
