import type { LaidItem, LaidPage } from '#shared/typesetting/index.ts';
import { formatNumber, thickLine } from './content-bytes.ts';
import { writeMath } from './formula-drawing.ts';
import { closeMarked, openMarked, type PageState, type PageTools, setColor } from './page-state.ts';
import type { PdfRef } from './pdfkit-document.ts';
import { writeTextLine } from './text-line.ts';
import { writeBox } from './tick-box.ts';

/** Middle of Han characters above the base line. */
const CENTRE_EM = 0.38;

/** Writes the content stream of the document's current page in native PDF coordinates; the caller stores the bytes. */
export function writePage(tools: PageTools, laid: LaidPage): void {
  const state: PageState = { height: laid.heightPt, open: null, font: '', sizePt: 0, spacing: 0, color: '' };
  for (const item of laid.items) writeItem(tools, state, item);
  closeMarked(tools, state);
}

function writeItem(tools: PageTools, state: PageState, item: LaidItem): void {
  switch (item.kind) {
    case 'text':
      writeTextLine(tools, state, item);
      return;
    case 'watermark':
      writeWatermark(tools, state, item);
      return;
    case 'rule':
      writeRule(tools, state, item);
      return;
    case 'image': {
      const image = tools.image(item.blob);
      openMarked(tools, state, item.node);
      const y = state.height - item.y - item.height;
      tools.structure.setBox(item.node, [item.x, y, item.x + item.width, y + item.height]);
      if (!image) {
        tools.bytes.text(`q 0.5 w ${rectangle(item.x, y, item.width, item.height)} S Q\n`);
        return;
      }
      if (!image.obj) image.embed(tools.document);
      tools.document.page.xobjects[image.label] ??= image.obj as PdfRef;
      const matrix = [item.width, 0, 0, item.height, item.x, y].map(formatNumber).join(' ');
      tools.bytes.text(`q ${matrix} cm /${image.label} Do Q\n`);
      return;
    }
    case 'math': {
      const shape = tools.math(item.latex, item.display);
      if (!shape) return;
      openMarked(tools, state, item.node);
      setColor(tools, state, undefined);
      writeMath(tools, shape, item.x, state.height - item.y, item.sizePt);
      return;
    }
    case 'field':
    case 'checkbox':
      if (tools.field) {
        closeMarked(tools, state);
        tools.field(item);
      } else if (item.kind === 'field') for (const line of item.value) writeTextLine(tools, state, line);
      else {
        openMarked(tools, state, item.node);
        const { x, y, width, height, checked } = item;
        const bottom = state.height - y - height;
        writeBox(tools, {
          left: x,
          bottom,
          width,
          height,
          sign: checked ? 'tick' : null,
          text: checked ? '☑' : '□',
        });
      }
  }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `${[x, y, width, height].map(formatNumber).join(' ')} re`;
}

function writeRule(tools: PageTools, state: PageState, rule: LaidItem & { kind: 'rule' }): void {
  openMarked(tools, state, -1);
  const { bytes } = tools;
  const line = `${formatNumber(rule.x1)} ${formatNumber(state.height - rule.y1)} m ${formatNumber(rule.x2)} ${formatNumber(state.height - rule.y2)} l S`;
  if (rule.color) {
    const { x1, y1, x2, y2, thickness, color } = rule;
    setColor(tools, state, color);
    bytes.text(thickLine([x1, state.height - y1], [x2, state.height - y2], thickness));
  } else if (rule.dots) bytes.text(`q 1 J ${formatNumber(rule.thickness)} w [0 3] 0 d ${line} Q\n`);
  else bytes.text(`${formatNumber(rule.thickness)} w ${line}\n`);
}

/** The words stand in the middle of the page, turned; text set afterwards begins with its own font and colour. */
function writeWatermark(tools: PageTools, state: PageState, mark: LaidItem & { kind: 'watermark' }): void {
  const { items, line, angle } = mark;
  openMarked(tools, state, -1);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)].map((n) => Math.round(n * 1e5) / 1e5) as [number, number];
  const place = `${formatNumber(mark.x)} ${formatNumber(state.height - mark.y)}`;
  tools.bytes.text(`q ${cos} ${sin} ${-sin} ${cos} ${place} cm\n`);
  const size = items.formats[0]?.sizePt ?? 0;
  const y = state.height + CENTRE_EM * size;
  const inner: PageState = { ...state, font: '', sizePt: 0, spacing: 0, color: '' };
  writeTextLine(tools, inner, { kind: 'text', items, line, x: -line.width / 2, y, node: -1 });
  tools.bytes.text('Q\n');
  state.open = inner.open;
}
