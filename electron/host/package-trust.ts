import { type ArchiveReport, checkArchive } from '#host/archive/index.ts';
import { loadSigner } from '#host/signing-key.ts';
import { trustedKeys, trustedKeysFolder } from '#host/trusted-keys.ts';
import type { EffectivePolicy } from '#machine/index.ts';
import type { Refusal } from '#shared/base/index.ts';

/** Public keys (PEM) whose signature makes an archive package a trusted one: that of these settings, and those put there. */
export async function packageKeys(settings: string | undefined): Promise<readonly string[]> {
  return settings === undefined ? [] : [(await loadSigner(settings)).publicKey, ...(await trustedKeys(settings))];
}

/** `policy-package-unsigned` where the policy wants trusted signatures (`RequireSignedPackages`) and a package, checked with `packageKeys`, has none. */
export function unsignedRefusal(
  { signature }: Pick<ArchiveReport, 'signature'>,
  policy: EffectivePolicy,
  settings: string | undefined,
): Refusal | null {
  if (!policy.values.RequireSignedPackages || signature === 'good') return null;
  const source = policy.from.RequireSignedPackages ?? '';
  return { code: 'policy-package-unsigned', params: { source, folder: settings ? trustedKeysFolder(settings) : '' } };
}

/** The same for a package that no host opens: keys that its reader names count for the report, not for the policy. */
export async function packageRefusal(
  bytes: Uint8Array,
  policy: EffectivePolicy,
  settings: string,
): Promise<Refusal | null> {
  if (!policy.values.RequireSignedPackages) return null;
  return unsignedRefusal(await checkArchive(bytes, await packageKeys(settings)), policy, settings);
}
