import { toHalfWidth } from '#shared/base/index.ts';
import type { CoverData, DraftMark, StandardKindId } from '#shared/domain/cover-data.ts';
import type { WordInline } from '../word/index.ts';
import type { DraftLine } from './draft-line.ts';
import { templateStyle } from './style-roles.ts';

type CoverFacts = {
  readonly facts: Partial<CoverData> /** Lines of the cover that told nothing. */;
  readonly unread: readonly string[];
};

type Mutable = { -readonly [K in keyof CoverData]?: CoverData[K] };

const MARKS: readonly DraftMark[] = ['工作组讨论稿', '征求意见稿', '送审讨论稿', '送审稿', '报批稿'];
const NUMBER =
  /^((?:[A-Z]{1,4}\d{0,6}|[A-Z]{1,2}\/[A-Z]{2,8}\d*)(?:\/[TZ])?)\s*([\dX×Xx]{1,7}(?:\.[\dXx×]{1,3})*)\s*[—–―-]{1,2}\s*([\dXx×]{4})$/;
/** ISO 12345-1:2026, ISO/IEC DIS 12345. */
const INTERNATIONAL =
  /^(?:ISO|IEC|ISO\/IEC)(?:[/ ](?:TS|TR|PAS|CD|DIS|FDIS|Guide))?\s+[\dX]{1,6}(?:-\d{1,3})*(?::(?:\d{4}|[X—–-]+))?$/;
const DATE = /(\d{4})\s*[-—–.年/]\s*(\d{1,2})\s*[-—–.月/]\s*(\d{1,2})\s*日?/;

/**
 * Facts from a cover: form fields of the national template by name (domain 2.5), cover styles, and what lines say by themselves. The
 * title in the properties of the file (`fileTitle`) tells its elements apart where the cover prints the same words.
 */
export function coverFacts(lines: readonly DraftLine[], fileTitle = ''): CoverFacts {
  const facts: Mutable = {};
  const unread: string[] = [];
  const titles: string[] = [];
  const forms = formFields(lines);
  fromForms(facts, forms, titles);
  // The title ends where the English title, a draft mark or a date stands.
  let titleOver = facts.titleEn !== undefined;
  for (const line of lines) {
    const text = line.text.replace(/[\t\n]+/g, '  ').trim();
    if (text === '' || text === '`') continue;
    if (text.length > 300) {
      unread.push(text);
      continue;
    }
    if (readLine(facts, text)) {
      titleOver ||= titles.length > 0 && (facts.draftMark !== undefined || facts.publishDate !== undefined);
      continue;
    }
    if (/发布部门/.test(templateStyle(line.paragraph.style))) {
      const names = text
        .replace(/(?:(?<!\s)\s+)?发\s*布$/, '')
        .split(/[\s\u3000]+/)
        .filter((name) => name !== '');
      facts.issuers = [...(facts.issuers ?? []), ...names];
      continue;
    }
    const isForm = line.paragraph.inlines.some((inline) => inline.kind === 'form');
    if (isForm && titles.includes(text)) continue;
    const style = templateStyle(line.paragraph.style);
    const isTitle = /文件名称|封面标准名称|^title$/i.test(style);
    const isEnglish =
      /标准英文名称/.test(style) || (/^[A-Za-z]/.test(text) && !/[\u3400-\u9fff]/.test(text) && text.length > 8);
    if (isEnglish && !(isTitle && facts.kind === 'iso')) {
      facts.titleEn ??= text;
      titleOver = true;
    } else if (isForm && titles.length > 0 && /名称/.test(style)) continue;
    else if (
      isTitle ||
      (!titleOver &&
        /[\u3400-\u9fff]/.test(text) &&
        text.length >= 2 &&
        text.length <= 60 &&
        (facts.number || facts.replaces))
    ) {
      if (!titles.includes(text)) titles.push(text);
    } else unread.push(text);
  }
  const same = fileTitle !== '' && bareTitle(titles.join('')) === bareTitle(fileTitle);
  splitTitle(facts, same ? [fileTitle] : titles);
  return { facts, unread };
}

