import type { HostContext } from '#host/host-context.ts';
import type { FormFile, TableLayouts } from '#host/importers/forms/index.ts';
import { type HeldFile, holdsFiles } from '#host/importers/mail/index.ts';
import { need } from '#host/refusal-error.ts';
import { blobName } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';
import type { CommentFileRef } from '#shared/contract/index.ts';
import { readStoredFiles } from './stored-files.ts';

/** A file of comments with what was read from it. */
export type HeldForm = CommentFileRef & {
  /** Letter or archive that it came in, as it was given; empty = given as it is. */
  readonly within: string;
  readonly form: FormFile;
};

type Origin = Pick<HeldFile, 'from' | 'covering'> & { readonly within: string };
type Inner = Origin & { readonly blob: string; readonly name: string };

/** What is known of files between the preview and the import, where only the files inside a letter or archive are named. */
type Memory = {
  /** Where a file came from, by blob and name. */
  readonly origins: Map<string, Origin>;
  /** What letters and archives hold, by blob and name. */
  readonly opened: Map<string, { readonly files: readonly Inner[]; readonly problems: readonly Problem[] }>;
  /** Plain files: not opened, by blob and name. */
  readonly plain: Set<string>;
  /** What was read, so that nothing is read again when a person adds a file or imports. */
  readonly forms: Map<string, FormFile>;
};
const memories = new WeakMap<HostContext, Memory>();
/** Forms that are remembered; with more everything is read again. */
const MOST_FORMS = 4_000;

/** Forgets what was read: it has been imported. */
export function forgetForms(ctx: HostContext): void {
  memories.get(ctx)?.forms.clear();
}

/**
 * Reads comment files that were uploaded. Letters and archives are replaced by the files they hold, each kept as a blob of its own and
 * named with where it came from; they stay in the list themselves only where something is to be said of them. The text of a letter is in
 * the list when it says something that its attachments do not. `known`: layouts of tables by their headings, in the state `knownRev`.
 */
export async function readHeldForms(
  ctx: HostContext,
  given: readonly CommentFileRef[],
  known: TableLayouts['known'],
  knownRev: number,
  signal?: AbortSignal,
): Promise<readonly HeldForm[]> {
  const memory: Memory = memories.get(ctx) ?? {
    origins: new Map(),
    opened: new Map(),
    plain: new Set(),
    forms: new Map(),
  };
  memories.set(ctx, memory);
  const options = signal ? { signal } : {};
  await openFiles(ctx, memory, given, options);

  const asked: (CommentFileRef & { readonly key: string; readonly opened?: readonly Problem[] })[] = [];
  const ask = (ref: CommentFileRef, opened?: readonly Problem[]): void => {
    const layouts = Object.keys(ref.layouts).length > 0 ? JSON.stringify(ref.layouts) : '';
    asked.push({ ...ref, key: `${keyOf(ref)} ${knownRev} ${layouts}`, ...(opened ? { opened } : {}) });
  };
  const named = new Set(given.map(keyOf));
  for (const ref of given) {
    const held = memory.opened.get(keyOf(ref));
    if (!held || held.problems.length > 0) ask(ref, held?.problems);
    for (const { blob, name } of held?.files ?? [])
      if (!named.has(keyOf({ blob, name }))) ask({ blob, name, organisation: ref.organisation, layouts: {} });
  }
  const missing = asked.filter(({ key }) => !memory.forms.has(key));
  const stored = await readStoredFiles(ctx, missing);
  const inputs = stored.map((file, index) => {
    const { opened, layouts } = missing[index] as (typeof asked)[number];
    const from = memory.origins.get(keyOf(missing[index] as CommentFileRef))?.from;
    const said = known.length > 0 || Object.keys(layouts).length > 0 ? { layouts: { given: layouts, known } } : {};
    return { ...file, ...said, ...(from ? { from } : {}), ...(opened ? { opened } : {}) };
  });
  const read = await ctx.workers.run('read-forms', { files: inputs }, options);
  if (memory.forms.size + read.length > MOST_FORMS) memory.forms.clear();
  const fresh = new Map(read.map((form, index) => [missing[index]?.key, form]));
  for (const [key, form] of fresh) if (key) memory.forms.set(key, form);

  const forms = asked.map(({ key, opened: _, ...ref }): HeldForm => {
    const form = (fresh.get(key) ?? memory.forms.get(key)) as FormFile;
    return { ...ref, within: memory.origins.get(keyOf(ref))?.within ?? '', form };
  });
  return withoutCovers(forms, (ref) => memory.origins.get(keyOf(ref))?.covering === true);
}

function keyOf({ blob, name }: Pick<CommentFileRef, 'blob' | 'name'>): string {
  return `${blob} ${name}`;
}

/** Opens the letters and archives that were not opened yet and keeps what they hold. */
async function openFiles(
  ctx: HostContext,
  { origins, opened, plain }: Memory,
  given: readonly CommentFileRef[],
  options: { readonly signal?: AbortSignal },
): Promise<void> {
  const unknown = given.filter((ref) => !opened.has(keyOf(ref)) && !plain.has(keyOf(ref)));
  const stored = await readStoredFiles(ctx, unknown);
  const holders = unknown.flatMap((ref, index) => {
    const file = stored[index] as (typeof stored)[number];
    if (holdsFiles(file)) return [{ ref, file }];
    plain.add(keyOf(ref));
    return [];
  });
  const found = await ctx.workers.run('open-files', { files: holders.map(({ file }) => file) }, options);
  const blobs: Uint8Array[] = [];
  for (const [index, { files, problems }] of found.entries()) {
    const { ref } = holders[index] as (typeof holders)[number];
    const inner = files.map(({ name, bytes, from, covering }): Inner => {
      const blob = blobName(bytes);
      blobs.push(bytes);
      const origin = { within: ref.name, ...(from ? { from } : {}), ...(covering ? { covering } : {}) };
      origins.set(keyOf({ blob, name }), origin);
      plain.add(keyOf({ blob, name }));
      return { blob, name, ...origin };
    });
    opened.set(keyOf(ref), { files: inner, problems });
  }
  if (blobs.length > 0)
    need(await ctx.store.commit({ blobs }, { actor: ctx.actor, command: 'file.upload', undo: 'none' }));
}

/**
 * Leaves out texts of letters that say nothing, or only 无意见 beside an answer; where such a text is read, it is not quoted once more as
 * what the letter says.
 */
function withoutCovers(forms: readonly HeldForm[], isCover: (ref: HeldForm) => boolean): readonly HeldForm[] {
  const answered = new Set(
    forms.flatMap(({ within, name, form }) => (form.rows.length > 0 && !name.endsWith('/正文.txt') ? [within] : [])),
  );
  const kept = forms.filter((held) => {
    if (!isCover(held)) return true;
    const { rows, byHand, noComment } = held.form;
    return rows.length > 0 || byHand === true || (noComment && !answered.has(held.within));
  });
  const told = new Set(kept.filter(isCover).map(({ name }) => name.replace(/\/正文\.txt$/, '')));
  return kept.flatMap((held) => {
    const problems = held.form.problems.filter(({ code, where }) => code !== 'mail-text' || !told.has(where ?? ''));
    if (problems.length === held.form.problems.length) return [held];
    // A letter of which nothing more is to be said.
    return problems.length === 0 ? [] : [{ ...held, form: { ...held.form, problems } }];
  });
}
