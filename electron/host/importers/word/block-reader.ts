import { child, children, path, type XmlElement } from '../package/index.ts';
import { inContentsField, readInlines } from './inline-reader.ts';
import { flag, outlineLevel, readNumberingRef } from './styles.ts';
import type { WordContext } from './word-context.ts';
import type { WordBlock, WordCell, WordInline, WordParagraph, WordRow, WordTable } from './word-model.ts';

const MAX_COLUMNS = 200;

/** Reads the blocks of a body, cell, note or text box, in order; content controls and tracked insertions are looked through. */
export function readBlocks(container: XmlElement, context: WordContext, inContents = false): WordBlock[] {
  const blocks: WordBlock[] = [];
  let joinWith: WordParagraph | null = null;
  /** Bookmarks between two blocks belong to what follows. */
  let waiting: WordInline[] = [];
  const add = (block: WordBlock, joinsNext: boolean): void => {
    const first = firstParagraph(block);
    if (first) {
      first.inlines.unshift(...waiting);
      waiting = [];
    }
    if (joinWith && block.kind === 'paragraph') {
      // A paragraph mark deleted by a tracked change: what follows continues the paragraph.
      joinWith.inlines.push(...block.inlines);
      joinWith.boxes.push(...block.boxes);
    } else blocks.push(block);
    const current: WordBlock = joinWith && block.kind === 'paragraph' ? joinWith : block;
    joinWith = joinsNext && current.kind === 'paragraph' ? current : null;
  };
  const walk = (parent: XmlElement, contents: boolean): void => {
    for (const element of parent.children) {
      if (typeof element === 'string') continue;
      switch (element.name) {
        case 'w:p': {
          const removed = path(element, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
          if (removed) context.findings.deletions += 1;
          add(readParagraph(element, context, contents), removed);
          break;
        }
        case 'w:tbl':
          add(readTable(element, context), false);
          break;
        case 'w:sdt':
          walk(child(element, 'w:sdtContent') ?? element, contents || isContentsControl(element));
          break;
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
        case 'w:smartTag':
          walk(element, contents);
          break;
        case 'mc:AlternateContent':
          walkAlternatives(element, contents);
          break;
        case 'w:bookmarkStart':
          waiting.push({ kind: 'bookmark', name: element.attrs['w:name'] ?? '' });
          break;
        case 'w:altChunk':
          context.findings.objects += 1;
          break;
        default:
          break;
      }
    }
  };
  function walkAlternatives(element: XmlElement, contents: boolean): void {
    const options = [...children(element, 'mc:Choice'), ...children(element, 'mc:Fallback')];
    for (const option of options) {
      const before = blocks.length;
      walk(option, contents);
      if (blocks.length > before) return;
    }
  }
  walk(container, inContents);
  return blocks;
}

function firstParagraph(block: WordBlock): WordParagraph | undefined {
  if (block.kind === 'paragraph') return block;
  const blocks = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  return blocks.find((inner) => inner.kind === 'paragraph');
}

function isContentsControl(sdt: XmlElement): boolean {
  const gallery = path(sdt, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attrs['w:val'] ?? '';
  return /table of contents/i.test(gallery);
}

function readParagraph(element: XmlElement, context: WordContext, contents: boolean): WordParagraph {
  const pPr = child(element, 'w:pPr');
  const style = context.styles.paragraph(child(pPr, 'w:pStyle')?.attrs['w:val'] ?? null);
  // WPS writes the numbering of some paragraphs into the properties of their mark.
  const own = readNumberingRef(child(pPr, 'w:numPr') ?? path(pPr, 'w:rPr', 'w:numPr'));
  const numId = own.numId ?? style.numbering.numId;
  const level = own.level ?? style.numbering.level;
  const label = context.numbering.next({ numId, level }, style.id);
  const outline = child(pPr, 'w:outlineLvl')?.attrs['w:val'];
  const before = inContentsField(context);
  const { inlines, boxes } = readInlines(element, context, style.hidden);
  return {
    kind: 'paragraph',
    style: style.name,
    outline: outline === undefined ? style.outline : outlineLevel(outline),
    label,
    inlines,
    align: alignment(child(pPr, 'w:jc')?.attrs['w:val']),
    inContents: contents || before || inContentsField(context),
    boxes,
  };
}

function alignment(value: string | undefined): WordParagraph['align'] {
  if (value === 'center' || value === 'both' || value === 'right' || value === 'left') return value;
  return value === 'end' ? 'right' : value === 'start' ? 'left' : value === 'distribute' ? 'both' : null;
}

function readTable(element: XmlElement, context: WordContext): WordTable {
  const grid = children(child(element, 'w:tblGrid'), 'w:gridCol').map(
    (column) => Number(column.attrs['w:w'] ?? 0) || 0,
  );
  const rows: WordRow[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of children(parent)) {
      if (child.name === 'w:tr') {
        const row = readRow(child, context);
        if (row) rows.push(row);
      } else if (child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml') walk(child);
    }
  };
  walk(element);
  const framed =
    path(element, 'w:tblPr', 'w:tblpPr') !== undefined ||
    children(element, 'w:tr').some((row) => path(row, 'w:tc', 'w:p', 'w:pPr', 'w:framePr') !== undefined);
  return { kind: 'table', grid, rows, framed };
}

function readRow(element: XmlElement, context: WordContext): WordRow | null {
  const trPr = child(element, 'w:trPr');
  if (child(trPr, 'w:del')) {
    context.findings.deletions += 1;
    return null;
  }
  if (child(trPr, 'w:ins')) context.findings.insertions += 1;
  const before = Number(child(trPr, 'w:gridBefore')?.attrs['w:val'] ?? 0);
  // Word itself allows 63 columns; a file that claims thousands is not believed.
  let column = Number.isInteger(before) && before > 0 && before < MAX_COLUMNS ? before : 0;
  const cells: WordCell[] = [];
  const walk = (parent: XmlElement): void => {
    for (const element of children(parent)) {
      if (element.name === 'w:tc') {
        const cell = readCell(element, column, context);
        column += cell.colspan;
        cells.push(cell);
      } else if (element.name === 'w:sdt' || element.name === 'w:sdtContent' || element.name === 'w:customXml') {
        walk(element);
      }
    }
  };
  walk(element);
  return { header: flag(trPr, 'w:tblHeader') ?? false, cells };
}

function readCell(element: XmlElement, column: number, context: WordContext): WordCell {
  const tcPr = child(element, 'w:tcPr');
  const span = Number(child(tcPr, 'w:gridSpan')?.attrs['w:val'] ?? 1);
  const vMerge = child(tcPr, 'w:vMerge');
  return {
    column,
    colspan: Number.isInteger(span) && span > 0 && span < MAX_COLUMNS ? span : 1,
    merge: vMerge ? (vMerge.attrs['w:val'] === 'restart' ? 'start' : 'continue') : null,
    blocks: readBlocks(element, context),
  };
}
