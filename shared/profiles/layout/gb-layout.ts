import type { PageSetup, ParagraphStyle, StandardLayout } from '#shared/publishing/index.ts';
import { gbCoverLayout, gbCoverStyles } from './gb-cover-layout.ts';

/**
 * Layout of a Chinese standard (GB/T 1.1—2020, 10 and annexes E, F; domain 2.1, 2.2). Style names are those of the national Word
 * template (domain 2.5), so that a file from here goes on in it. Millimetres of the page were measured in that template: annex E's own
 * figures could not be read.
 */

/** 空一行 and 空半行: the line pitch of 15.6 pt (312 twips) and half of it. */
const LINE = 15.6;
const HALF = LINE / 2;
const BODY = 10.5;
const SMALL = 9;
/** Two characters of body text, counted in characters of the small size: where notes and examples begin. */
const NOTE_INDENT = (2 * BODY) / SMALL;

type Part = Partial<ParagraphStyle>;

function song(name: string, part: Part = {}): ParagraphStyle {
  return { name, face: 'song', sizePt: BODY, align: 'justify', linePt: LINE, ...part };
}
function hei(name: string, part: Part = {}): ParagraphStyle {
  return { name, face: 'hei', sizePt: BODY, align: 'justify', linePt: LINE, ...part };
}

const heading = (name: string, level: number, space: number): ParagraphStyle =>
  hei(name, {
    align: 'left',
    beforePt: space,
    afterPt: space,
    keepWithNext: true,
    keepLines: true,
    outlineLevel: level,
    tag: `H${Math.min(level, 6)}`,
  });

const CHINESE = ['一', '二', '三', '四', '五'] as const;
const LEVELS = [1, 2, 3, 4, 5] as const;
type Level = (typeof LEVELS)[number];

/** The five levels of a role, named 一级…, 二级… like the template. */
function perLevel<Prefix extends string>(
  prefix: Prefix,
  style: (chinese: string, level: Level) => ParagraphStyle,
): Record<`${Prefix}-${Level}`, ParagraphStyle> {
  const entries = LEVELS.map((level) => [`${prefix}-${level}`, style(CHINESE[level - 1] ?? '', level)]);
  return Object.fromEntries(entries) as Record<`${Prefix}-${Level}`, ParagraphStyle>;
}

const caption = (name: string, keepWithNext: boolean): ParagraphStyle =>
  hei(name, { align: 'center', beforePt: HALF, afterPt: HALF, keepWithNext, keepLines: true, tag: 'Caption' });

/** Label (注：, 示例1：) of `width` characters, text aligned behind it. */
const labelled = (name: string, width: number, indent = NOTE_INDENT): ParagraphStyle =>
  song(name, { sizePt: SMALL, leftIndentChars: indent + width, hangingChars: width, tag: 'Note' });

const item = (name: string, left: number, part: Part = {}): ParagraphStyle =>
  song(name, { leftIndentChars: left, hangingChars: 2, tag: 'LBody', ...part });

const contents = (level: number): ParagraphStyle =>
  song(`目次 ${level}`, { align: 'left', linePt: 15, leftIndentChars: level - 1, tag: 'TOCI' });

const text: PageSetup = {
  widthMm: 210,
  heightMm: 297,
  // The footer (20 mm from the edge, one line high) pushes the text up to 25.5 mm, as it does in the template.
  marginMm: { top: 34, right: 20, bottom: 20, left: 25 },
  headerMm: 25,
  footerMm: 20,
  mirrorHeaders: true,
};

const cover: PageSetup = {
  ...text,
  marginMm: { top: 10, right: 15, bottom: 10, left: 24.2 },
  headerMm: 5,
  footerMm: 5,
  mirrorHeaders: false,
};

