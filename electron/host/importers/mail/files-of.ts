import { openZip, PACKAGE_LIMITS, sniffFile } from '#host/importers/package/index.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Problem } from '#shared/base/index.ts';
import { isMail, type MailFacts, readMail } from './read-mail.ts';

export type { MailFacts } from './read-mail.ts';

/** A file to be read by itself. `name` has the folders, archives and letters it came in before it; `from` the letter nearest to it. */
export type HeldFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly from?: MailFacts;
  /** The text of a letter that came with attachments: often it only says that they are there. */
  readonly covering?: true;
};

/** Files that one upload may hold. */
const MOST_FILES = 2_000;
/** Archives in archives, letters in letters. */
const DEEPEST = { archive: 2, mail: 4 } as const;
/** What systems put into archives beside the files of people. */
const NOT_FILES = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$|\._[^/]*$)/i;
/** As much of a letter's text as is quoted. */
const QUOTED = 1_000;
const OTHER_PACKAGE = /^(?:OFD\.xml|META-INF\/manifest\.xml|ppt\/.*)$/i;

/** What came out of a file. */
export type OpenedFile = { readonly files: readonly HeldFile[]; readonly problems: readonly Problem[] };

type Walk = {
  readonly files: HeldFile[];
  readonly problems: Problem[];
  bytes: number;
  full: boolean;
};
type Depth = { readonly archive: number; readonly mail: number };

/**
 * The files that a file holds: those in a zip archive, the attachments of a letter, both in each other; any other file is itself the only
 * one. A letter gives its own text as a text file (`正文.txt`); where it has attachments that file is marked as `covering`, and the text is
 * told as a problem of severity `info` (`mail-text`) too. Never throws; what cannot be opened comes back as it is, or is named by a problem
 * (`where` = its name).
 */
export async function filesOf(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const walk: Walk = { files: [], problems: [], bytes: 0, full: false };
  await open({ name, bytes }, walk, { archive: 0, mail: 0 });
  return { files: walk.files, problems: walk.problems };
}

/** Whether a file is a letter or an archive, which others are to be taken out of. */
export function holdsFiles(file: Pick<HeldFile, 'name' | 'bytes'>): boolean {
  return kindOf(file) !== null;
}

/** Office files of other programs are zip archives too. */
function kindOf({ name, bytes }: Pick<HeldFile, 'name' | 'bytes'>): 'archive' | 'mail' | null {
  const { kind, names } = sniffFile(name, bytes);
  if (kind === 'zip') return names.some((each) => OTHER_PACKAGE.test(each)) ? null : 'archive';
  return (kind === 'text' || kind === 'unknown') && isMail(bytes) ? 'mail' : null;
}

async function open(file: HeldFile, walk: Walk, depth: Depth): Promise<void> {
  if (walk.full) return;
  if (walk.files.length >= MOST_FILES || walk.bytes > PACKAGE_LIMITS.totalBytes) {
    walk.full = true;
    const limit = PACKAGE_LIMITS.totalBytes / 1024 / 1024;
    walk.problems.push({ code: 'bundle-too-much', severity: 'error', params: { files: MOST_FILES, limit } });
    return;
  }
  const kind = kindOf(file);
  if (kind === 'archive') return openArchive(file, walk, depth);
  if (kind === 'mail') return openMail(file, walk, depth);
  walk.bytes += file.bytes.length;
  walk.files.push(file);
}

async function openArchive(file: HeldFile, walk: Walk, depth: Depth): Promise<void> {
  const where = file.name;
  if (depth.archive >= DEEPEST.archive) {
    walk.problems.push({ code: 'bundle-nested', severity: 'warning', params: { name: file.name }, where });
    return;
  }
  const zip = await openZip(file.bytes, 'any');
  if (!zip.ok) {
    const { code, params } = zip.error;
    walk.problems.push({ code, severity: 'error', ...(params ? { params } : {}), where });
    return;
  }
  const inside = zip.value.names.filter((name) => !name.endsWith('/') && !NOT_FILES.test(name));
  if (inside.length === 0) walk.problems.push({ code: 'bundle-empty', severity: 'warning', where });
  try {
    for (const name of inside) {
      if (walk.full) break;
      const bytes = await partOf(zip.value, name, walk, where);
      if (!bytes) continue;
      const from = file.from ? { from: file.from } : {};
      await open({ name: `${file.name}/${name}`, bytes, ...from }, walk, { ...depth, archive: depth.archive + 1 });
    }
  } finally {
    zip.value.close();
  }
}

async function partOf(
  zip: { read(name: string): Promise<Uint8Array | null> },
  name: string,
  walk: Walk,
  where: string,
): Promise<Uint8Array | null> {
  try {
    return await zip.read(name);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    walk.problems.push({ code: 'bundle-part-unread', severity: 'warning', params: { name }, where });
    return null;
  }
}

async function openMail(file: HeldFile, walk: Walk, depth: Depth): Promise<void> {
  const where = file.name;
  const { facts, text, attachments, problems } = readMail(file.bytes);
  walk.problems.push(...problems.map((problem) => ({ ...problem, where })));
  if (depth.mail >= DEEPEST.mail && attachments.length > 0) {
    const limit = PACKAGE_LIMITS.fileBytes / 1024 / 1024;
    walk.problems.push({ code: 'mail-too-large', severity: 'error', params: { limit }, where });
    return;
  }
  if (text !== '' && attachments.length > 0) {
    const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
    walk.problems.push({ code: 'mail-text', severity: 'info', params: { text: quoted }, where });
  }
  const names = new Map<string, number>();
  for (const { name, bytes } of attachments) {
    const seen = (names.get(name) ?? 0) + 1;
    names.set(name, seen);
    const shown = seen === 1 ? name : name.replace(/(?=\.[^.]*$)|$/, `(${seen})`);
    await open({ name: `${file.name}/${shown}`, bytes, from: facts }, walk, { ...depth, mail: depth.mail + 1 });
  }
  if (text === '' && attachments.length > 0) return;
  const bytes = new TextEncoder().encode(text);
  walk.bytes += bytes.length;
  const covering = attachments.length > 0 ? ({ covering: true } as const) : {};
  walk.files.push({ name: `${file.name}/正文.txt`, bytes, from: facts, ...covering });
}
