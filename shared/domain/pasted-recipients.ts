import { collapseBlanks, isHan, toHalfWidth } from '../base/index.ts';

/** One read from pasted text. `line` counts from 1; what could not be told apart stands in `organisation`. */
export type PastedRecipient = {
  readonly line: number;
  readonly organisation: string;
  readonly person: string;
  readonly email: string;
};

type Field = 'organisation' | 'person' | 'email';

const HEADERS: Readonly<Record<Field, RegExp>> = {
  organisation:
    /^(?:发送|征求意见|所在|工作)?(?:单位|机构|组织|公司|企业)(?:名称|全称)?$|^organi[sz]ations?(?: name)?$|^company$|^name of organi[sz]ation$/i,
  person: /^(?:联系人|收件人|经办人|姓名|专家|联系人姓名)$|^(?:contact(?: person)?|person|name|attention)$/i,
  email: /^(?:电子)?(?:邮箱|邮件|信箱)(?:地址)?$|^e-?mails?(?: address)?$/i,
};
const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}.-]{1,255}\.[\p{L}\p{N}-]{2,}/gu;
/** An address with what programs put around it. */
const ADDRESSED = new RegExp(`(?:<|(?<! )) *(?:mailto:)?${EMAIL.source} *>?`, 'gu');
const NUMBER = /^[（(]?\d{1,4}[)）]?[.、．]?$/;
const PHONE = /^(?:电话|手机|tel\.?|phone)?[:：]?[+\d][\d\s()（）—–-]{5,}$/i;
/** What begins a line of a list: 1、 2. （3） ①. */
const LIST_MARK = /^\s*(?:[（(]\d{1,3}[)）]|\d{1,3}\s*[.、．)）]|[\u2460-\u2473])\s*/;
const ORGANISATION_END =
  /(?:公司|集团|大学|学院|学校|研究院|研究所|设计院|科学院|检测院|检验院|质检院|中心|协会|学会|商会|联合会|促进会|联盟|委员会|秘书处|标委会|局|厅|部|委|署|院|所|站|厂|社|场|队|馆|室|园|政府|合作社|基地|分会|工作组)(?:[（(][^（）()]*[）)])?$/;
const ORGANISATION_WORD =
  /\b(?:ltd|limited|inc|corp|co|company|gmbh|llc|university|institute|college|school|center|centre|association|society|bureau|department|ministry|agency|council|laboratory|lab|group|bank|office|academy|committee|federation|union)\b/i;
/** 张三, 欧阳小明, 阿依古丽·买买提, 王工; John Smith. */
const PERSON =
  /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]{1,8}[·•][\p{Script=Han}]{1,8}|[A-Z][\p{L}.'-]*(?: [A-Z][\p{L}.'-]*){1,3})$/u;

/**
 * Recipients (征求意见对象) out of lines or of a table copied from Excel, a letter or a chat: organisation, person and e-mail in any order, apart
 * by tabs, commas (，、 too), semicolons, bars or, in Chinese, blanks. A first line of headings says which column is which. Numbers of a list
 * and telephones are left out, a line without organisation belongs to the person named on it, and lines that say the same stand once.
 */
export function readPastedRecipients(text: string): readonly PastedRecipient[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  let columns: readonly (Field | null)[] | null = null;
  const seen = new Set<string>();
  const found: PastedRecipient[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    const headings = headingsOf(cells);
    if (headings) {
      columns = headings;
      continue;
    }
    const read = columns && cells.length > 1 ? byColumns(cells, columns) : partsOf(line).map(byLooks);
    for (const each of read) {
      const organisation = each.organisation || each.person || each.email;
      const person = each.organisation === '' ? '' : each.person;
      const key = [organisation, person, each.email].join('\n');
      if (organisation === '' || seen.has(key)) continue;
      seen.add(key);
      found.push({ line: index + 1, organisation, person, email: each.email });
    }
  }
  return found;
}

type Read = Readonly<Record<Field, string>>;

