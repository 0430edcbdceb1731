import { filesOf, holdsFiles, textOfHtml } from '#host/importers/mail/index.ts';
import { openZip, sniffFile } from '#host/importers/package/index.ts';
import { wordsOfPdf } from '#host/importers/pdf/index.ts';
import { type Grid, readCsv, readXlsx } from '#host/importers/tabular/index.ts';
import { paragraphsIn, plainTextOf, readWord } from '#host/importers/word/index.ts';

/** Characters of one file that are kept: some 150 pages. */
const LONGEST = 200_000;

export type FileText = { readonly text: string };

/**
 * The words of a Word, PDF, Excel or text file, of a letter or an archive with what they hold; a line feed between paragraphs. Empty for a
 * file that cannot be read. Never throws for what a file holds.
 */
export async function textOfFile(bytes: Uint8Array, name: string): Promise<FileText> {
  if (!holdsFiles({ name, bytes })) return { text: (await wordsOf(bytes, name)).slice(0, LONGEST) };
  let text = '';
  const { files } = await filesOf(bytes, name);
  for (const file of files) {
    if (text.length >= LONGEST) break;
    text += `${await wordsOf(file.bytes, file.name)}\n`;
  }
  return { text: text.slice(0, LONGEST) };
}

async function wordsOf(bytes: Uint8Array, name: string): Promise<string> {
  const { kind, encoding } = sniffFile(name, bytes);
  if (kind === 'docx') return wordsOfWord(bytes, name);
  if (kind === 'xlsx') return wordsOfSheets(bytes);
  if (kind === 'pdf') return wordsOfPdf(bytes, LONGEST);
  if (kind === 'csv') return wordsOfCsv(bytes);
  if (encoding === null) return '';
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, LONGEST * 4));
  return kind === 'html' ? textOfHtml(text) : text;
}

async function wordsOfWord(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readWord(bytes, name);
  if (!read.ok) return '';
  const { blocks, footnotes } = read.value;
  return [...blocks, ...[...footnotes.values()].flat()]
    .flatMap((block) => paragraphsIn([block]))
    .map(({ label, inlines }) => `${label && !label.hidden ? `${label.text} ` : ''}${plainTextOf(inlines)}`)
    .join('\n');
}

async function wordsOfSheets(bytes: Uint8Array): Promise<string> {
  const zip = await openZip(bytes);
  if (!zip.ok) return '';
  try {
    const book = await readXlsx(zip.value);
    if (!book.ok) return '';
    return book.value.sheets.map(wordsOfGrid).join('\n');
  } finally {
    zip.value.close();
  }
}

function wordsOfCsv(bytes: Uint8Array): string {
  const table = readCsv(bytes);
  return table.ok ? wordsOfGrid(table.value.grid) : '';
}

/** A line for each row; what is written once over several cells is said once. */
function wordsOfGrid({ rows }: Grid): string {
  return rows
    .map(({ cells }) =>
      cells.flatMap((cell) => (cell?.merged === 'no' && cell.text !== '' ? [cell.text] : [])).join('；'),
    )
    .join('\n');
}
