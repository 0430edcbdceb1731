import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { CommentView } from '#shared/contract/index.ts';
import { tools } from '#tests/builders/document-tools.ts';
import { drawnNotes, type ForeignNote, openDocumentText, pandocText } from '#tests/builders/foreign-notes.ts';
import { markedPages } from '#tests/builders/ghostscript-notes.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Notes that programs of others have written: every one in the register with its text, author, day and clause. */

let dir: string;
let folder: string;
let host: Host;
let projectId: string;
let draftId: string;

beforeAll(async () => {
  dir = await emptyWorkspace();
  folder = mkdtempSync(join(tmpdir(), 'zs-foreign-'));
  host = await hostOn(dir, { now: () => Date.UTC(2026, 5, 20) });
  const { client } = host;
  const { committeeId } = await committeeOf(host, ['林一苇']);
  projectId = (await client.project.create(plainProject(committeeId))).id;
  draftId = (await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

/** Everything that a file gives in a round of its own, as the register has it. */
async function register(name: string): Promise<readonly CommentView[]> {
  const { client } = host;
  const dates = { opensOn: '2026-03-01', closesOn: '2026-06-30' };
  const { id } = await client.round.create({
    projectId,
    draftId,
    name,
    audience: 'directed',
    recipients: [],
    ...dates,
  });
  const bytes = readFileSync(join(folder, name));
  const { uploadId } = await client.file.begin({ name, size: bytes.length });
  await client.file.append({ uploadId, base64: bytes.toString('base64') });
  await client.round.import({ id, files: [await client.file.finish({ uploadId })] });
  return (await client.round.comments({ id, filter: {}, sort: 'no', limit: 2000 })).items;
}

type Found = Pick<CommentView, 'person' | 'writtenOn' | 'clause'>;
type Wanted = Pick<ForeignNote, 'author' | 'date' | 'clause'>;
const sameSource = (found: Found, wanted: Wanted): boolean =>
  found.person === wanted.author && found.writtenOn === wanted.date && found.clause === wanted.clause;

/** Comments and changes that were not found, or not whole; every row of the register may answer for one only. */
function missing(items: readonly CommentView[], notes: ReturnType<typeof drawnNotes>) {
  const left = new Set(items);
  const take = (wanted: ForeignNote): boolean => {
    for (const item of left) if (isIt(item, wanted)) return left.delete(item);
    return false;
  };
  return {
    comments: notes.map(({ comment }) => comment).filter((comment) => !take(comment)),
    changes: notes.map(({ change }) => change).filter((change) => !take(change)),
    invented: [...left].map(({ comment, original, proposal }) => [comment, original, proposal]),
  };
}

function isIt(item: CommentView, wanted: ForeignNote): boolean {
  if (!sameSource(item, wanted)) return false;
  if (wanted.kind === 'comment') return item.comment === wanted.text && item.original === wanted.quote;
  // A change is told as its sentence was and would be.
  if (item.change === '') return false;
  const [before, after] = [`${item.comment}\n${item.original}`, `${item.comment}\n${item.proposal}`];
  return before.includes(wanted.quote) && after.includes(wanted.text);
}

const NOTHING = { comments: [], changes: [], invented: [] };

describe.skipIf(!tools.pandoc)('a Word file of pandoc (skipped without pandoc)', () => {
  it('gives 500 comments and 500 tracked changes', async () => {
    const notes = drawnNotes(500);
    writeFileSync(join(folder, 'notes.md'), pandocText(notes));
    execFileSync('pandoc', [
      '--track-changes=all',
      '-f',
      'markdown',
      join(folder, 'notes.md'),
      '-o',
      join(folder, 'pandoc.docx'),
    ]);
    const items = await register('pandoc.docx');
    const lost = missing(items, notes);
    console.info(
      `pandoc: ${500 - lost.comments.length} of 500 comments, ${500 - lost.changes.length} of 500 tracked changes, ${lost.invented.length} invented`,
    );
    expect(lost).toEqual(NOTHING);
  });
});

describe.skipIf(!tools.ghostscript)('a PDF of Ghostscript (skipped without gs)', () => {
  it('gives 500 annotations of eleven kinds with their answers', async () => {
    const { postscript, notes } = markedPages(500);
    writeFileSync(join(folder, 'notes.ps'), postscript);
    execFileSync('gs', [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-sDEVICE=pdfwrite',
      '-o',
      join(folder, 'gs.pdf'),
      join(folder, 'notes.ps'),
    ]);
    const items = await register('gs.pdf');
    const lost = notes.filter(
      (note, i) =>
        !(
          items[i] &&
          sameSource(items[i], note) &&
          `${items[i].comment}\n${items[i].proposal}`.includes(note.text) &&
          items[i].original === note.quote &&
          items[i].change === note.change &&
          items[i].replies.map(({ text }) => text).join() === note.answer
        ),
    );
    const answers = notes.filter(({ answer }) => answer !== '').length;
    console.info(
      `Ghostscript: ${500 - lost.length} of 500 annotations with ${answers} answers, ${items.length - 500} invented`,
    );
    expect(lost).toEqual([]);
    expect(items).toHaveLength(500);
  });
});

describe.skipIf(!tools.libreOffice)('files of LibreOffice (skipped without soffice)', () => {
  const notes = drawnNotes(200);
  beforeAll(() => {
    writeFileSync(join(folder, 'office.fodt'), openDocumentText(notes));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const notesToo = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}';
    for (const format of ['docx', notesToo])
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'office.fodt')],
        {
          stdio: 'pipe',
          timeout: 180_000,
        },
      );
  });

  it('give every comment and tracked change of a Word file', async () => {
    const lost = missing(await register('office.docx'), notes);
    console.info(
      `LibreOffice, Word file: ${200 - lost.comments.length} of 200 comments, ${200 - lost.changes.length} of 200 tracked changes, ${lost.invented.length} invented`,
    );
    expect(lost).toEqual(NOTHING);
  });

  it('give every comment that it exports as an annotation of a PDF', async () => {
    const items = await register('office.pdf');
    const lost = notes.filter(
      ({ comment }) => !items.some((item) => item.comment === comment.text && sameSource(item, comment)),
    );
    console.info(`LibreOffice, PDF: ${200 - lost.length} of 200 annotations, ${items.length - 200} invented`);
    expect(lost.map(({ comment }) => comment)).toEqual([]);
  });
});
