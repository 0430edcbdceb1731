import { z } from 'zod';
import type { Problem } from '#shared/base/index.ts';

/** Kinds of installers; anything else is never taken. */
const INSTALLER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.(?:exe|msi|dmg|zip|AppImage|deb|rpm)$/;
const VERSION = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:-([0-9A-Za-z.-]{1,40}))?$/;

/** Largest installer that is taken, in bytes. */
export const MOST_INSTALLER_BYTES = 1024 * 1024 * 1024;

export const releaseFileSchema = z.strictObject({
  /** Name of the installer; it becomes a file name on this machine. */
  name: z.string().regex(INSTALLER),
  platform: z.enum(['win32', 'darwin', 'linux']),
  arch: z.enum(['x64', 'arm64']),
  size: z.number().int().min(1).max(MOST_INSTALLER_BYTES),
  /** SHA-512 as 128 hexadecimal digits. */
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
});
export type ReleaseFile = z.infer<typeof releaseFileSchema>;

/** `release.json` of a release (发布清单): what there is to install. It is believed only with its signature. */
export const releaseSchema = z.strictObject({
  format: z.literal('zhunsheng-release'),
  /** Rises with every release that is made, in every channel: an older list is never taken for a newer one. */
  serial: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  version: z.string().regex(VERSION),
  channel: z.enum(['latest', 'beta']),
  /** After this moment (ISO 8601, UTC) the list is not believed: whoever withholds newer ones cannot do so for ever. */
  expires: z.iso.datetime(),
  notes: z.strictObject({ 'zh-CN': z.string().max(20_000), en: z.string().max(20_000) }),
  files: z
    .array(releaseFileSchema)
    .min(1)
    .max(40)
    .refine((files) => new Set(files.map(({ name }) => name.toLowerCase())).size === files.length),
});
export type Release = z.infer<typeof releaseSchema>;

/** Order of versions as in Semantic Versioning 2.0.0, number 11: negative when `a` comes before `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [VERSION.exec(a), VERSION.exec(b)];
  if (!left || !right) return Number.NaN;
  for (let at = 1; at <= 3; at++) {
    const difference = Number(left[at]) - Number(right[at]);
    if (difference !== 0) return difference;
  }
  return comparePreviews(left[4], right[4]);
}

function comparePreviews(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  const [left, right] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at], right[at]];
    if (one === undefined) return -1;
    if (other === undefined) return 1;
    if (one === other) continue;
    const [number, otherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (number && otherNumber) return Number(one) - Number(other);
    if (number !== otherNumber) return number ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return 0;
}

/** What this installation knows when it judges a release. */
export type ReleaseJudge = {
  readonly version: string;
  readonly channel: Release['channel'];
  readonly platform: string;
  readonly arch: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The newest list that was ever believed here, and the SHA-512 of its bytes; null = none yet. */
  readonly seen: { readonly serial: number; readonly sha512: string } | null;
};

export type ReleaseVerdict =
  | { readonly kind: 'newer'; readonly files: readonly ReleaseFile[] }
  | { readonly kind: 'current' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Whether a release whose signature is good may be offered: of the channel, not expired, no older list than the newest seen (nor another one of
 * the same number), no older version than this one, something for this machine. Refused: `update-channel`, `update-expired`, `update-replayed`,
 * `update-downgrade`, `update-not-for-this-machine`.
 */
export function judgeRelease(release: Release, sha512: string, judge: ReleaseJudge): ReleaseVerdict {
  const { serial, version, channel, expires, files } = release;
  const refuse = (code: string, params: Record<string, string | number> = {}): ReleaseVerdict => ({
    kind: 'refused',
    problem: { code, severity: 'error', params },
  });
  if (channel !== judge.channel) return refuse('update-channel', { channel, wanted: judge.channel });
  if (!(Date.parse(expires) > judge.now)) return refuse('update-expired', { day: expires.slice(0, 10) });
  const { seen } = judge;
  if (seen && (serial < seen.serial || (serial === seen.serial && sha512 !== seen.sha512)))
    return refuse('update-replayed', { serial, seen: seen.serial });
  const order = compareVersions(version, judge.version);
  if (order === 0) return { kind: 'current' };
  if (!(order > 0)) return refuse('update-downgrade', { version, own: judge.version });
  const fitting = files.filter(({ platform, arch }) => platform === judge.platform && arch === judge.arch);
  if (fitting.length === 0)
    return refuse('update-not-for-this-machine', { version, machine: `${judge.platform} ${judge.arch}` });
  return { kind: 'newer', files: fitting };
}

export type UpdateMode = 'off' | 'notify' | 'manual';
