import { type PdfDict, PdfName, PdfReference, type PdfValue, readPdfFile } from './pdf-file.ts';

/** An annotation as viewers write it. Places in points from the bottom left corner; `parent` is the index of another one in the list. */
export type PdfNote = {
  /** From 0. */
  readonly page: number;
  readonly subtype: string;
  readonly rect: readonly [number, number, number, number];
  /** Marked stretches, each left, bottom, right, top. */
  readonly quads?: readonly (readonly [number, number, number, number])[];
  readonly author?: string;
  readonly contents?: string;
  /** Rich text (`RC`). */
  readonly rich?: string;
  readonly modified?: string;
  readonly created?: string;
  readonly parent?: number;
  /** How it belongs to `parent`; absent = an answer. */
  readonly group?: boolean;
  readonly state?: readonly [model: string, state: string];
  readonly popup?: boolean;
  readonly intent?: string;
};

/** Writes annotations behind a PDF of ours, as a viewer does that saves what was added (incremental update). */
export function addPdfNotes(bytes: Uint8Array, notes: readonly PdfNote[]): Uint8Array {
  const file = readPdfFile(bytes);
  const out: Buffer[] = [Buffer.from(bytes)];
  const offsets = new Map<number, number>();
  let length = bytes.length;
  let next = file.trailer.get('Size') as number;
  const write = (id: number, body: string): void => {
    const text = Buffer.from(`\n${id} 0 obj\n${body}\nendobj`, 'latin1');
    offsets.set(id, length + 1);
    length += text.length;
    out.push(text);
  };
  const ids = notes.map(() => next++);
  const onPage = new Map<number, number[]>();
  for (const [index, note] of notes.entries()) {
    const id = ids[index]!;
    const refs = onPage.get(note.page) ?? [];
    onPage.set(note.page, refs);
    refs.push(id);
    const popup = note.popup ? next++ : 0;
    if (popup) refs.push(popup);
    write(id, noteBody(note, ids, popup, file.pages[note.page]!.id));
    if (popup) {
      write(popup, `<</Type/Annot/Subtype/Popup/Parent ${id} 0 R/Rect[600 700 780 800]/Open false>>`);
    }
  }
  for (const [page, refs] of onPage) {
    const { id, dict } = file.pages[page]!;
    const annots = [...file.array(dict.get('Annots')), ...refs.map((ref) => new PdfReference(ref))];
    write(id, textOf(new Map([...dict, ['Annots', annots]])));
  }
  const previous = /startxref\s+(\d+)/.exec(Buffer.from(bytes).toString('latin1', bytes.length - 64))?.[1];
  let table = '\nxref\n';
  for (const [id, offset] of [...offsets].sort((a, b) => a[0] - b[0]))
    table += `${id} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  const trailer = new Map<string, PdfValue>([...file.trailer, ['Size', next], ['Prev', Number(previous)]]);
  out.push(Buffer.from(`${table}trailer\n${textOf(trailer)}\nstartxref\n${length + 1}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(out);
}

function noteBody(note: PdfNote, ids: readonly number[], popup: number, page: number): string {
  const entries: [string, PdfValue][] = [
    ['Type', new PdfName('Annot')],
    ['Subtype', new PdfName(note.subtype)],
    ['Rect', note.rect],
    ['P', new PdfReference(page)],
    ['F', 4],
  ];
  const add = (key: string, value: PdfValue | undefined): void => {
    if (value !== undefined) entries.push([key, value]);
  };
  add(
    'QuadPoints',
    note.quads?.flatMap(([left, bottom, right, top]) => [left, top, right, top, left, bottom, right, bottom]),
  );
  add('T', note.author);
  add('Contents', note.contents);
  add('RC', note.rich);
  add('M', note.modified);
  add('CreationDate', note.created);
  if (note.parent !== undefined) add('IRT', new PdfReference(ids[note.parent]!));
  if (note.parent !== undefined) add('RT', new PdfName(note.group ? 'Group' : 'R'));
  add('StateModel', note.state?.[0]);
  add('State', note.state?.[1]);
  if (popup) add('Popup', new PdfReference(popup));
  if (note.intent !== undefined) add('IT', new PdfName(note.intent));
  if (note.subtype === 'Ink') add('InkList', [[note.rect[0], note.rect[1], note.rect[2], note.rect[3]]]);
  if (note.subtype === 'FreeText') add('DA', '/Helv 10 Tf 0 g');
  return textOf(new Map(entries));
}

function textOf(value: PdfValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return stringOf(value);
  if (value instanceof PdfName) return `/${value.name.replace(/[^\w.+-]/g, (c) => `#${c.charCodeAt(0).toString(16)}`)}`;
  if (value instanceof PdfReference) return `${value.id} 0 R`;
  if (Array.isArray(value)) return `[${value.map(textOf).join(' ')}]`;
  return `<<${[...(value as PdfDict)].map(([key, each]) => `/${key} ${textOf(each)}`).join('')}>>`;
}

/** Plain letters as they are (dates and the file's id must stay), others in UTF-16. */
function stringOf(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  if (/^[\0-\xff]*$/.test(text) && /[\0-\x08]/.test(text)) return `<${Buffer.from(text, 'latin1').toString('hex')}>`;
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;
}
