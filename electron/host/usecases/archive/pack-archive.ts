import {
  type ArchiveManifest,
  KEY_NAME,
  MANIFEST_NAME,
  SIGNATURE_NAME,
  WORKSPACE_FOLDER,
} from '#host/archive/index.ts';
import { textFile } from '#host/exporters/html/index.ts';
import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { blobName, checkpointOf } from '#host/storage/index.ts';
import { safeFileName } from '#shared/base/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { Archive } from '../papers/index.ts';
import { archiveSheetHtml } from './archive-sheet-html.ts';
import { objectsOfProject } from './objects-of-project.ts';
import { withoutContactData } from './without-contact.ts';

const MIME = 'application/zip';
const SHEET = 'README.html';
const VERIFIER = 'verify-archive.mjs';

/**
 * A project as one file for the archive (归档包): everything of it as a workspace that opens read-only, the record about it, a signed list of
 * all files, a verifier and a sheet for people. Nothing in it tells when it was packed: the same project gives the same bytes.
 */
export async function packArchive(ctx: HostContext, projectId: string) {
  const { data: project } = await load(ctx, 'project', projectId);
  const { data: committee } = await load(ctx, 'committee', project.committeeId);
  await ctx.store.settled();
  const { own, named, blobs } = await objectsOfProject(ctx, projectId);
  const ids = new Set(own.map(({ kind, id }) => `${kind} ${id}`));
  const part = await ctx.store.extract({
    objects: [...own, ...named],
    where: ({ targets }) => targets.some(({ kind, id }) => ids.has(`${kind} ${id}`)),
    redact: withoutContactData,
  });
  const last = part.records.at(-1);
  if (!last) throw new RefusalError('archive-empty');
  const title = fullTitle(project);
  const name = `${safeFileName(title)}.zsarchive`;
  const checkpoint = checkpointOf(ctx.store.workspaceId, last);
  const values = {
    project: title,
    number: project.number || project.planNumber,
    committee: committee.name,
    at: last.at.slice(0, 10),
    files: part.files.length + blobs.size,
    records: part.records.length,
    file: name,
  };
  const files = [
    { path: SHEET, bytes: archiveSheetHtml(values, checkpoint), redacted: false },
    {
      path: VERIFIER,
      bytes: Buffer.from(textFile(new URL('../../../../resources/verify-archive.mjs', import.meta.url))),
      redacted: false,
    },
    ...part.files.map((file) => ({ ...file, path: `${WORKSPACE_FOLDER}${file.path}` })),
    ...[...blobs].map(([digest, bytes]) => ({
      path: `${WORKSPACE_FOLDER}blobs/${digest.slice(0, 2)}/${digest}`,
      bytes,
      redacted: false,
    })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: ArchiveManifest = {
    format: 'zhunsheng-archive',
    version: 1,
    workspaceId: ctx.store.workspaceId,
    workspace: ctx.store.name,
    project: { id: projectId, title, number: project.number, stage: project.stage },
    committee: committee.name,
    at: last.at,
    checkpoint,
    records: part.records.length,
    files: files.map(({ path, bytes, redacted }) => ({ path, size: bytes.length, sha256: blobName(bytes), redacted })),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const signer = ctx.signer ? await ctx.signer() : null;
  const archive = new Archive();
  archive.add('', MANIFEST_NAME, Buffer.from(text), true);
  if (signer) {
    archive.add('', SIGNATURE_NAME, Buffer.from(`— ${signer.keyId} ${signer.sign(text)}\n`));
    archive.add('', KEY_NAME, Buffer.from(signer.publicKey));
  }
  for (const { path, bytes } of files) {
    const slash = path.lastIndexOf('/');
    archive.add(slash < 0 ? '' : path.slice(0, slash), path.slice(slash + 1), bytes, !path.includes('/blobs/'));
  }
  return { blob: ctx.scratch.put(archive.end()), name, mime: MIME, files: files.length, signed: signer !== null };
}
