import type { MeetingNoticeForm, MinutesForm, SignInForm } from '#shared/publishing/index.ts';

/** 会议通知 */
export const meetingNoticeForm: MeetingNoticeForm = {
  title: '关于召开{committee}\n{meeting}的通知',
  addressee: '各位委员、各有关单位：',
  lead: '根据工作安排，{committee}定于{date}召开{meeting}。现将有关事项通知如下：',
  headings: {
    time: '会议时间',
    place: '会议地点',
    attendees: '参会人员',
    agenda: '会议议程',
    papers: '会议材料',
    contact: '联系方式',
  },
  time: '{date} {hours}',
  reply: '请于{date}前将参会人员名单反馈秘书处。',
  contact: { person: '联系人：', phone: '电话：', email: '电子邮箱：', address: '地址：' },
  closing: '特此通知。',
  footer: '— {page} —',
};

/** 会议纪要 (domain F5) */
export const minutesForm: MinutesForm = {
  title: '{committee}\n{meeting}纪要',
  fields: {
    time: '时间：',
    place: '地点：',
    host: '主持：',
    recorder: '记录：',
    present: '出席：',
    guests: '列席：',
  },
  present: '应到委员{members}人，实到委员{present}人（名单见签到表）',
  headings: {
    agenda: '会议议程',
    discussion: '审查与讨论情况',
    evaluation: '总体评价',
    vote: '表决情况',
    resolutions: '会议决议',
  },
  noResolutions: '本次会议未形成决议。',
  resolution: '决议{number}：{text}{conclusion}',
  conclusions: { passed: '（通过）', failed: '（未通过）', noted: '' },
  signatures: ['主持人（签名）：', '记录人（签名）：', '秘书处（盖章）：'],
  footer: '— {page} —',
  source: '国家标准制修订工作用表；标准审查会议纪要',
};

/** 签到表 (domain F5) */
export const signInForm: SignInForm = {
  title: '{subject}\n签到表',
  columns: {
    no: '序号',
    name: '姓名',
    role: '标委会职务',
    title: '职称',
    organisation: '单位名称',
    signature: '签名',
  },
  closing: '本标准化技术委员会共有委员{members}人，参加会议委员{present}人',
};