/** Cells of a line, with the quotation marks of tables taken off. */
function cellsOf(line: string): readonly string[] {
  const mark = ['\t', '|', ';', '；', ',', '，', '、'].find((each) => line.replace(LIST_MARK, '').includes(each));
  const plain = mark === '\t' ? line : line.replace(LIST_MARK, '');
  const parts = mark === undefined ? byBlanks(plain) : plain.split(mark === '\t' ? '\t' : /[|;；,，、]/);
  return parts.map((part) => tidy(part));
}

/** Two blanks part anything; one parts words in Chinese, whose names have none. */
function byBlanks(line: string): readonly string[] {
  const wide = line.trim().split(/[ \u3000\u00a0]{2,}|\u3000/);
  if (wide.length > 1) return wide;
  return [...line].some(isHan) ? line.trim().split(/\s+/) : [line];
}

function tidy(part: string): string {
  const plain = part.replace(/^\s*"|"\s*$/g, '').replaceAll('""', '"');
  return collapseBlanks(plain.replace(/^[\s,;，；、|]+|(?<![\s,;，；、|])[\s,;，；、|]+$/g, ''));
}

function headingsOf(cells: readonly string[]): readonly (Field | null)[] | null {
  const fields = cells.map((cell): Field | null => {
    const word = cell.replace(/[:：*]/g, '').trim();
    return (['organisation', 'email', 'person'] as const).find((field) => HEADERS[field].test(word)) ?? null;
  });
  return fields.includes('organisation') && cells.every((cell) => !cell.includes('@')) && fields.length > 1
    ? fields
    : null;
}

function byColumns(cells: readonly string[], columns: readonly (Field | null)[]): readonly Read[] {
  const of = (field: Field): string => cells[columns.indexOf(field)] ?? '';
  return [{ organisation: of('organisation'), person: of('person'), email: addressOf(of('email')) || of('email') }];
}

/** A line of several addresses (王 <a@b.cn>; 李 <c@d.cn>) is one part for each. */
function partsOf(line: string): readonly string[] {
  const addresses = [...toHalfWidth(line).matchAll(EMAIL)];
  if (addresses.length < 2) return [line];
  const parts = line.split(/[;；]/).filter((part) => part.trim() !== '');
  return parts.length === addresses.length ? parts : [line];
}

function byLooks(line: string): Read {
  const cells = cellsOf(withoutAddresses(line)).map((cell) =>
    cell.replace(/^(?:单位|联系人|姓名|邮箱|电子邮箱|e-?mail)[:：]\s*/i, ''),
  );
  // What is meant as an address and is none stays where a person sees that it is wrong.
  const isMeant = (cell: string): boolean => /^[^\s@＠]*[@＠]\S*$/.test(cell);
  const email = addressOf(line) || cells.filter(isMeant).join('; ');
  const rest = cells.filter((cell) => cell !== '' && !isMeant(cell) && !NUMBER.test(cell) && !PHONE.test(cell));
  const [first = ''] = rest;
  if (rest.length < 2) return { organisation: first, person: '', email };
  const organisation =
    rest.find((cell) => ORGANISATION_END.test(cell) || ORGANISATION_WORD.test(cell)) ??
    rest.find((cell) => !PERSON.test(cell)) ??
    rest.reduce((long, cell) => (cell.length > long.length ? cell : long), first);
  const person = rest.find((cell) => cell !== organisation && PERSON.test(cell)) ?? '';
  const other = rest.find((cell) => cell !== organisation) ?? '';
  return { organisation, person: person || (isShort(other) ? other : ''), email };
}

function isShort(text: string): boolean {
  return [...text].length <= 12 && !/\d/.test(text);
}

function addressOf(text: string): string {
  return [...toHalfWidth(text).matchAll(EMAIL)].map(([found]) => found).join('; ');
}

/** The line as it is written, with blanks where addresses stood; half width changes no position. */
function withoutAddresses(line: string): string {
  let rest = line;
  for (const { index, 0: found } of toHalfWidth(line).matchAll(ADDRESSED))
    rest = rest.slice(0, index) + ' '.repeat(found.length) + rest.slice(index + found.length);
  return rest;
}