function formFields(lines: readonly DraftLine[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    for (const inline of line.paragraph.inlines as readonly WordInline[]) {
      if (inline.kind === 'form' && inline.text.trim() !== '' && !found.has(inline.name))
        found.set(inline.name, inline.text.trim());
    }
  }
  return found;
}

function fromForms(facts: Mutable, forms: ReadonlyMap<string, string>, titles: string[]): void {
  // Compared with the lines of the cover, in which breaks are two blanks.
  const title = forms.get('CSTD_NAME')?.replace(/[\t\n]+/g, '  ');
  if (title && !/^点击|^XX/.test(title)) titles.push(title);
  const english = forms.get('ESTD_NAME');
  if (english && !/^点击/.test(english)) facts.titleEn = english;
  const ics = forms.get('ICS');
  if (ics && /\d/.test(ics)) facts.ics = splitList(ics);
  const ccs = forms.get('CSDN');
  if (ccs && /^[A-Z]/.test(ccs)) facts.ccs = splitList(ccs).map((code) => code.replace(/\s+/g, ' '));
  for (const [kind, year, month, day] of [
    ['publishDate', 'PLSH_DATE_Y', 'PLSH_DATE_M', 'PLSH_DATE_D'],
    ['effectiveDate', 'CROT_DATE_Y', 'CROT_DATE_M', 'CROT_DATE_D'],
  ] as const) {
    const date = isoDate([forms.get(year), forms.get(month), forms.get(day)].join('-'));
    if (date) facts[kind] = date;
  }
}

/** Reads what a line says by its own form; true when it told something (a placeholder such as XXXX-XX-XX counts as read). */
function readLine(facts: Mutable, raw: string): boolean {
  const text = toHalfWidth(raw).replace(/\s+/g, ' ').trim();
  const bare = raw.replace(/[\s\u3000]+/g, '');
  const ics = /^ICS\s*(?::\s*)?((?:\d{2}(?:\.\d{2,3}){0,2}[\s,;、/]*)+)/.exec(text);
  const ccs = /(?:CCS|中国标准文献分类号)\s*(?::\s*)?([A-Z]\s?\d{1,2}(?:[\s,;、/]*[A-Z]?\s?\d{1,2})*)/.exec(text);
  if (ics?.[1]) facts.ics ??= splitList(ics[1]);
  if (ccs?.[1]) facts.ccs ??= splitList(ccs[1]).map((code) => code.replace(/^([A-Z])\s*/, '$1 '));
  if (ics || ccs || /^(?:ICS|CCS)\b/.test(text)) return true;
  // The letters beside the emblem (GB, DB 4110) repeat what the number says.
  if (/^(?:GB|DB\s?\d{2,6})$/.test(text)) return true;
  const record = /^备案号\s*(?::\s*)?(?!\s)(.*)$/.exec(text);
  if (record) {
    facts.recordNumber ??= record[1]?.trim() ?? '';
    return true;
  }
  const replaced = /^(?:部分)?代替\s*(?::\s*)?(\S.*)$/.exec(text);
  if (replaced?.[1]) {
    facts.replaces ??= splitList(replaced[1]).map(standardNumber);
    return true;
  }
  const number = NUMBER.exec(text);
  if (number) {
    if (facts.number === undefined) {
      facts.number = standardNumber(text);
      facts.kind = kindOf(number[1] ?? '');
    }
    return true;
  }
  // The reference number at the foot says the year and the language too: ISO 12345:2026(E).
  const reference = text.replace(/\s?\((?:[A-Z](?:\/[A-Z])?|en|fr|ru)\)$/, '');
  if (INTERNATIONAL.test(reference)) {
    if (facts.number === undefined || reference.startsWith(`${facts.number}:`)) facts.number = reference;
    facts.kind ??= 'iso';
    return true;
  }
  const mark = MARKS.find((name) => bare === name || bare === `（${name}）` || bare === `(${name})`);
  if (mark) {
    facts.draftMark ??= mark;
    return true;
  }
  return readDates(facts, text) || readWording(facts, raw, bare);
}

const DAY = String.raw`([\dXx×]{4}\s*[-—–.年/]\s*[\dXx×]{1,2}\s*[-—–.月/]\s*[\dXx×]{1,2}\s*(?:日\s*)?)`;
const DATES = [
  ['publishDate', new RegExp(`${DAY}发布`)],
  ['effectiveDate', new RegExp(`${DAY}实施`)],
] as const;

