import type { UpdateMode } from '#shared/domain/release.ts';

/**
 * Whether the feed is asked: the policy decides, then the person, else `notify`; without an address, or with one that is not to be trusted with
 * the question, never.
 */
export function updateMode(
  policy: { readonly UpdateMode?: UpdateMode; readonly UpdateUrl?: string },
  chosen: UpdateMode | null,
): { readonly mode: UpdateMode; readonly by: 'policy' | 'person' | 'default' | 'no-address' } {
  const by = policy.UpdateMode ? 'policy' : chosen ? 'person' : 'default';
  const mode = policy.UpdateMode ?? chosen ?? 'notify';
  if (mode !== 'off' && feedAddress(policy.UpdateUrl) === null) return { mode: 'off', by: 'no-address' };
  return { mode, by };
}

/** The address of the feed with `/` at its end: https, or http within a private network. Null = none that may be asked. */
export function feedAddress(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname, username, password, search, hash, href } = new URL(url);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return null;
  if (protocol !== 'https:' && !(protocol === 'http:' && isPrivate(hostname))) return null;
  return href.endsWith('/') ? href : `${href}/`;
}

/** Addresses of RFC 1918 and RFC 4193, this machine, names that the public DNS does not have. */
function isPrivate(host: string): boolean {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) {
    const [a = 0, b = 0] = host.split('.').map(Number);
    return a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168);
  }
  if (host.startsWith('[')) return host === '[::1]' || /^\[f[cd][0-9a-f]{2}:/.test(host);
  return !host.includes('.') || /\.(?:internal|local|lan|home\.arpa)$/.test(host);
}
