import { FONTS, faceFonts } from './fonts.ts';
import type { NumberingPlan } from './numbering-plan.ts';
import { indent, justification, lineSpacing } from './paragraph-format.ts';
import type { DocxStyle, StyleTable } from './style-table.ts';
import { ptToHalfPoints } from './units.ts';
import { xmlText } from './xml-text.ts';

/** Styles after which Word goes on with running text when a person presses Enter. */
const RUNNING_TEXT = '标准文件_段';

/**
 * `word/styles.xml`: document defaults (宋体 + Times New Roman, languages, Chinese line breaking) and one paragraph style for each style of
 * the sheet, linked to its numbering level where all its paragraphs use that one.
 *
 * @param contentsTabTwips position of the right tab of the contents styles, from the left text edge
 */
export function stylesXml(styles: StyleTable, plan: NumberingPlan, language: string, contentsTabTwips: number): string {
  const chinese = language.startsWith('zh');
  const languages = `<w:lang w:val="${chinese ? 'en-US' : xmlText(language)}" w:eastAsia="${chinese ? xmlText(language) : 'zh-CN'}" w:bidi="ar-SA"/>`;
  const running = [...styles.values()].find((style) => style.style.name === RUNNING_TEXT)?.id;
  const parts: string[] = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${faceFonts('song')}<w:kern w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/>${languages}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault/></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    // Breaking, hanging punctuation and the gap between Han and Latin characters are named here, so that no program's default decides.
    '<w:pPr><w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:adjustRightInd w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="32" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="32" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="EndnoteReference"><w:name w:val="endnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>',
  ];
  for (const style of styles.values()) parts.push(styleXml(style, plan, running, contentsTabTwips, chinese));
  parts.push('</w:styles>');
  return parts.join('');
}

function styleXml(
  entry: DocxStyle,
  plan: NumberingPlan,
  running: string | undefined,
  contentsTabTwips: number,
  chinese: boolean,
): string {
  const { id, name, alias, style } = entry;
  const link = plan.styleLink(entry.key);
  const heading = (style.outlineLevel ?? 0) > 0;
  const isContents = /^TOC\d$/.test(id);
  return [
    `<w:style w:type="paragraph"${isContents ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${xmlText(name)}"/>`,
    alias ? `<w:aliases w:val="${xmlText(alias)}"/>` : '',
    '<w:basedOn w:val="Normal"/>',
    heading && running ? `<w:next w:val="${running}"/>` : '',
    '<w:qFormat/><w:pPr>',
    style.keepWithNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    link ? `<w:numPr><w:ilvl w:val="${link.ilvl}"/><w:numId w:val="${link.numId}"/></w:numPr>` : '',
    isContents ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${contentsTabTwips}"/></w:tabs>` : '',
    lineSpacing(style),
    indent(style, link !== undefined),
    `<w:jc w:val="${justification(style.align)}"/>`,
    heading ? `<w:outlineLvl w:val="${Math.min(9, style.outlineLevel ?? 1) - 1}"/>` : '',
    '</w:pPr><w:rPr>',
    style.face === 'song' ? '' : faceFonts(style.face, false, chinese),
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.color ? `<w:color w:val="${xmlText(style.color.replace(/^#/, ''))}"/>` : '',
    `<w:sz w:val="${ptToHalfPoints(style.sizePt)}"/><w:szCs w:val="${ptToHalfPoints(style.sizePt)}"/>`,
    '</w:rPr></w:style>',
  ].join('');
}

/** `word/fontTable.xml`: the fonts named in the styles, with their other names, so that a program without them finds a stand-in. */
export function fontTableXml(): string {
  const font = (name: string, alt: string, charset: string, family: string): string =>
    `<w:font w:name="${name}"><w:altName w:val="${alt}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    font(FONTS.song.latin, 'Times', '00', 'roman'),
    font(FONTS.song.eastAsia, 'SimSun', '86', 'roman'),
    font(FONTS.hei.eastAsia, 'SimHei', '86', 'swiss'),
    '</w:fonts>',
  ].join('');
}
