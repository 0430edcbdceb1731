/** Meetings: what the rules, the charter and frozen minutes refuse. */
export const problemMeeting = {
  'action-needs-outcome': '请写明不再办理的原因。',
  'addendum-empty': '请填写附记内容。',
  'hands-too-many': '决议 {{number}} 的举手票数共 {{given}} 票，多于在场的 {{present}} 票。请核对票数和签到。',
  'meeting-cancelled-already': '会议已取消，内容不再改动。',
  'meeting-entry-gone': '这一项已被别人删除。请刷新后再试。',
  'meeting-form-not-allowed': '{{name}}的章程没有规定可以远程开会。章程允许的，请先在委员会页面注明。',
  'meeting-mail-kind': '会议的状态与信件不符：取消的会议只能发取消通知，未取消的不能发取消通知。',
  'meeting-person-unknown': '名单中没有这个人。',
  'meeting-proxy-holder-absent': '{{name}}不能委托{{holder}}：受托人应亲自到会（含远程）。',
  'meeting-proxy-no-vote': '{{name}}不能办理委托：委托人和受托人都应是名单中有表决权的委员。',
  'meeting-proxy-not-allowed':
    '{{name}}不能委托他人表决：委员会章程没有规定可以委托。章程允许的，请先在委员会页面注明。',
  'meeting-proxy-too-many': '{{holder}}已接受 {{limit}} 人委托，不能再接受。',
  'meeting-remote-not-allowed':
    '{{name}}不能记为远程到会：委员会章程没有规定可以远程参会。章程允许的，请先在委员会页面注明。',
  'meeting-substitute-not-allowed':
    '{{name}}不能由替补委员出席：委员会章程没有规定替补委员。章程允许的，请先在委员会页面注明。',
  'meeting-substitute-unnamed': '请写明代替{{name}}出席的人。',
  'minutes-not-approved': '纪要尚未审定，可以直接修改，不用附记。',
  'resolution-ballot-open': '决议 {{number}} 的表决还没有结束。请先结束表决，再审定纪要。',
  'resolution-empty': '决议 {{number}} 还没有内容。请写明，或改为“撤销”，再审定纪要。',
  'resolution-number-followed': '其他会议的决议已接着 {{number}} 编号，不能删除。请把结论改为“撤销”，编号保留。',
  'series-empty': '这样安排没有一次会议。请核对起止日期、间隔和跳过的日期。',
  'series-too-long': '这样安排多于 {{limit}} 次会议。请缩短起止日期或加大间隔。',
  'sign-in-kind': '不能从这种文件（{{extension}}）读取签到表。请另存为 .xlsx 或 .csv 后再导入。',
} as const satisfies Record<string, string>;
