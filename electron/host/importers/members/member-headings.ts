import { headerKey } from '../forms/index.ts';

/** What a column of a member list holds. `duty` is 职务 alone: in the committee or at work, which only its values tell. */
export type MemberField =
  | 'name'
  | 'organisation'
  | 'role'
  | 'duty'
  | 'side'
  | 'title'
  | 'position'
  | 'phone'
  | 'email'
  | 'from'
  | 'to'
  | 'term';

/**
 * Titles of columns, most particular first: the first pattern that fits wins; matched against `headerKey`. Sources: member form and
 * summary list of members (委员登记表, 委员汇总表; domain 4.3), ISO Global Directory exports.
 */
const FIELDS: readonly (readonly [MemberField, RegExp])[] = [
  ['email', /^(?:电子|联系|个人)?(?:邮箱|邮件|信箱)(?:地址)?$|^e?mail(?:address)?$/],
  [
    'phone',
    /^(?:联系|办公|移动|固定)?(?:电话|手机|座机)(?:号码?)?(?:\/手机)?$|^联系方式$|^(?:phone|tel|telephone|mobile)(?:no|number)?$/,
  ],
  [
    'from',
    /^(?:任期|任职|聘任|聘期|委员)?(?:开始|起始|起|生效)(?:日期|时间|日)?$|^(?:参加(?:本会)?|任职|入会|受聘|聘任)(?:的)?(?:时间|日期)$|^(?:from|startdate|start|since|validfrom)$/,
  ],
  [
    'to',
    /^(?:任期|任职|聘任|聘期|委员)?(?:结束|终止|截止|届满|止|到期)(?:日期|时间|日)?$|^(?:to|enddate|end|until|validto)$/,
  ],
  [
    'term',
    /^(?:本届)?(?:任期|任职期限|任职时间段|聘期|起止时间|任期起止(?:时间|日期)?|任职起止(?:时间|日期)?)$|^(?:term|mandate)$/,
  ],
  [
    'role',
    /^(?:本会|会内|届内|拟任|拟任本会|委员会|委员会内|本委员会|分委会|标委会|技委会|在本会|担任|推荐)(?:拟任|担任|的)?(?:职务|职位|角色)$|^(?:委员)?角色$|^(?:role|committeerole|function)$/,
  ],
  ['position', /^(?:行政|现任|工作|单位|所在单位)(?:职务|职位)$|^(?:position|jobtitle)$/],
  [
    'title',
    /^(?:技术|专业技术|专业)?(?:职称|职称等级|技术职务)(?:及聘任时间)?$|^(?:职称\/职务|职务\/职称|职务职称|职称职务|职称、职务|职务、职称|技术职称\/职务)$|^(?:title|professionaltitle)$/,
  ],
  [
    'side',
    /^(?:所属|代表|所代表|委员)?(?:利益方|利益相关方|利益方类别|方|相关方|代表方|代表类型|代表类别)$|^委员(?:类别|类型|构成|分类)$|^(?:side|interest|stakeholder(?:category)?|category)$/,
  ],
  [
    'organisation',
    /^(?:委员)?(?:所在|工作|推荐|任职|现工作)*(?:单位|机构|企业)(?:名称|全称)?$|^(?:organi[sz]ation|company|affiliation|employer|memberbody)$/,
  ],
  ['name', /^(?:委员|人员|专家|成员)?(?:姓名|名字|名称)$|^(?:委员|成员|专家)$|^(?:name|fullname|member|expert)$/],
  ['duty', /^(?:职务|职位)$/],
];

/** The field that a column title names; null when it is none of a member list. */
export function memberField(title: string): MemberField | null {
  const key = headerKey(title);
  // The bound keeps the patterns cheap on any text.
  if (key === '' || key.length > 24) return null;
  for (const [field, pattern] of FIELDS) if (pattern.test(key)) return field;
  return null;
}
