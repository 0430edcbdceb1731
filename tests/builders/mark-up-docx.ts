import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A comment or tracked change as Word writes it into a file, and what has to be found again. */
export type Markup = {
  readonly kind: 'comment' | 'replacement' | 'insertion' | 'deletion';
  readonly author: string;
  /** `2026-05-04T10:12:00Z` */
  readonly date: string;
  /** Text of the comment, or the new words. */
  readonly text: string;
  /** Words of the draft that were marked. */
  readonly quote: string;
  /** Bookmark of the block: its own, in a table that of the table. */
  readonly bookmark: string;
};

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<&]{3,})<\/w:t><\/w:r>/;

/**
 * Marks up a Word file of ours by turns (comment, replacement, comment, insertion, comment, deletion), one mark a paragraph, until there are
 * `comments` comments and as many changes as that. Paragraphs in the order of the file; cells of tables too.
 */
export function markUpDocx(
  docx: Uint8Array,
  comments: number,
): { readonly bytes: Uint8Array; readonly marks: readonly Markup[] } {
  const files = unzipSync(docx);
  const marks: Markup[] = [];
  let table = '';
  let waiting = '';
  const body = strFromU8(files['word/document.xml']!).replace(
    /<w:tbl>|<\/w:tbl>|<w:p>(?:(?!<w:p>).)*?<\/w:p>|<w:bookmarkStart [^>]*>/gs,
    (piece) => {
      const name = /w:name="(zs_(?!number_)[^"]*)"/.exec(piece)?.[1] ?? '';
      if (piece.startsWith('<w:tbl')) table = waiting;
      else if (piece.startsWith('</w:tbl')) table = waiting = '';
      else if (name !== '') waiting = name;
      const bookmark = name === '' ? table : name;
      const found = piece.startsWith('<w:p>') && !/PAGEREF|w:hyperlink/.test(piece) ? RUN.exec(piece) : null;
      if (!found || bookmark === '' || marks.length === comments * 2) return piece;
      const [run, format = '', text = ''] = found;
      const at = Math.floor(text.length / 3);
      const words = text.slice(at, at + Math.min(8, Math.ceil(text.length / 3)));
      if (words.trim() !== words) return piece;
      const quote = TURNS[marks.length % TURNS.length] === 'insertion' ? '' : words;
      const mark = markOf(marks.length, quote, bookmark);
      marks.push(mark);
      const [before, after] = [text.slice(0, at), text.slice(at + quote.length)];
      return piece.replace(
        run,
        () => runXml(format, before) + marked(mark, marks.length, format) + runXml(format, after),
      );
    },
  );
  files['word/document.xml'] = strToU8(body);
  files['word/comments.xml'] = strToU8(commentsXml(marks));
  const relationships = strFromU8(files['word/_rels/document.xml.rels']!);
  files['word/_rels/document.xml.rels'] = strToU8(
    relationships.replace(
      '</Relationships>',
      `<Relationship Id="rIdNotes" Type="${OFFICE}/comments" Target="comments.xml"/></Relationships>`,
    ),
  );
  return { bytes: zipSync(files), marks };
}

const TURNS = ['comment', 'replacement', 'comment', 'insertion', 'comment', 'deletion'] as const;

function markOf(index: number, quote: string, bookmark: string): Markup {
  const kind = TURNS[index % TURNS.length]!;
  const author = ['张三', '李四', '王五', 'Zhao Liu'][index % 4]!;
  const day = String((index % 28) + 1).padStart(2, '0');
  const text = kind === 'comment' ? `第${index}条：建议核对。` : kind === 'deletion' ? '' : `新${index}`;
  return { kind, author, date: `2026-05-${day}T10:12:00Z`, text, quote, bookmark };
}

function marked({ kind, author, date, text, quote }: Markup, id: number, format: string): string {
  const by = `w:id="${3_000_000 + id}" w:author="${author}" w:date="${date}"`;
  const gone = `<w:del ${by}><w:r>${format}<w:delText xml:space="preserve">${quote}</w:delText></w:r></w:del>`;
  const come = `<w:ins ${by}>${runXml(format, text)}</w:ins>`;
  if (kind === 'replacement') return gone + come;
  if (kind === 'deletion') return gone;
  if (kind === 'insertion') return come;
  return `<w:commentRangeStart w:id="${id}"/>${runXml(format, quote)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

function runXml(format: string, text: string): string {
  return text === '' ? '' : `<w:r>${format}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function commentsXml(marks: readonly Markup[]): string {
  const comments = marks.flatMap(({ kind, author, date, text }, index) =>
    kind === 'comment'
      ? `<w:comment w:id="${index + 1}" w:author="${author}" w:date="${date}" w:initials="x"><w:p w14:paraId="${(index + 1).toString(16).padStart(8, '0')}"><w:r><w:annotationRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
      : [],
  );
  return `<w:comments xmlns:w="${W}" xmlns:w14="${W14}">${comments.join('')}</w:comments>`;
}
