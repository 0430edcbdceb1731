import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { casesOf, type HostileCase } from '../hostile-case.ts';
import { rawZip } from '../raw-zip.ts';

type Parts = Record<string, Uint8Array>;
type Manifest = { files: { path: string; size: number; sha256: string; redacted: boolean }[] } & Record<
  string,
  unknown
>;

/** What can be wrong with an archive package of ours; `good` is one. */
export function archiveCases(good: Uint8Array): readonly HostileCase[] {
  const changed = (change: (parts: Parts) => void) => () => {
    const parts = { ...unzipSync(good) };
    change(parts);
    return zipSync(parts);
  };
  const manifest = (change: (manifest: Manifest) => unknown) =>
    changed((parts) => {
      const given = JSON.parse(strFromU8(parts['MANIFEST.json'] as Uint8Array)) as Manifest;
      parts['MANIFEST.json'] = strToU8(JSON.stringify(change(given) ?? given));
    });
  const rename = (path: string) =>
    manifest((given) => {
      given.files[0]!.path = path;
    });
  const put = (text: string) =>
    changed((parts) => {
      parts['MANIFEST.json'] = strToU8(strFromU8(parts['MANIFEST.json'] as Uint8Array).replace('{', `{${text},`));
    });
  const PATHS = [
    '../../evil.json',
    'workspace/../../evil',
    '/etc/passwd',
    'C:\\evil',
    '__proto__',
    'workspace/__proto__',
    'workspace/CON',
    'workspace/drafts/a:b',
    'workspace/drafts//a',
    'workspace/confidential.json',
    '',
  ];
  return casesOf('zsarchive', {
    'no manifest': changed((parts) => delete parts['MANIFEST.json']),
    'manifest cut': changed((parts) => {
      parts['MANIFEST.json'] = (parts['MANIFEST.json'] as Uint8Array).slice(0, 200);
    }),
    'manifest nested 100,000 deep': changed((parts) => {
      parts['MANIFEST.json'] = strToU8(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    }),
    'manifest poisoned': put('"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'),
    'a file more': changed((parts) => {
      parts['workspace/evil.json'] = strToU8('{}');
    }),
    'a file less': changed((parts) => {
      const last = Object.keys(parts).at(-1);
      if (last) delete parts[last];
    }),
    'a file changed': changed((parts) => {
      const name = Object.keys(parts).find((each) => each.startsWith('workspace/')) as string;
      parts[name] = strToU8('{"__proto__":{"polluted":1}}');
    }),
    'every file listed twice': manifest((given) => ({ ...given, files: [...given.files, ...given.files] })),
    'a million files said (large)': manifest((given) => ({
      ...given,
      files: Array.from({ length: 1_000_000 }, (_, i) => ({ path: `w${i}`, size: 1, sha256: 'x', redacted: false })),
    })),
    'sizes that are none': manifest((given) => {
      for (const file of given.files) file.size = -1;
    }),
    'records below zero': manifest((given) => ({ ...given, records: -1 })),
    'signature that is none': changed((parts) => {
      parts['MANIFEST.sig'] = strToU8('— 0000000000000000 AAAA');
    }),
    'signature of 16 MB': changed((parts) => {
      parts['MANIFEST.sig'] = new Uint8Array(16_000_000).fill(0x41);
    }),
    'key that is none': changed((parts) => {
      parts['PUBLIC-KEY.pem'] = strToU8('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----');
    }),
    'record with a line of one megabyte': changed((parts) => {
      const name = Object.keys(parts).find((each) => each.startsWith('workspace/audit/')) ?? 'workspace/audit/1.ndjson';
      parts[name] = strToU8(`{"seq":1,"x":"${'y'.repeat(1_000_000)}"}\n`);
    }),
    'manifest twice': () => {
      const bytes = unzipSync(good)['MANIFEST.json'] as Uint8Array;
      return rawZip([
        { name: 'MANIFEST.json', content: bytes },
        { name: 'manifest.JSON', content: bytes },
      ]);
    },
    'a bomb beside the manifest': () => {
      const bytes = unzipSync(good)['MANIFEST.json'] as Uint8Array;
      return rawZip([
        { name: 'MANIFEST.json', content: bytes },
        { name: 'workspace/a', content: Buffer.alloc(30 * 1024 * 1024) },
      ]);
    },
    ...Object.fromEntries(PATHS.map((path, i) => [`path ${i}`, rename(path)])),
  });
}
