import { headerKey, toSimplified } from './header-spelling.ts';

/** What a label of a form's head or foot asks for. `other` is known, ends the value before it, and is not kept. */
export type LabelField = 'standardTitle' | 'organisation' | 'person' | 'phone' | 'email' | 'date' | 'patent' | 'other';

/** A label with the text behind it, as written; empty when nothing was filled in. */
export type LabelledValue = { readonly field: LabelField; readonly value: string };

const LABELS: readonly (readonly [LabelField, string])[] = [
  [
    'standardTitle',
    '(?:国家|行业|地方|团体|企业)?标准(?:项目)?(?:中文)?名称|标准题目|标准名|(?:标准)?项目名称|文件名称|标准文件名称|征求意见稿名称|征求意见标准(?:名称)?|Title|Document',
  ],
  [
    'organisation',
    '(?:提出|提意见|反馈|回函|填报|填表|填写|征求意见|回复|意见|所在|工作|成员|委员|会员|报送|投票|表决|审查|参会|提出意见|意见提出|意见反馈)?(?:单位|机构|企业|公司)(?:名称|全称)?(?:/专家|/个人|或个人|或专家)?|专家/单位|提出者|Organi[sz]ation|MB/NC',
  ],
  [
    'person',
    '联系人(?:姓名)?|填表人(?:姓名)?|填报人(?:姓名)?|填写人(?:姓名)?|(?:专家|委员)?姓名|专家|专家签(?:名|字)|委员签(?:名|字)|经办人|反馈人|提出人|意见人|Name|Contact',
  ],
  ['phone', '(?:联系|办公|移动|固定)?电话(?:号码)?|手机(?:号码?)?|联系方式|电话/手机|Tel|Phone'],
  ['email', '(?:电子)?(?:邮箱|邮件|信箱)(?:地址)?|E-?mail'],
  ['date', '(?:填表|填报|填写|回函|反馈|提交|提出)?(?:日期|时间)|Date'],
  ['patent', '(?:涉及)?专利(?:声明|信息|情况)?(?:说明)?'],
  [
    'other',
    '(?:通讯|通信|联系|单位)?地址|邮编|邮政编码|传真|职务|职称|(?:联系|所在)?部门|标准号|标准编号|项目编号|计划号|计划编号|(?:负责|主要)?起草单位|承办人|归口单位|负责人|签字|签名|签章|盖章|是否同意报批|Project|Fax|Address',
  ],
];

/** Each label may be written with blanks between its characters (单　位) and with a note in brackets behind it (单位（盖章）). */
const LABEL_IN_LINE = new RegExp(
  `(?<![\\p{Script=Han}A-Za-z/])(?:${LABELS.map(([, source], i) => `(?<l${i}>${spaced(source)})`).join('|')})(?:\\s*[（(][^（）()]{0,16}[）)])?\\s*[:：]`,
  'giu',
);

const LABEL_ALONE: readonly (readonly [LabelField, RegExp])[] = LABELS.map(([field, source]) => [
  field,
  new RegExp(`^(?:${source})$`, 'i'),
]);

/** Any label, known or not, after a gap, or a wide gap alone (共 2 页): ends the value before it. */
const FOREIGN_LABEL = /(?<!\s)\s{2,}[\p{Script=Han}（）()/]{2,12}[:：]|(?<=\S)(?: {3,}|\t|\u3000{3,})/u;

/** Labels are looked for in this much of a line; no head of a form is longer, and patterns stay quick on any text. */
const MOST_CHARS = 2000;

/** All labels of a line or cell with the text behind each of them. */
export function labelledValues(whole: string): readonly LabelledValue[] {
  const text = whole.slice(0, MOST_CHARS);
  if (!/[:：]/.test(text)) return [];
  const plain = toSimplified(text);
  const found = [...plain.matchAll(LABEL_IN_LINE)];
  return found.map((match, i) => {
    const from = match.index + match[0].length;
    const end = found[i + 1]?.index ?? text.length;
    // Simplifying keeps every position, so the value is cut from the text as written.
    const rest = text.slice(from, end);
    const cut = FOREIGN_LABEL.exec(rest)?.index ?? rest.length;
    const line = rest.slice(0, cut).replace(/^\s+/, '').split('\n')[0] ?? '';
    return { field: fieldOf(match), value: line.trim() };
  });
}

/** The field that a cell asks for whose text is only a label (with or without colon); null when it is none. */
export function labelField(text: string): LabelField | null {
  if (text.length === 0 || text.length > 30) return null;
  const key = headerKey(text);
  for (const [field, pattern] of LABEL_ALONE) if (pattern.test(key)) return field;
  return null;
}

function fieldOf(match: RegExpMatchArray): LabelField {
  const index = LABELS.findIndex((_, i) => match.groups?.[`l${i}`] !== undefined);
  return LABELS[index]![0];
}

function spaced(source: string): string {
  return source.replace(/(?<=\p{Script=Han}|\)\??)(?=\p{Script=Han}|\(\?:)/gu, '[\\s\u3000]{0,4}');
}
