import { RefusalError } from '#host/refusal-error.ts';
import { isHan, ok, type Problem, type Result } from '#shared/base/index.ts';
import type { Locale } from '#shared/i18n/index.ts';
import type { FormRow } from '../forms/form-file.ts';
import { child, children, parseXml, textOf, type ZipArchive } from '../package/index.ts';
import { mainPart, readNumbering, readRelationships, readStyles } from '../word/index.ts';
import { changeRows } from './change-rows.ts';
import { commentRows } from './comment-rows.ts';
import { NOTE_TRACES } from './may-hold-notes.ts';
import { optionalPart, readAddresses, readComments } from './note-parts.ts';
import { oldText } from './old-text.ts';
import { type OwnAnchors, readOwnAnchors } from './own-anchors.ts';
import { type FormTables, MOST_ROWS, type NoteContext, type PlacedRow } from './placed-row.ts';
import { type PlaceContext, storyPlaces } from './story-places.ts';
import { readStory } from './story-reader.ts';

/** What people wrote into a Word file beside its text: comments (批注) and tracked changes (修订), in the order of the text. */
export type WordNotes = {
  readonly rows: readonly FormRow[];
  readonly problems: readonly Problem[];
  /** Of a file of ours: the draft that it shows. */
  readonly anchors: OwnAnchors | null;
  /** Mail addresses of the authors, by name. */
  readonly addresses: ReadonlyMap<string, string>;
};

const NOTHING: WordNotes = { rows: [], problems: [], anchors: null, addresses: new Map() };
/**
 * Reads comments and tracked changes of a DOCX as rows of a form. A comment is a row with the text it is tied to; replies and 已解决 come
 * with it. A change is a row with the sentence as it was and as it would be. `formTables`: the tables (from 1, in the body) that are a form,
 * where the file is one: what was typed there and outside of any clause with changes tracked is the form's own content. Refusals: those of
 * the package gate and the XML reader.
 */
export async function readWordNotes(zip: ZipArchive, formTables: FormTables = null): Promise<Result<WordNotes>> {
  try {
    return ok(await readPackage(zip, formTables));
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    throw error;
  }
}

async function readPackage(zip: ZipArchive, formTables: FormTables): Promise<WordNotes> {
  const main = await mainPart(zip);
  const relationships = await readRelationships(zip, main);
  const partOf = (type: string): string | undefined =>
    [...relationships.values()].find((entry) => entry.type === type && !entry.external)?.target;
  const text = (await zip.text(main)) ?? '';
  const anchors = await readOwnAnchors(zip);
  const comments = await optionalPart(zip, partOf('comments'));
  const notes = await Promise.all(
    (['footnotes', 'endnotes'] as const).map(
      async (type) => [type, (await zip.text(partOf(type) ?? '')) ?? ''] as const,
    ),
  );
  if (!comments && ![text, ...notes.map(([, part]) => part)].some((part) => NOTE_TRACES.test(part)))
    return { ...NOTHING, anchors };

  const root = parseXml(text);
  if (!root.ok) throw new RefusalError(root.error.code, root.error.params);
  const body = child(root.value, 'w:body');
  if (!body) throw new RefusalError('docx-no-document');
  const styles = readStyles(await optionalPart(zip, partOf('styles')));
  const numbering = readNumbering(await optionalPart(zip, partOf('numbering')), styles);
  const written = comments ? readComments(comments, await optionalPart(zip, partOf('commentsExtended'))) : [];

  const settled = /w:name="zs_/.test(text) ? await momentsOfPaper(zip) : new Set<string>();
  const story = readStory(body, settled);
  const old = oldText(story);
  const context: NoteContext = {
    story,
    old,
    places: storyPlaces(story, old, { styles, numbering, anchors }),
    locale: languageOf(old.text),
    formTables,
    part: null,
  };
  const contexts = [context, ...footnoteContexts(context, notes, { styles, numbering, anchors: null }, settled)];
  return {
    ...collect(contexts, written),
    anchors,
    addresses: readAddresses(await optionalPart(zip, partOf('people'))),
  };
}

