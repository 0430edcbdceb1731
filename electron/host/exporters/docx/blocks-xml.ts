import type { PubBlock, PubGroup } from '#shared/publishing/publication.ts';
import { bookmarked } from './bookmarks.ts';
import { type ContentsEntry, contentsXml } from './contents-xml.ts';
import { repeatedTitleXml } from './cover-fields-xml.ts';
import { type DocxContext, textWidthMm } from './docx-context.ts';
import { figureXml } from './figure-xml.ts';
import { formulaXml } from './formula-xml.ts';
import { paragraphXml, ruleXml, thinParagraph } from './paragraph-xml.ts';
import { spacer, tableXml } from './table-xml.ts';
import { mmToTwips, ptToEighths, ptToTwips } from './units.ts';

/** Room between frame and text, left and right together, mm (6 pt a side), and above and below (4 pt). */
const GROUP_MARGIN_MM = 4.2;
const GROUP_PADDING =
  '<w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="120" w:type="dxa"/><w:bottom w:w="80" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar>';
/** Blank above and below a frame. */
const GROUP_GAP_TWIPS = 100;

/** A row of blocks. `onBlock` is called after each. */
export function blocksXml(
  ctx: DocxContext,
  blocks: readonly PubBlock[],
  entries: readonly ContentsEntry[],
  onBlock?: () => void,
): string {
  const parts: string[] = [];
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    parts.push(blockXml(ctx, block, entries, next?.kind === 'rule' && next.keepWithPrevious));
    onBlock?.();
  });
  return parts.join('');
}

function blockXml(ctx: DocxContext, block: PubBlock, entries: readonly ContentsEntry[], keepNext: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return repeatedTitleXml(ctx, block, paragraphXml(ctx, block, { keepNext }));
    case 'table':
      return tableXml(ctx, block);
    case 'figure':
      return figureXml(ctx, block);
    case 'formula':
      return formulaXml(ctx, block);
    case 'contents':
      return contentsXml(ctx, block, entries);
    case 'rule':
      return ruleXml(
        block.widthMm,
        textWidthMm(ctx.page),
        ptToEighths(block.thicknessPt),
        ptToTwips(block.beforePt),
        block.color?.slice(1),
      );
    case 'group':
      return groupXml(ctx, block, entries);
  }
}

/** A framed group is a table of one cell: paragraph borders would fall apart where the indents differ. */
function groupXml(ctx: DocxContext, group: PubGroup, entries: readonly ContentsEntry[]): string {
  const bookmark = ctx.bookmarks.place(group.id);
  const head = bookmark ? bookmarked(bookmark, '') : '';
  if (!group.framed) return head + blocksXml(ctx, group.blocks, entries);
  const outer = ctx.widthMm;
  ctx.widthMm = outer - GROUP_MARGIN_MM;
  const inner = blocksXml(ctx, group.blocks, entries);
  ctx.widthMm = outer;
  const width = mmToTwips(outer);
  const sides = ['top', 'left', 'bottom', 'right'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  const mark = (): string => ctx.changes.mark(group.change);
  const gap = spacer(GROUP_GAP_TWIPS, mark());
  const row = group.change ? `<w:trPr>${mark()}</w:trPr>` : '';
  const gapBelow = spacer(GROUP_GAP_TWIPS, mark());
  const closed = inner.endsWith('</w:p>') ? inner : inner + thinParagraph();
  return `${head}${gap}<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${sides.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>${GROUP_PADDING}</w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr>${row}<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${closed}</w:tc></w:tr></w:tbl>${gapBelow}`;
}
