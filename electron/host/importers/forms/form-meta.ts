import { collapseBlanks, isPlainDate, squash, toHalfWidth } from '#shared/base/index.ts';
import { isEmptyMark, meansNoComment } from './empty-text.ts';
import { type LabelField, labelField, labelledValues } from './form-labels.ts';
import { toSimplified } from './header-spelling.ts';
import { tickBoxes } from './tick-boxes.ts';

/** What the head and foot of a form say, gathered line by line; the first value of each field stands. */
export type FormMeta = {
  standardTitle: string | null;
  /** All organisations named by labels, in order. */
  readonly organisations: string[];
  person: string | null;
  phone: string | null;
  email: string | null;
  date: string | null;
  patentStatement: string | null;
  noCommentTicked: boolean;
  hasCommentTicked: boolean;
};

export function emptyMeta(): FormMeta {
  return {
    standardTitle: null,
    organisations: [],
    person: null,
    phone: null,
    email: null,
    date: null,
    patentStatement: null,
    noCommentTicked: false,
    hasCommentTicked: false,
  };
}

/** Takes what a paragraph or a cell above, between or below the comment tables says. */
export function readMetaLine(meta: FormMeta, line: string): void {
  const text = line.slice(0, 2000);
  if (text.trim() === '') return;
  readTicks(meta, text);
  const ofMember = !isInstruction(text);
  for (const { field, value } of labelledValues(text)) {
    if (ofMember || field === 'organisation' || field === 'standardTitle') take(meta, field, value);
  }
  if (meta.standardTitle === null) meta.standardTitle = titleInLine(text);
}

/** A line of the secretariat (请于…前反馈至…，联系人：…): its contact and dates are not the member's. */
function isInstruction(text: string): boolean {
  return /(?:反馈|返回|回复|发送|发|寄|报送)(?:至|到|给)|截止|反饋至/.test(text);
}

/** Takes the cells of one table row: `label | value` pairs and cells that hold label and value together. */
export function readMetaRow(meta: FormMeta, texts: readonly string[]): void {
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    const field = labelField(text);
    const next = texts[i + 1];
    if (field && next !== undefined) {
      if (labelField(next) === null) {
        if (field === 'patent') readTicks(meta, `专利：${next}`);
        else readTicks(meta, next);
        take(meta, field, next);
        i += 1;
      }
    } else readMetaLine(meta, text);
  }
}

function take(meta: FormMeta, field: LabelField, raw: string): void {
  const value = cleanValue(raw);
  if (value === '' || field === 'other' || (field !== 'standardTitle' && COUNTED.test(value))) return;
  if (field === 'organisation') {
    if (looksLikePerson(value)) meta.person ??= value;
    else if (!meta.organisations.includes(value)) meta.organisations.push(value);
  } else if (field === 'date') meta.date ??= readDate(value);
  else if (field === 'standardTitle') meta.standardTitle ??= cleanTitle(value);
  else if (field === 'patent') meta.patentStatement ??= tickBoxes(value).length > 0 ? null : value;
  else {
    const plain = value.replace(/[，,；;。].*$/s, '').trim();
    // 张 三 is written with a blank to fill the line.
    meta[field] ??= plain.replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, '$1$2') || null;
  }
}

/** Beside 单位 in a table of figures (单位 | 条数) stands no name. */
const COUNTED = /^[\p{Script=Han}]{0,4}(?:数|数量|比例|合计|占比)$/u;

function cleanValue(raw: string): string {
  const value = raw
    .replace(/[（(]\s*(?:加盖)?(?:盖章|公章|签章|签字|签名|单位章|章)[^（）()]{0,6}[）)]/g, '')
    .replace(/_{2,}/g, '')
    .trim();
  return isEmptyMark(value) ? '' : value;
}

