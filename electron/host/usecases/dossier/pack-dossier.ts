import { rowsToCsv } from '#host/exporters/csv/index.ts';
import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { blobName } from '#host/storage/index.ts';
import { type Problem, safeFileName, safeWholeFileName } from '#shared/base/index.ts';
import type { AskedPaper, DossierPack, PackedPaper, PackStep, PaperMaker } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import { translate } from '#shared/i18n/index.ts';
import { dossierLists, profileOf } from '#shared/profiles/index.ts';
import { Archive, lastOf, makePaper } from '../papers/index.ts';
import { dossierListFile } from './list-file.ts';
import { type Dossier, loadDossier } from './view-dossier.ts';

type Choice = {
  readonly id: string;
  readonly stage: string;
  readonly make: readonly PaperKind[];
  readonly keep: boolean;
};
type PackFile = { readonly name: string; readonly bytes: Uint8Array; readonly pages: number };
type Collected = {
  readonly files: readonly PackFile[];
  readonly failure: PackedPaper['failure'];
  readonly problems: readonly Problem[];
};
type DossierItem = Dossier['papers'][number];

/**
 * The papers of a stage as one zip: files numbered as in the list, papers of several files in folders, the list itself (文件清单) as DOCX
 * and CSV in front. Yields before each paper; refuses `job-cancelled` when the signal aborts, and then nothing is left but what already
 * went on the project's file.
 */
export async function* packDossier(
  ctx: HostContext,
  choice: Choice,
  signal?: AbortSignal,
): AsyncGenerator<PackStep, DossierPack> {
  const dossier = await loadDossier(ctx, choice);
  const language = profileOf(dossier.project.kind).language.startsWith('en') ? 'en' : 'zh-CN';
  const words = dossierLists[language];
  const total = dossier.papers.length + 1;
  const collected = new Map<PaperKind, Collected>();
  for (const item of inOrderOfMaking(dossier.papers)) {
    yield { done: collected.size, total, kind: item.kind };
    if (signal?.aborted) throw new RefusalError('job-cancelled');
    collected.set(item.kind, await collect(ctx, item, choice, signal));
  }
  yield { done: collected.size, total, kind: null };
  const archive = new Archive();
  const papers: PackedPaper[] = [];
  const packed = new Map<string, Uint8Array>();
  for (const item of dossier.papers) {
    const { files, failure, problems } = collected.get(item.kind) as Collected;
    const paper = `${String(item.number).padStart(2, '0')} ${safeFileName(translate(language, `app.paper.${item.kind}`))}`;
    const placed = files.map((file) => {
      const path = pathOf(paper, file, files);
      packed.set(path, file.bytes);
      return { path, pages: file.pages, size: file.bytes.length, sha256: blobName(file.bytes) };
    });
    const made = choice.make.includes(item.kind) && failure === null;
    const { number, kind, copies } = item;
    papers.push({
      number,
      kind,
      state: made ? 'ready' : item.state,
      copies,
      files: placed,
      failure,
      problems: [...problems],
    });
  }
  const list = await dossierListFile(ctx, dossier, papers, language, signal);
  if (signal?.aborted) throw new RefusalError('job-cancelled');
  archive.add('', `00 ${words.fileName}.docx`, list.docx);
  archive.add('', `00 ${words.fileName}.csv`, rowsToCsv(list.rows));
  for (const [path, bytes] of packed) {
    const slash = path.indexOf('/');
    archive.add(slash < 0 ? '' : path.slice(0, slash), path.slice(slash + 1), bytes);
  }
  const bytes = archive.end();
  const name = [fullTitle(dossier.project), dossier.stage.name[language], words.dossier].join(' ');
  return {
    blob: ctx.scratch.put(bytes),
    name: `${safeFileName(name)}.zip`,
    mime: 'application/zip',
    size: bytes.length,
    papers,
  };
}

/** The list of submitted documents ticks what is on file: it is made when all others are. */
function inOrderOfMaking(items: readonly DossierItem[]): readonly DossierItem[] {
  const last = items.filter(({ kind }) => kind === 'submission-list');
  return [...items.filter((item) => !last.includes(item)), ...last];
}

async function collect(
  ctx: HostContext,
  item: DossierItem,
  { make, keep }: Choice,
  signal: AbortSignal | undefined,
): Promise<Collected> {
  try {
    return await (make.includes(item.kind) ? made(ctx, item, keep, signal) : onFile(ctx, item));
  } catch (error) {
    if (signal?.aborted) throw new RefusalError('job-cancelled');
    if (!(error instanceof RefusalError)) throw error;
    const { code, params } = error.refusal;
    return { files: [], failure: { code, ...(params ? { params: { ...params } } : {}) }, problems: [] };
  }
}

/** The PDF, and the Word file where one is asked for. */
async function made(ctx: HostContext, item: DossierItem, keep: boolean, signal?: AbortSignal): Promise<Collected> {
  if (!item.maker) throw new RefusalError('dossier-not-makeable');
  const paper = requestOf(item.maker);
  const files: PackFile[] = [];
  const problems: Problem[] = [];
  for (const format of item.media.includes('docx') ? (['docx', 'pdf'] as const) : (['pdf'] as const)) {
    const file = await lastOf(makePaper(ctx, { paper, format, keep, keepWherePossible: true }, signal));
    files.unshift(file);
    if (format === 'pdf') problems.push(...file.problems);
  }
  return { files, failure: null, problems };
}

function requestOf(maker: PaperMaker): AskedPaper {
  return maker.by === 'draft'
    ? { kind: 'standard', draftId: maker.draftId, copy: { kind: 'clean' } }
    : { kind: 'form', form: maker.form, id: maker.id, projectIds: maker.projectIds, fillable: false, addressee: '' };
}

async function onFile(ctx: HostContext, { files }: DossierItem): Promise<Collected> {
  const found: PackFile[] = [];
  for (const { name, blob } of files) {
    const bytes = await ctx.store.readBlob(blob);
    if (!bytes.ok) throw new RefusalError('file-not-here', { name });
    const pages = endingOf(name) === '.pdf' ? await pagesOf(ctx, bytes.value) : 0;
    found.push({ name, bytes: bytes.value, pages });
  }
  return { files: found, failure: null, problems: [] };
}

/** A file that costs its reader is packed all the same, its pages are not known. */
async function pagesOf(ctx: HostContext, bytes: Uint8Array): Promise<number> {
  try {
    return await ctx.workers.run('count-pages', { bytes }, {});
  } catch {
    return 0;
  }
}

/** One file of an ending bears the name of the paper; several keep their own in its folder. */
function pathOf(paper: string, file: PackFile, all: readonly PackFile[]): string {
  const ending = endingOf(file.name);
  if (all.filter(({ name }) => endingOf(name) === ending).length === 1) return `${paper}${ending}`;
  const own = all.filter(({ name }) => endingOf(name) === ending).indexOf(file) + 1;
  return `${paper}/${String(own).padStart(2, '0')} ${safeWholeFileName(file.name)}`;
}

/** Lower case, with its dot; empty where a name has none that a file system would take. */
function endingOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
}