export const gbLayout: StandardLayout = {
  pages: { cover, text, backCover: { ...text, mirrorHeaders: false } },
  textWidthMm: 165,
  endLine: { share: 1 / 4, thicknessPt: 1.5, beforePt: LINE },
  cover: gbCoverLayout,
  frontPages: {
    cover: { format: 'none', restart: false },
    contents: { format: 'upper-roman', restart: true },
  },
  firstPage: null,
  headingGap: 'ideographic-space',
  labelFace: 'hei',
  formulaLeader: true,
  strong: { face: 'hei' },
  styles: {
    ...gbCoverStyles,
    header: hei('标准文件_页眉', { align: 'right' }),
    'page-number': song('标准文件_页脚', { sizePt: SMALL, align: 'right' }),
    footnote: song('标准文件_条文脚注', {
      sizePt: SMALL,
      linePt: 13,
      leftIndentChars: NOTE_INDENT + 1.5,
      hangingChars: 1.5,
      tag: 'Note',
    }),

    'contents-title': hei('标准文件_目录标题', {
      sizePt: 16,
      align: 'center',
      linePt: 23,
      beforePt: 24,
      afterPt: 23.4,
    }),
    'contents-1': contents(1),
    'contents-2': contents(2),
    'contents-3': contents(3),
    'contents-4': contents(4),
    'contents-5': contents(5),
    'contents-6': contents(6),
    'element-title': hei('标准文件_前言、引言标题', {
      sizePt: 16,
      align: 'center',
      linePt: 23,
      beforePt: 24,
      afterPt: 23.4,
      keepWithNext: true,
      outlineLevel: 1,
      tag: 'H1',
    }),
    'bibliography-title': hei('标准文件_参考文献标题', {
      align: 'center',
      beforePt: 29,
      afterPt: HALF,
      keepWithNext: true,
      outlineLevel: 1,
      tag: 'H1',
    }),
    'index-title': hei('标准文件_索引标题', {
      align: 'center',
      beforePt: 29,
      afterPt: HALF,
      keepWithNext: true,
      outlineLevel: 1,
      tag: 'H1',
    }),
    'document-title': hei('标准文件_正文标准名称', {
      sizePt: 16,
      align: 'center',
      linePt: 20,
      beforePt: 28,
      afterPt: 32,
      keepWithNext: true,
      tag: 'Title',
    }),
    warning: hei('标准文件_提示', { firstIndentChars: 2 }),

    chapter: heading('标准文件_章标题', 1, LINE),
    ...perLevel('clause', (n, level) => heading(`标准文件_${n}级条标题`, level + 1, HALF)),
    ...perLevel('untitled', (n) => song(`标准文件_${n}级无标题`)),
    ...perLevel('introduction-clause', (n, level) => heading(`标准文件_引言${n}级条标题`, level + 1, HALF)),
    ...perLevel('introduction-untitled', (n) => song(`标准文件_引言${n}级无标题`)),
    ...perLevel('annex-clause', (n, level) => heading(`标准文件_附录${n}级条标题`, level + 1, HALF)),
    ...perLevel('annex-untitled', (n) => song(`标准文件_附录${n}级无标题`)),

    paragraph: song('标准文件_段', { firstIndentChars: 2 }),
    // Mark at character 3, text at character 5; second level two characters further.
    'list-dash-1': item('标准文件_破折号列项', 4),
    'list-dash-2': item('标准文件_破折号列项（二级）', 6),
    'list-letter-1': item('标准文件_字母编号列项（一级）', 4),
    'list-letter-2': item('标准文件_数字编号列项（二级）', 6),

    note: labelled('标准文件_注：', 2),
    'note-numbered': labelled('标准文件_注×：', 2.9),
    example: labelled('标准文件_示例：', 3),
    'example-numbered': labelled('标准文件_示例×：', 3.9),
    'example-text': song('标准文件_示例内容', { sizePt: SMALL, firstIndentChars: NOTE_INDENT, tag: 'Note' }),
    'example-list-1': item('标准文件_示例列项', NOTE_INDENT + 2, { sizePt: SMALL }),
    'example-list-2': item('标准文件_示例列项（二级）', NOTE_INDENT + 4, { sizePt: SMALL }),
    'example-label': song('标准文件_示例后续', {
      sizePt: SMALL,
      firstIndentChars: NOTE_INDENT,
      keepWithNext: true,
      tag: 'Note',
    }),

    ...perLevel('term-number', (n, level) =>
      hei(`标准文件_术语条${n}`, {
        align: 'left',
        beforePt: HALF,
        keepWithNext: true,
        outlineLevel: 0,
        tag: `H${level + 1}`,
      }),
    ),
    'term-name': hei('标准文件_术语名称', { align: 'left', leftIndentChars: 2, keepWithNext: true, keepLines: true }),
    // Not justified: long Latin titles would be torn apart.
    reference: song('标准文件_引用文件', { align: 'left', firstIndentChars: 2 }),

    'annex-mark': hei('标准文件_附录标识', {
      align: 'center',
      beforePt: 28,
      keepWithNext: true,
      outlineLevel: 1,
      tag: 'H1',
    }),
    'annex-obligation': hei('标准文件_附录性质', { align: 'center', keepWithNext: true }),
    'annex-title': hei('标准文件_附录标题', { align: 'center', afterPt: LINE, keepWithNext: true, keepLines: true }),

    'figure-caption': caption('标准文件_正文图标题', false),
    'table-caption': caption('标准文件_正文表标题', true),
    'annex-figure-caption': caption('标准文件_附录图标题', false),
    'annex-table-caption': caption('标准文件_附录表标题', true),
    'subfigure-caption': hei('标准文件_分图标题', {
      sizePt: SMALL,
      align: 'center',
      linePt: 13,
      keepWithNext: true,
      tag: 'Caption',
    }),
    unit: song('标准文件_图表单位', { sizePt: SMALL, align: 'right', linePt: 13, keepWithNext: true }),
    'table-head': song('标准文件_表头', { sizePt: SMALL, align: 'center', linePt: 13.5, tag: 'P' }),
    'table-text': song('标准文件_表格', { sizePt: SMALL, align: 'center', linePt: 13.5 }),
    'table-list-1': item('标准文件_表格列项', 2, { sizePt: SMALL, linePt: 13.5, align: 'left' }),
    'table-list-2': item('标准文件_表格列项（二级）', 4, { sizePt: SMALL, linePt: 13.5, align: 'left' }),
    'object-paragraph': song('标准文件_图表说明', { sizePt: SMALL, linePt: 13.5, firstIndentChars: 2 }),
    'object-note': { ...labelled('标准文件_图表注：', 2, 2), linePt: 13.5 },
    'object-note-numbered': { ...labelled('标准文件_图表注×：', 2.9, 2), linePt: 13.5 },
    'object-footnote': song('标准文件_图表脚注', {
      sizePt: SMALL,
      linePt: 13.5,
      leftIndentChars: 3,
      hangingChars: 1,
      tag: 'Note',
    }),

    formula: song('标准文件_正文公式', { align: 'center', beforePt: HALF, afterPt: HALF }),
    'annex-formula': song('标准文件_附录公式', { align: 'center', beforePt: HALF, afterPt: HALF }),
    'formula-lead': song('标准文件_公式引语', { firstIndentChars: 2, keepWithNext: true }),
    'formula-key': song('标准文件_公式后的破折号', { leftIndentChars: 5, hangingChars: 3 }),

    'bibliography-item': song('标准文件_参考文献条目', {
      align: 'left',
      leftIndentChars: 4.5,
      hangingChars: 2.5,
      tag: 'LBody',
    }),
    'index-letter': hei('标准文件_索引字母', { align: 'center', beforePt: HALF, afterPt: HALF, keepWithNext: true }),
    'index-item': song('标准文件_索引项', { align: 'left' }),
  },
};