/** A title without its book-title marks and without （征求意见稿）. */
export function cleanTitle(value: string): string | null {
  const marked = /《([^》]{1,300})》/.exec(value);
  const outer = marked ? marked[1]! : value;
  // 《关于征求〈…〉意见的函》 is a letter about a standard.
  const letter = /^关于|^關於/.test(outer) ? /〈([^〉]{1,300})〉/.exec(outer) : null;
  if (!letter && /^(?:关于|關於).*(?:函|通知|复函)$/.test(outer)) return null;
  const title = (letter ? letter[1]! : outer).replace(/[（(]?(?:征求意见稿|送审稿|报批稿|草案)[）)]?\s*$/, '').trim();
  return title === '' ? null : title;
}

/** 《…》征求意见反馈表, 关于国家标准《…》征求意见的复函: the standard that a form or letter is about. */
function titleInLine(text: string): string | null {
  if (!text.includes('《')) return null;
  // Simplifying keeps every position, so the title is cut from the text as written.
  const plain = toSimplified(text);
  for (const pattern of TITLE_PATTERNS) {
    const [from, to] = pattern.exec(plain)?.indices?.[1] ?? [];
    if (from !== undefined && to !== undefined) return cleanTitle(text.slice(from, to));
  }
  return null;
}

const TITLE_PATTERNS = [
  /《关于[^》]{0,99}〈([^〉]{1,99})〉[^》]{0,99}》/d,
  /《([^》]{1,200})》\s{0,20}(?:[（(][^（）()]{0,60}[）)])?[^《。；\n]{0,12}\n?\s{0,20}(?:征求意见|意见|反馈|回函|复函)/d,
  /(?:标准|规范|文件)《([^》]{1,200})》/d,
] as const;

function readTicks(meta: FormMeta, text: string): void {
  const boxes = tickBoxes(text);
  if (boxes.length === 0) return;
  if (/专利|專利/.test(text)) {
    const ticked = boxes.filter((box) => box.ticked).map((box) => box.label);
    if (ticked.length > 0) meta.patentStatement ??= ticked.join('；');
    return;
  }
  for (const box of boxes) {
    if (!box.ticked) continue;
    if (meansNoComment(box.label)) meta.noCommentTicked = true;
    else if (/^有.{0,6}(?:意见|建议|意見)/.test(box.label)) meta.hasCommentTicked = true;
  }
}

/** A day written 2018年6月12日, 二〇一八年六月十二日, 2018/6/25, 2018-06-20 or 2018.6.5; null when it is none or left open (　年　月　日). */
export function readDate(text: string): string | null {
  const plain = toHalfWidth(text.slice(0, 200)).replace(
    /(?<![〇零一二三四五六七八九十])[〇零一二三四五六七八九十]+(?=[年月日])/g,
    hanDigits,
  );
  const match = /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?/.exec(plain);
  if (!match) return null;
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return isPlainDate(day) ? day : null;
}

/** 二〇二六 → 2026, 十二 → 12, 二十 → 20 */
function hanDigits(han: string): string {
  const digit = (char: string): number => Math.max(0, '〇一二三四五六七八九'.indexOf(char === '零' ? '〇' : char));
  if (!han.includes('十')) return [...han].map(digit).join('');
  const [tens = '', ones = ''] = han.split('十');
  return String((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)));
}

const ORGANISATION_END =
  /(?:公司|集团|局|厅|部|委|委员会|院|所|中心|大学|学院|学校|协会|学会|商会|联合会|联盟|合作社|厂|站|库|场|社|室|办公室|政府|银行|检验|基地|分会|机构|课题组|起草组|秘书处|处)$/;

/** True for the name of an organisation that stands alone in a line: the signature of a letter, a title over rows. */
export function looksLikeOrganisation(text: string): boolean {
  const name = toSimplified(collapseBlanks(text).replace(/[（(][^（）()]*[）)]$/, ''));
  return (
    name.length >= 4 && name.length <= 40 && !/[，。；：、,;:？！《》\d]/.test(name) && ORGANISATION_END.test(name)
  );
}

function looksLikePerson(value: string): boolean {
  const name = squash(value);
  return /^[\p{Script=Han}]{2,4}$/u.test(name) && !ORGANISATION_END.test(toSimplified(name));
}
