import type { PubParagraph } from '#shared/publishing/publication.ts';
import { bookmarked } from './bookmarks.ts';
import type { DocxContext } from './docx-context.ts';
import { textRunXml } from './text-run-xml.ts';

import { xmlText } from './xml-text.ts';

/** A stretch of a line of the cover: plain text, or what stands in a form field of the template; with choices it is a list to choose from. */
type Piece = {
  readonly text: string;
  readonly field?: string;
  readonly empty?: string;
  readonly choices?: readonly string[];
};

/** Bookmarks of form fields, which bear their names, are counted apart from those of blocks. */
const FIRST_BOOKMARK = 700_000;
const TITLE_STYLE = '标准文件_文件名称';
const REPEATED_TITLE_STYLE = '标准文件_正文标准名称';
const REPEATED_TITLE = 'NEW_STAND_NAME';
/** Choices of the template for the stage of the draft (文稿版次). */
const STAGES = [
  ' ',
  '草案版次选择',
  '（工作组讨论稿）',
  '（征求意见稿）',
  '（送审讨论稿）',
  '（送审稿）',
  '（报批稿）',
];

/**
 * How the lines of a cover fall into the form fields of the national template, by the names of its styles (domain 2.5). A line that reads
 * otherwise stays text.
 */
const LINES: Readonly<Record<string, (text: string) => readonly Piece[]>> = {
  标准文件_ICS: (text) => [
    ...labelled(text, /^(ICS\s*)(.+)$/s, 'ICS', '点击此处添加ICS号'),
    ...labelled(text, /^(CCS\s*)(.+)$/s, 'CSDN', '点击此处添加CCS号'),
  ],
  标准文件_文件编号: (text) => {
    const [, code = '', gap = '', number = '', year = ''] = /^(\S+)(\s)(\S+)—([^\s—]+)$/.exec(text) ?? [];
    if (code === '') return [];
    return [
      { text: code, field: '文字1' },
      { text: gap },
      { text: number, field: 'NSTD_CODE_F', empty: 'XXXXX' },
      { text: '—' },
      { text: year, field: 'NSTD_CODE_B', empty: 'XXXX' },
    ];
  },
  标准文件_替换文件编号: (text) => [{ text, field: 'OSTD_CODE' }],
  [TITLE_STYLE]: (text) => [{ text, field: 'CSTD_NAME', empty: '点击此处添加标准名称' }],
  封面标准英文名称: (text) => [{ text, field: 'ESTD_NAME', empty: '点击此处添加标准名称的英文译名' }],
  封面一致性程度标识: (text) => [{ text, field: 'IN_STD_CODE', empty: '(点击此处添加与国际标准一致性程度的标识)' }],
  封面标准文稿类别: (text) => (STAGES.includes(text) ? [{ text, field: '下拉1', choices: STAGES }] : []),
  封面标准文稿编辑信息: (text) => [{ text, field: 'CMPLSH_DATE' }],
  其他发布日期: (text) => datePieces(text, 'PLSH_DATE'),
  其他实施日期: (text) => datePieces(text, 'CROT_DATE'),
};

/**
 * Content of a line of a cover with the form fields of the national template, so that it can be filled in and read as in that; undefined
 * where the line is none of them. A field that stands already is not written again: its name is a bookmark.
 */
export function coverFieldsXml(ctx: DocxContext, paragraph: PubParagraph): string | undefined {
  const read = LINES[ctx.styles.get(paragraph.style)?.name ?? ''];
  const text = plainText(paragraph);
  const pieces = read && text !== null ? read(text) : [];
  if (pieces.length === 0 || pieces.some(({ field }) => field !== undefined && ctx.formFields.has(field)))
    return undefined;
  const [format] = paragraph.runs;
  return pieces
    .map((piece) => {
      const shown = textRunXml(piece.text, format?.kind === 'text' ? format : {}, ctx.chinese);
      return piece.field === undefined ? shown : formFieldXml(ctx, piece.field, piece, shown);
    })
    .join('');
}

/** Lines of the title as one paragraph, since its field holds all of it. */
export function joinTitle(ctx: DocxContext, paragraphs: readonly PubParagraph[]): readonly PubParagraph[] {
  const joined: PubParagraph[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    const entry = ctx.styles.get(paragraph.style);
    const isTitle = entry?.name === TITLE_STYLE && !entry.style.beforePt && !entry.style.afterPt;
    const joins =
      isTitle && last?.style === paragraph.style && plainText(last) !== null && plainText(paragraph) !== null;
    if (joins) joined[joined.length - 1] = { ...last, runs: [...last.runs, { kind: 'break' }, ...paragraph.runs] };
    else joined.push(paragraph);
  }
  return joined;
}

/** The title on the first text page in the content control of the template that repeats it there (NEW_STAND_NAME). */
export function repeatedTitleXml(ctx: DocxContext, { style, change }: PubParagraph, xml: string): string {
  if (change || ctx.styles.get(style)?.name !== REPEATED_TITLE_STYLE || ctx.formFields.has(REPEATED_TITLE)) return xml;
  ctx.formFields.add(REPEATED_TITLE);
  ctx.controls += 1;
  return `<w:sdt><w:sdtPr><w:tag w:val="${REPEATED_TITLE}"/><w:id w:val="${ctx.controls}"/><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
}

/** Text of a paragraph of nothing but text, breaks as line feeds; null for any other, and for one that is marked in a redline. */
function plainText({ runs, change, label }: PubParagraph): string | null {
  if (change || label || runs.length === 0) return null;
  let text = '';
  for (const run of runs) {
    if (run.kind === 'break') text += '\n';
    else if (run.kind === 'text' && !run.change) text += run.text;
    else return null;
  }
  return text;
}

function labelled(text: string, pattern: RegExp, field: string, empty: string): readonly Piece[] {
  const [, label = '', value = ''] = pattern.exec(text) ?? [];
  return label === '' ? [] : [{ text: label }, { text: value, field, empty }];
}

/** `2026-03-01发布`: year, month and day are fields of their own. */
function datePieces(text: string, name: string): readonly Piece[] {
  const [, year = '', month = '', day = '', after = ''] = /^(\w{4})-(\w{2})-(\w{2})(.*)$/s.exec(text) ?? [];
  if (year === '') return [];
  return [
    { text: year, field: `${name}_Y`, empty: 'XXXX' },
    { text: '-' },
    { text: month, field: `${name}_M`, empty: 'XX' },
    { text: '-' },
    { text: day, field: `${name}_D`, empty: 'XX' },
    { text: after },
  ];
}

/** A form field of the older kind (`w:ffData`), as the template has them, with the bookmark of its name. */
function formFieldXml(ctx: DocxContext, name: string, { text, empty, choices }: Piece, shown: string): string {
  const bookmark = { name, number: FIRST_BOOKMARK + ctx.formFields.size };
  ctx.formFields.add(name);
  const data = choices
    ? `<w:ddList><w:result w:val="${choices.indexOf(text)}"/>${choices.map((choice) => `<w:listEntry w:val="${xmlText(choice)}"/>`).join('')}</w:ddList>`
    : empty === undefined
      ? '<w:textInput/>'
      : `<w:textInput><w:default w:val="${xmlText(empty)}"/></w:textInput>`;
  const begin = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${xmlText(name)}"/><w:enabled/><w:calcOnExit w:val="0"/>${data}</w:ffData></w:fldChar></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve"> ${choices ? 'FORMDROPDOWN' : 'FORMTEXT'} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  // A list shows the choice by itself.
  return begin + bookmarked(bookmark, `${code}${choices ? '' : shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`);
}
