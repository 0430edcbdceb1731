import { readCommentFile } from '#host/importers/forms/index.ts';
import { type DocxParts, docxFile, p, r } from './docx-file.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.microsoft.com/office/2011/relationships';

/** A comment in its part. `paraId` is that of its last paragraph; `parent` that of the comment it replies to. */
export type NotedComment = {
  readonly id: number;
  readonly text: string | readonly string[];
  readonly author?: string;
  readonly date?: string;
  readonly paraId?: string;
  readonly parent?: string;
  readonly done?: boolean;
  /** XML of its paragraphs instead of the text. */
  readonly xml?: string;
};

export type NotedDocx = Omit<DocxParts, 'comments'> & {
  readonly comments?: readonly NotedComment[];
  /** Mail addresses by author, as Word keeps them. */
  readonly people?: Readonly<Record<string, string>>;
};

/** A Word file with comments; changes are in `body`. */
export function notedDocx({ comments = [], people = {}, ...given }: NotedDocx): Uint8Array {
  const parts: Record<string, string | Uint8Array> = { ...given.parts };
  let relationships = given.relationships ?? '';
  if (comments.length > 0) {
    parts['comments.xml'] = `<w:comments ${W} ${W14}>${comments.map(commentXml).join('')}</w:comments>`;
    relationships += `<Relationship Id="rIdC" Type="${OFFICE}/comments" Target="comments.xml"/>`;
  }
  if (comments.some(({ paraId }) => paraId !== undefined)) {
    const entries = comments.map(
      ({ paraId = '', parent, done }) =>
        `<w15:commentEx w15:paraId="${paraId}"${parent ? ` w15:paraIdParent="${parent}"` : ''} w15:done="${done ? 1 : 0}"/>`,
    );
    parts['commentsExtended.xml'] = `<w15:commentsEx ${W15}>${entries.join('')}</w15:commentsEx>`;
    relationships += `<Relationship Id="rIdX" Type="${WORD}/commentsExtended" Target="commentsExtended.xml"/>`;
  }
  const persons = Object.entries(people).map(
    ([name, mail]) =>
      `<w15:person w15:author="${name}"><w15:presenceInfo w15:providerId="AD" w15:userId="S::${mail}::0f"/></w15:person>`,
  );
  if (persons.length > 0) {
    parts['people.xml'] = `<w15:people ${W15}>${persons.join('')}</w15:people>`;
    relationships += `<Relationship Id="rIdP" Type="${WORD}/people" Target="people.xml"/>`;
  }
  return docxFile({ ...given, parts, relationships });
}

function commentXml({ id, text, author = '张三', date = '2026-05-04T10:12:00Z', paraId, xml }: NotedComment): string {
  const texts = typeof text === 'string' ? [text] : text;
  const paragraphs = texts.map((line, i) =>
    i === texts.length - 1 && paraId ? `<w:p w14:paraId="${paraId}">${r(line)}</w:p>` : p(line),
  );
  const moment = date === '' ? '' : ` w:date="${date}"`;
  return `<w:comment w:id="${id}" w:author="${author}"${moment} w:initials="zs">${xml ?? paragraphs.join('')}</w:comment>`;
}

export const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
export const to = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>`;
export const mark = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
/** Runs that a comment is tied to, as Word writes it. */
export const noted = (id: number, runs: string): string => from(id) + runs + to(id) + mark(id);

const by = (author: string, date: string): string => `w:id="9" w:author="${author}" w:date="${date}"`;
const DATE = '2026-05-04T10:12:00Z';

/** Inserted runs; a plain text is one run. */
export const ins = (content: string, author = '李四', date = DATE): string =>
  `<w:ins ${by(author, date)}>${runs(content)}</w:ins>`;
export const del = (content: string, author = '李四', date = DATE): string =>
  `<w:del ${by(author, date)}>${runs(content).replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`;
/** Property of a paragraph whose mark came (`ins`) or went (`del`), for `properties`. */
export const markChanged = (kind: 'ins' | 'del', author = '李四'): string =>
  `<w:rPr><w:${kind} ${by(author, DATE)}/></w:rPr>`;
/** A row whose coming or going is tracked; `tr` as the builder makes it. */
export const rowChanged = (kind: 'ins' | 'del', tr: string, author = '李四'): string =>
  tr.replace('<w:tr>', `<w:tr><w:trPr><w:${kind} ${by(author, DATE)}/></w:trPr>`);
export const cellChanged = (kind: 'cellIns' | 'cellDel', tc: string, author = '李四'): string =>
  tc.replace('<w:tcPr>', `<w:tcPr><w:${kind} ${by(author, DATE)}/>`);

function runs(content: string): string {
  return content.startsWith('<') || content === '' ? content : r(content);
}

/** The rows that an import of the file gives, with its problems. */
export async function rowsOf(given: NotedDocx) {
  return readCommentFile(notedDocx(given), '审阅稿.docx');
}
