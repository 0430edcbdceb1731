import { child, children, parseXml, type XmlElement, type ZipArchive } from '#host/importers/package/index.ts';
import type { Grid } from '#host/importers/tabular/index.ts';
import { ok, type Problem, type Result, refuse } from '#shared/base/index.ts';
import { type ListNumbers, listNumbers } from './docx-list-numbers.ts';
import { paragraphText } from './docx-paragraph.ts';
import { docxTable } from './docx-table.ts';
import { headerAt } from './find-header.ts';
import type { FormSource, FormTable } from './form-source.ts';

/**
 * Reads paragraphs, tables and page headers of a Word file. Page headers matter for ISO forms only, which have their column
 * titles there. Refusals: `docx-no-document` and those of the XML reader.
 */
export async function docxSource(zip: ZipArchive): Promise<Result<FormSource>> {
  const main = await mainPart(zip);
  const text = await zip.text(main);
  if (text === null) return refuse('docx-no-document');
  const root = parseXml(text);
  if (!root.ok) return root;
  const body = child(root.value, 'w:body');
  if (!body) return refuse('docx-no-document');
  const numbers = /<w:numPr[\s>]/.test(text) ? await listNumbers(zip) : { prefix: () => '' };
  const blocks = blocksOf(body, numbers);

  const pageHeader: (string | FormTable)[] = [];
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  for (const name of zip.names) {
    if (!name.startsWith(`${folder}header`) || !name.endsWith('.xml')) continue;
    const header = await zip.text(name);
    if (header === null || !/<w:tbl[\s>]/.test(header)) continue;
    const parsed = parseXml(header);
    if (parsed.ok) pageHeader.push(...blocksOf(parsed.value, numbers));
  }
  const problems: Problem[] = [];
  if (/<w:altChunk[\s>]/.test(text)) problems.push({ code: 'form-embedded-part', severity: 'warning' });
  return ok({ kind: 'docx', blocks, pageHeader, problems, hasControls: /<w:sdt[\s>]/.test(text) });
}

/** Name of the main document part, by the relationships of the package. */
export async function mainPart(zip: ZipArchive): Promise<string> {
  const text = await zip.text('_rels/.rels');
  const parsed = text === null ? null : parseXml(text);
  if (parsed?.ok) {
    for (const relation of children(parsed.value, 'rel:Relationship')) {
      if (/\/officeDocument$/.test(relation.attrs['Type'] ?? '')) {
        const target = (relation.attrs['Target'] ?? '').replace(/^\//, '');
        if (zip.names.includes(target)) return target;
      }
    }
  }
  return 'word/document.xml';
}

function blocksOf(container: XmlElement, numbers: ListNumbers): readonly (string | FormTable)[] {
  const blocks: (string | FormTable)[] = [];
  let tables = 0;
  const walk = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:p') {
        blocks.push(numbers.prefix(node) + paragraphText(node));
        walkTextBoxes(node);
      } else if (node.name === 'w:tbl') {
        tables += 1;
        const grid = docxTable(node, numbers);
        blocks.push({ grid, table: tables });
        // A table that only frames the form has the comment table inside one of its cells.
        if (!hasHeader(grid)) for (const cell of framedCells(node)) walkTables(cell);
      } else if (node.name === 'w:sdt') {
        const content = child(node, 'w:sdtContent');
        if (content) walk(content);
      } else if (node.name === 'w:customXml' || node.name === 'w:ins' || node.name === 'w:moveTo') walk(node);
    }
  };
  const walkTables = (cell: XmlElement): void => {
    for (const inner of children(cell, 'w:tbl')) walk({ name: 'w:tc', attrs: cell.attrs, children: [inner] });
  };
  const walkTextBoxes = (paragraph: XmlElement): void => {
    for (const box of textBoxes(paragraph)) walk(box);
  };
  walk(container);
  return blocks;
}

function hasHeader(grid: Grid): boolean {
  return grid.rows.some((_, index) => headerAt(grid, index) !== null);
}

/** Cells that have a table inside. */
function framedCells(table: XmlElement): readonly XmlElement[] {
  return children(table, 'w:tr').flatMap((row) => children(row, 'w:tc').filter((cell) => child(cell, 'w:tbl')));
}

/** Contents of the text boxes that hang on a paragraph; of a choice between two drawings only the first. */
function textBoxes(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of children(element)) {
    if (node.name === 'w:txbxContent') found.push(node);
    else if (node.name === 'mc:AlternateContent') {
      const choice = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
      if (choice) found.push(...textBoxes(choice));
    } else if (node.name !== 'w:t' && node.name !== 'w:pPr') found.push(...textBoxes(node));
  }
  return found;
}
