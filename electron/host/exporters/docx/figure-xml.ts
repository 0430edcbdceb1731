import type { Change, PubFigure } from '#shared/publishing/publication.ts';
import { bookmarked } from './bookmarks.ts';
import { type DocxContext, textHeightMm } from './docx-context.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { textRunXml } from './text-run-xml.ts';

import { mmToEmu, mmToTwips } from './units.ts';
import { xmlText } from './xml-text.ts';

type Image = PubFigure['images'][number];
type Placed = { readonly image: Image; readonly widthMm: number; readonly heightMm: number };

/** Room that caption and notes need beside a picture that fills the page. */
const CAPTION_ROOM_MM = 25;
const PIXELS_PER_INCH = 150;
/** Blank between two sub-figures. */
const SUBFIGURE_GAP_MM = 5;

/** A figure: unit line, pictures (sub-figures side by side while they fit), notes, caption below. All of it stays together. */
export function figureXml(ctx: DocxContext, figure: PubFigure): string {
  const bookmark = figure.caption.id === figure.id ? undefined : ctx.bookmarks.place(figure.id);
  let xml = bookmark ? bookmarked(bookmark, '') : '';
  if (figure.unit) xml += paragraphXml(ctx, figure.unit, { keepNext: true });
  for (const row of rowsOf(
    figure.images.map((image) => place(ctx, image)),
    ctx.widthMm,
  ))
    xml += rowXml(ctx, row, figure.change);
  for (const note of figure.notes) xml += paragraphXml(ctx, note, { keepNext: true });
  return xml + paragraphXml(ctx, figure.caption, { captionOf: figure });
}

/** Size on paper: as given, else natural at 150 dpi; never beyond the text area. */
function place(ctx: DocxContext, image: Image): Placed {
  const picture = ctx.pictures.get(image.blob);
  const ratio = picture ? picture.heightPx / picture.widthPx : 0.6;
  let widthMm =
    image.widthMm || (image.heightMm ? image.heightMm / ratio : ((picture?.widthPx ?? 300) * 25.4) / PIXELS_PER_INCH);
  let heightMm = image.heightMm || widthMm * ratio;
  const shrink = Math.min(1, ctx.widthMm / widthMm, (textHeightMm(ctx.page) - CAPTION_ROOM_MM) / heightMm);
  widthMm *= shrink;
  heightMm *= shrink;
  return { image, widthMm, heightMm };
}

/** Sub-figures share a row while their widths fit; a lone picture has its own. */
function rowsOf(images: readonly Placed[], widthMm: number): Placed[][] {
  const rows: Placed[][] = [];
  let used = 0;
  for (const image of images) {
    const row = rows.at(-1);
    if (row && image.image.subtitle && used + image.widthMm + SUBFIGURE_GAP_MM <= widthMm) {
      row.push(image);
      used += image.widthMm + SUBFIGURE_GAP_MM;
    } else {
      rows.push([image]);
      used = image.widthMm + SUBFIGURE_GAP_MM;
    }
  }
  return rows;
}

function rowXml(ctx: DocxContext, row: readonly Placed[], change: Change | undefined): string {
  if (row.length === 1) return row.map((image) => imageXml(ctx, image, change) + subtitleXml(ctx, image)).join('');
  const widths = row.map((image) => mmToTwips(image.widthMm + SUBFIGURE_GAP_MM));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const cells = row.map(
    (image, index) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>${imageXml(ctx, image, change)}${subtitleXml(ctx, image)}</w:tc>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid><w:tr><w:trPr><w:cantSplit/>${ctx.changes.mark(change)}</w:trPr>${cells.join('')}</w:tr></w:tbl>`;
}

function subtitleXml(ctx: DocxContext, { image }: Placed): string {
  return image.subtitle ? paragraphXml(ctx, image.subtitle, { keepNext: true }) : '';
}

/** The picture in a centred paragraph; where it is missing its description stands in square brackets. */
function imageXml(ctx: DocxContext, { image, widthMm, heightMm }: Placed, change: Change | undefined): string {
  ctx.changes.enter(change);
  const mark = change ? `<w:rPr>${ctx.changes.mark(change)}</w:rPr>` : '';
  const open = `<w:p><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>${mark}</w:pPr>`;
  const picture = ctx.pictures.get(image.blob);
  if (!picture) return `${open}${ctx.changes.runs(change, textRunXml(`[${image.alt}]`, {}, ctx.chinese))}</w:p>`;
  const id = ++ctx.drawings;
  const cx = mmToEmu(widthMm);
  const cy = mmToEmu(heightMm);
  const alt = xmlText(image.alt);
  const drawing = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Picture ${id}" descr="${alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${picture.relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return `${open}${ctx.changes.runs(change, drawing)}</w:p>`;
}