/** A redline of ours dates its changes by the moment the paper carries, those of wholes two minutes before (`exporters/docx/changes-xml`). */
async function momentsOfPaper(zip: ZipArchive): Promise<ReadonlySet<string>> {
  const core = await optionalPart(zip, 'docProps/core.xml');
  const created = new Date(textOf(child(core ?? undefined, 'dcterms:created'))).getTime();
  if (Number.isNaN(created)) return new Set();
  return new Set([0, 2].map((minutes) => `${new Date(created - minutes * 60_000).toISOString().slice(0, 19)}Z`));
}

/** Footnotes and endnotes are texts of their own, at the place of their mark. */
function footnoteContexts(
  body: NoteContext,
  parts: readonly (readonly ['footnotes' | 'endnotes', string])[],
  place: PlaceContext,
  settled: ReadonlySet<string>,
): readonly NoteContext[] {
  const marks = new Map(body.story.tokens.flatMap((token, at) => (token.kind === 'note' ? [[token.note, at]] : [])));
  const found: NoteContext[] = [];
  for (const [type, text] of parts) {
    if (!NOTE_TRACES.test(text)) continue;
    const root = parseXml(text);
    if (!root.ok) continue;
    const [name, prefix] = type === 'footnotes' ? ['w:footnote', 'f'] : ['w:endnote', 'e'];
    for (const note of children(root.value, name)) {
      const at = marks.get(`${prefix}${note.attrs['w:id'] ?? ''}`);
      const token = at === undefined ? undefined : body.story.tokens[at];
      const story = readStory(note, settled);
      const old = oldText(story);
      const around = token ? body.places[token.paragraph] : undefined;
      const own = storyPlaces(story, old, place);
      const places = own.map(({ textFrom, textTo }) => ({
        block: around?.block ?? null,
        textFrom,
        textTo,
        begins: false,
        clause: around?.clause ?? null,
        target: '脚注',
      }));
      found.push({ ...body, story, old, places, formTables: null, part: at ?? body.story.tokens.length });
    }
  }
  return found;
}

function collect(
  contexts: readonly NoteContext[],
  written: ReturnType<typeof readComments>,
): Pick<WordNotes, 'rows' | 'problems'> {
  const placed: PlacedRow[] = commentRows(contexts, written);
  const problems: Problem[] = [];
  let formats = 0;
  let derived = 0;
  let ofForm = 0;
  let left = 0;
  for (const context of contexts) {
    const changes = changeRows(context);
    placed.push(...changes.rows);
    formats += context.story.formats;
    derived += changes.derived;
    ofForm += changes.ofForm;
    left += changes.left;
  }
  placed.sort((a, b) => a.order - b.order || a.inner - b.inner);
  if (formats > 0) problems.push({ code: 'word-notes-formats', severity: 'info', params: { count: formats } });
  if (derived > 0) problems.push({ code: 'word-notes-derived', severity: 'info', params: { count: derived } });
  if (ofForm > 0) problems.push({ code: 'word-notes-of-form', severity: 'info', params: { count: ofForm } });
  if (placed.length + left > MOST_ROWS)
    problems.push({
      code: 'word-notes-too-many',
      severity: 'warning',
      params: { found: placed.length + left, limit: MOST_ROWS },
    });
  const counts = { 批注: 0, 修订: 0 };
  const rows = placed.slice(0, MOST_ROWS).map(({ row, name }): FormRow => {
    counts[name] += 1;
    const number = counts[name];
    const place = `${name}${number}`;
    if (row.comment === null && row.proposal === null)
      problems.push({ code: 'form-row-without-comment', severity: 'warning', where: place });
    return { ...row, no: String(number), source: { place, table: null, sheet: null, row: number, parts: [place] } };
  });
  return { rows, problems };
}

/** The language that sentences about changes are written in: that of the text. */
function languageOf(text: string): Locale {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  let han = 0;
  for (const char of sample) if (isHan(char)) han += 1;
  return han * 10 >= letters ? 'zh-CN' : 'en';
}