function readDates(facts: Mutable, text: string): boolean {
  const completed = /(?:本)?草案完成时间\s*(?::\s*)?(?!\s)(.{0,80}?)\)?$/.exec(text);
  if (completed) {
    const date = isoDate(completed[1] ?? '');
    if (date) facts.completedOn ??= date;
    return true;
  }
  let found = false;
  for (const [kind, pattern] of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    found = true;
    const date = isoDate(match[1] ?? '');
    if (date) facts[kind] ??= date;
  }
  return found;
}

function readWording(facts: Mutable, raw: string, bare: string): boolean {
  if (bare.startsWith('在提交反馈意见时')) {
    facts.patentAppeal = true;
    return true;
  }
  const consistency = /^[（(]\s*(?!\s)(.+?[,，]\s*(?:IDT|MOD|NEQ))\s*[）)]$/.exec(raw.trim());
  if (consistency?.[1]) {
    facts.consistency ??= consistency[1];
    return true;
  }
  if (
    /^(?:中华人民共和国)?(?:国家标准(?:化指导性技术文件)?|.{2,10}行业标准)$/.test(bare) ||
    /^(?:地方标准|团体标准|企业标准)$/.test(bare)
  )
    return true;
  const level = /^(.{2,20})(地方标准|团体标准|企业标准|行业标准)$/.exec(bare);
  if (level) {
    facts.levelLine ??= bare;
    return true;
  }
  if (bare === '发布') return true;
  const issuer = /^(.+?)(?:(?<!\s)\s+)?发布$/.exec(raw.replace(/发\s*布$/, '发布').trim());
  if (issuer?.[1] && /[\u3400-\u9fff]/.test(issuer[1])) {
    facts.issuers ??= issuer[1].split(/[\s\u3000]+/).filter((part) => part !== '');
    return true;
  }
  return false;
}

/** `GB/T 80021.1-2018` → `GB/T 80021.1—2018`: year after a one-em dash (domain 1.6). */
function standardNumber(text: string): string {
  const match = NUMBER.exec(text.trim());
  return match ? `${match[1]} ${match[2]}—${match[3]}` : text.trim();
}

function kindOf(prefix: string): StandardKindId {
  if (prefix === 'GB') return 'gb';
  if (prefix === 'GB/T') return 'gb-t';
  if (prefix === 'GB/Z') return 'gb-z';
  if (/^T\//.test(prefix)) return 'group';
  if (/^Q\//.test(prefix)) return 'enterprise';
  if (/^DB/.test(prefix)) return prefix.endsWith('/Z') ? 'db-z' : /^DB\d{3,}/.test(prefix) ? 'db-city' : 'db-province';
  return prefix.endsWith('/T') ? 'sector-t' : 'sector';
}

function isoDate(text: string): string | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function splitList(text: string): string[] {
  return text
    .split(/[,，、;；]|\s{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const SUPPLEMENT = /^(?:第\s*\d+\s*部分|术语|符号|分类|编码|试验方法|测定|规范|规程|指南|要求|技术要求|通则|总则)/;

/** A title without what separates its elements and lines. */
function bareTitle(text: string): string {
  return text.replace(/[\s\u3000—]+/g, '');
}

/** Title lines to lead, main and supplementary element (引导、主体、补充元素; GB/T 1.1—2020, 6.1). */
function splitTitle(facts: Mutable, lines: readonly string[]): void {
  const parts = lines
    .flatMap((line) => line.split(facts.kind === 'iso' ? /(?<!\s)\s+—\s+/ : /\u3000+|\s{2,}/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return;
  if (parts.length === 1) facts.titleMain = parts[0];
  else if (parts.length === 2 && SUPPLEMENT.test(parts[1] ?? '')) [facts.titleMain, facts.titleSupplement] = parts;
  else if (parts.length === 2) [facts.titleLead, facts.titleMain] = parts;
  else {
    facts.titleLead = parts[0];
    facts.titleMain = parts[1];
    facts.titleSupplement = parts.slice(2).join('\u3000');
  }
}
