import type { Publication, PubRun, PubTable } from '../../publication.ts';
import type { PaperTemplate } from './paper-template.ts';

/** A table of a form as rows of texts, for a workbook (XLSX). */
export type Sheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
};

/** The table `template.sheet` of a filled form with the words that are printed; null where the form has none. */
export function sheetOf(template: PaperTemplate, publication: Publication): Sheet | null {
  const part = template.parts.find(({ id }) => id === template.sheet);
  if (part?.kind !== 'table') return null;
  const titles = part.columns.map(({ title }) => title);
  const table = publication.sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is PubTable => block.kind === 'table' && hasHead(block, titles));
  if (!table) return null;
  const rows = table.rows.slice(1).map((row) => row.cells.map(cellText));
  return {
    name: template.name[template.language],
    header: titles,
    // A row across the table says that there is nothing.
    rows: rows.filter((row) => row.length === titles.length),
    widths: table.columns,
  };
}

function hasHead(table: PubTable, titles: readonly string[]): boolean {
  const head = table.rows[0]?.cells.map(cellText) ?? [];
  return head.length === titles.length && head.every((text, index) => text === titles[index]);
}

function cellText(cell: PubTable['rows'][number]['cells'][number]): string {
  return cell.paragraphs.map(({ runs }) => runs.map(runText).join('')).join('\n');
}

function runText(run: PubRun): string {
  if (run.kind === 'break') return '\n';
  if (run.kind === 'field') return run.value;
  return 'text' in run ? run.text : '';
}
