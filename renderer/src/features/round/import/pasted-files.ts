import { foreignHtml } from '../../../platform/index.ts';

/** What is called a pasted table and a pasted text. */
export type PastedNames = { readonly table: string; readonly text: string };

/** As much of the clipboard as is looked at. */
type Clipboard = { readonly files: readonly File[]; readonly html: string; readonly text: string };

/** What somebody pastes as files to be read like any other: copied files as they are, a table as tab-separated text, a text as it is. */
export function pastedFiles({ files, html, text }: Clipboard, names: PastedNames): readonly File[] {
  if (files.length > 0) return files;
  const rows = html.includes('<t') ? tableRows(html) : [];
  if (rows.length > 0) return [textFile(`${names.table}.tsv`, rows.map(tsvLine).join('\n'))];
  if (text.trim() === '') return [];
  return [textFile(text.includes('\t') ? `${names.table}.tsv` : `${names.text}.txt`, text)];
}

/** The clipboard of a paste. */
export function clipboardOf(data: DataTransfer): Clipboard {
  return { files: [...data.files], html: data.getData('text/html'), text: data.getData('text/plain') };
}

/** The clipboard on request; null when the browser does not let the page look. */
export async function readClipboard(): Promise<Clipboard | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const get = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { files: [], html: await get('text/html'), text: await get('text/plain') };
  } catch {
    return null;
  }
}

/** Rows of all tables, merged cells filled: one over several rows with its text in each, one over several columns with it in the first. */
function tableRows(html: string): readonly (readonly string[])[] {
  const page = foreignHtml(html);
  const tables = [...page.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'));
  return tables.flatMap(rowsOf);
}

function rowsOf(table: HTMLTableElement): string[][] {
  const rows: string[][] = [];
  const below = new Map<number, { text: string; rows: number }>();
  for (const row of table.rows) {
    const texts: string[] = [];
    const takeDown = (): void => {
      for (let held = below.get(texts.length); held && held.rows > 0; held = below.get(texts.length)) {
        held.rows -= 1;
        texts.push(held.text);
      }
    };
    for (const cell of row.cells) {
      takeDown();
      const text = cellText(cell);
      for (let i = 0; i < Math.min(cell.colSpan, 100); i++) {
        const own = i === 0 ? text : '';
        if (cell.rowSpan > 1) below.set(texts.length, { text: own, rows: cell.rowSpan - 1 });
        texts.push(own);
      }
    }
    takeDown();
    rows.push(texts);
  }
  return rows;
}

/** Text with a line for each line break and paragraph. */
function cellText(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const end of copy.querySelectorAll('br, p, div, li')) end.after('\n');
  return (copy.textContent ?? '')
    .replace(/[ \t\u00a0\r]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function tsvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t');
}

function textFile(name: string, text: string): File {
  return new File([text], name, { type: 'text/plain' });
}
