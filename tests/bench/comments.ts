import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { type FormRow, readCommentFile } from '#host/importers/forms/index.ts';
import { groupComments } from '#shared/domain/similar/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { anchorComment, buildAnchorIndex, CONFIDENCE_LINE } from '#shared/publishing/anchors/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import { tools } from '#tests/builders/document-tools.ts';
import { drawnNotes, pandocText } from '#tests/builders/foreign-notes.ts';
import { markedPages } from '#tests/builders/ghostscript-notes.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { markUpDocx } from '#tests/builders/mark-up-docx.ts';
import { madeSet, pairFigures } from '#tests/builders/similar-comments.ts';
import { carriedComments } from '#tests/unit/publishing/anchors/carried-comments.ts';
import { movedForms } from '#tests/unit/publishing/anchors/moved-forms.ts';
import { line, ms } from './measure.ts';

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(2)} %`;

/** Where comments are placed, which follow their text, which say the same, and what comes back from the programs of others. */
export async function benchComments(folder: string): Promise<void> {
  ownAnchors();
  await ownCopy();
  const rows = movedForms();
  const right = rows.filter((row) => row.right).length;
  const wrong = rows.filter((row) => !row.right && row.anchor.blockId !== '').length;
  line(
    `rows of forms at their block, 20 % of the clauses moved (${rows.length} rows, wrong above ${CONFIDENCE_LINE}: ${wrong})`,
    percent(right, rows.length),
    '≥ 98 %, none wrong above the line',
    right / rows.length >= 0.98 && wrong === 0,
  );
  carried();
  similar();
  await foreign(folder);
}

function ownAnchors(): void {
  const index = buildAnchorIndex(makeLongStandard(75));
  const blocks = [...index.blocks.keys()];
  const here = blocks.filter((block) => anchorComment({ block, clause: '1', quote: '别处' }, index).blockId === block);
  const all = here.length === blocks.length;
  line('anchors of our own exports at their block', `${here.length} of ${blocks.length}`, 'all', all);
}

/** A Word copy of ours with 500 comments and 500 tracked changes. */
async function ownCopy(): Promise<void> {
  const standard = buildStandard(makeLongStandard(75), LONG_COVER, gbProfile);
  const copy = { ...standard, anchors: { draft: 'draft-7', version: 3, name: '征求意见稿' } };
  const written = await publicationToDocx(copy, { readBlob: async () => null });
  const map = strFromU8(unzipSync(written.bytes)['customXml/item1.xml']!).replaceAll('&quot;', '"');
  const { blocks } = JSON.parse(/>(\{.*\})</s.exec(map)?.[1] ?? '{}') as { blocks: Record<string, string> };
  const { bytes, marks } = markUpDocx(written.bytes, 500);
  const { rows } = await readCommentFile(bytes, '审阅稿.docx');
  const placed = rows.filter(({ blockId }, i) => blocks[blockId ?? ''] === marks[i]?.bookmark).length;
  const what = 'comments and tracked changes of a Word copy of ours at their block';
  line(what, `${placed} of ${marks.length}`, 'all', placed === 1_000 && rows.length === 1_000);
}

function carried(): void {
  const rows = carriedComments();
  const unchanged = rows.filter(({ edit }) => edit === 'none');
  const edited = rows.filter(({ edit }) => edit !== 'none');
  const right = (list: typeof rows): number => list.filter((row) => row.right).length;
  line(
    `comments that follow their text, 30 % of the blocks edited (${right(unchanged)} of ${unchanged.length} on unchanged text)`,
    percent(right(edited), edited.length),
    '≥ 95 %, all on unchanged text',
    right(edited) / edited.length >= 0.95 && right(unchanged) === unchanged.length,
  );
}

function similar(): void {
  const { comments, twins } = madeSet(3000, 600, 1);
  const start = performance.now();
  const found = groupComments(comments);
  const took = performance.now() - start;
  const { recall, precision } = pairFigures(found, twins);
  line(
    `comments that say the same among ${comments.length} (recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)})`,
    ms(took),
    'under 2 s, recall ≥ 0.9, precision ≥ 0.95',
    took < 2_000 && recall >= 0.9 && precision >= 0.95,
  );
}

/** Text, author, day and clause of each; the tests look at the register itself. */
async function foreign(folder: string): Promise<void> {
  const isFrom = (row: FormRow | undefined, by: { author: string; date: string; clause: string }): boolean =>
    row?.person === by.author && row.date === by.date && row.clause === by.clause;
  if (tools.pandoc) {
    const notes = drawnNotes(500);
    const file = join(folder, 'notes.docx');
    writeFileSync(join(folder, 'notes.md'), pandocText(notes));
    execFileSync('pandoc', ['--track-changes=all', join(folder, 'notes.md'), '-o', file]);
    const { rows } = await readCommentFile(readFileSync(file), 'notes.docx');
    const all = notes.flatMap(({ comment, change }) => [comment, change]);
    const found = all.filter((note, i) => {
      const said = [rows[i]?.comment, rows[i]?.original, rows[i]?.proposal].join('\n');
      return isFrom(rows[i], note) && said.includes(note.text) && said.includes(note.quote);
    });
    line(
      'comments and tracked changes of pandoc',
      `${found.length} of ${all.length}`,
      'all',
      found.length === all.length,
    );
  } else line('comments and tracked changes of pandoc', 'no pandoc here', 'all', null);
  if (tools.ghostscript) {
    const { postscript, notes } = markedPages(500);
    writeFileSync(join(folder, 'notes.ps'), postscript);
    const file = join(folder, 'notes.pdf');
    execFileSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', '-o', file, join(folder, 'notes.ps')]);
    const { rows } = await readCommentFile(readFileSync(file), 'notes.pdf');
    const found = notes.filter((note, i) => {
      const said = [rows[i]?.comment, rows[i]?.proposal].join('\n');
      return isFrom(rows[i], note) && said.includes(note.text) && (rows[i]?.original ?? '') === note.quote;
    });
    line('annotations of Ghostscript', `${found.length} of ${notes.length}`, 'all', found.length === notes.length);
  } else line('annotations of Ghostscript', 'no gs here', 'all', null);
}
