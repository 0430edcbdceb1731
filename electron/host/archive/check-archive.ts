import { createPublicKey } from 'node:crypto';
import { openZip } from '#host/importers/package/index.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { checkSignature } from '#host/signing-key.ts';
import { blobName } from '#host/storage/index.ts';
import { type Problem, parseOutsideJson } from '#shared/base/index.ts';
import {
  type ArchiveManifest,
  archiveManifestSchema,
  KEY_NAME,
  MANIFEST_NAME,
  SIGNATURE_NAME,
  WORKSPACE_FOLDER,
} from './archive-manifest.ts';
import { checkPaths } from './check-paths.ts';
import { checkRecordLines } from './check-record-lines.ts';

export type ArchiveReport = {
  readonly ok: boolean;
  readonly manifest: ArchiveManifest;
  /** `good`: signed with a key that was given; `own`: sound, with the key in the package itself, which says nothing of who signed. */
  readonly signature: 'good' | 'own' | 'bad' | 'none';
  readonly keyId: string;
  readonly problems: readonly Problem[];
  /** The files by their path, all checked. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

const SIGNATURE = /^— ([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)\s*$/;
const MOST_PROBLEMS = 100;

/**
 * Reads an archive package from an untrusted source through the gate and checks it: every file against its digest, nothing missing, nothing
 * more, names as a workspace has them, the signature, the lines of the record and the files against what they say. Refused: what the gate refuses, and `archive-not-one`.
 */
export async function checkArchive(bytes: Uint8Array, publicKeys: readonly string[]): Promise<ArchiveReport> {
  const zip = need(await openZip(bytes));
  try {
    const manifestBytes = await zip.read(MANIFEST_NAME);
    const manifest = manifestBytes ? readManifest(manifestBytes) : null;
    if (!manifestBytes || !manifest) throw new RefusalError('archive-not-one');
    const problems: Problem[] = [];
    const say = (code: string, where: string): void => {
      if (problems.length < MOST_PROBLEMS) problems.push({ code, severity: 'error', where });
    };
    const files = new Map<string, Uint8Array>();
    for (const { path, size, sha256 } of manifest.files) {
      const part = await zip.read(path);
      if (!part) say('archive-file-missing', path);
      else if (part.length !== size || blobName(part) !== sha256) say('archive-file-changed', path);
      else files.set(path, part);
    }
    const listed = new Set([MANIFEST_NAME, SIGNATURE_NAME, KEY_NAME, ...manifest.files.map(({ path }) => path)]);
    for (const name of zip.names) if (!name.endsWith('/') && !listed.has(name)) say('archive-file-unlisted', name);
    problems.push(...checkPaths(manifest.files.map(({ path }) => path)).slice(0, MOST_PROBLEMS));
    problems.push(...checkRecordLines(manifest, files));
    const { signature, keyId } = signatureOf(
      manifestBytes,
      (await zip.text(SIGNATURE_NAME)) ?? '',
      (await zip.text(KEY_NAME)) ?? '',
      publicKeys,
    );
    if (signature === 'bad') say('archive-signature-bad', SIGNATURE_NAME);
    return { ok: problems.length === 0, manifest, signature, keyId, problems, files };
  } finally {
    zip.close();
  }
}

function readManifest(bytes: Uint8Array): ArchiveManifest | null {
  try {
    const parsed = archiveManifestSchema.safeParse(parseOutsideJson(Buffer.from(bytes).toString('utf8')));
    if (!parsed.success) return null;
    const paths = parsed.data.files.map(({ path }) => path);
    return new Set(paths).size === paths.length ? parsed.data : null;
  } catch {
    return null;
  }
}

function signatureOf(
  manifest: Uint8Array,
  text: string,
  ownKey: string,
  publicKeys: readonly string[],
): Pick<ArchiveReport, 'signature' | 'keyId'> {
  if (text === '') return { signature: 'none', keyId: '' };
  const found = SIGNATURE.exec(text);
  if (!found) return { signature: 'bad', keyId: '' };
  const [, keyId = '', value = ''] = found;
  const signed = Buffer.from(manifest).toString('utf8');
  const given = checkSignature(signed, { keyId, value }, publicKeys);
  if (given !== 'unknown') return { signature: given, keyId };
  const own = isKey(ownKey) ? checkSignature(signed, { keyId, value }, [ownKey]) : 'bad';
  return { signature: own === 'good' ? 'own' : 'bad', keyId };
}

function isKey(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** Files of the workspace in a package, by their path in it. */
export function workspaceFiles(report: ArchiveReport): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...report.files].flatMap(([path, bytes]) =>
      path.startsWith(WORKSPACE_FOLDER) ? [[path.slice(WORKSPACE_FOLDER.length), bytes] as const] : [],
    ),
  );
}
