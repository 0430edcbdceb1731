import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  type Feed,
  feedOf,
  INSTALLER_NAME,
  packageOf,
  type ReleaseKey,
  releaseKey,
  releaseOf,
  type SignedList,
  sha512,
  signed,
} from '#tests/builders/release-feed.ts';

/** What an installation meets: a feed, or a package; after it was fetched somebody may exchange what is kept. */
export type BadUpdate = {
  readonly kind: Kind;
  readonly name: string;
  readonly key: ReleaseKey;
  readonly feed: Feed;
  /** Answers in the place of a file of the feed. */
  readonly answers?: Readonly<Record<string, (response: ServerResponse, elsewhere: string) => void>>;
  readonly package?: Uint8Array;
  /** Changes what was kept, in that folder. */
  readonly exchange?: (folder: string) => Promise<void>;
};

export type Kind = 'wrong hash' | 'wrong key' | 'downgrade' | 'swapped' | 'truncated' | 'huge' | 'redirect' | 'expired';

/** Every kind in several ways, each by feed and, where that can be, by package. */
export function badUpdates(): readonly BadUpdate[] {
  const key = releaseKey();
  const stranger = releaseKey();
  const good = randomBytes(40_000);
  const evil = randomBytes(good.length);
  const release = releaseOf(good);
  const list = signed(release, key);
  const found: BadUpdate[] = [];
  const add = (
    kind: Kind,
    name: string,
    { list: given = list, file = good, ...more }: { list?: SignedList; file?: Uint8Array } & Partial<BadUpdate>,
  ): void => {
    const files = { [INSTALLER_NAME]: file };
    const base = { kind, key, feed: feedOf(given, files) };
    found.push({ ...base, name: `${name}, feed`, ...more });
    if (!more.answers) found.push({ ...base, name: `${name}, file`, package: packageOf(given, files), ...more });
  };
  const withFile = (changes: object) => ({ ...release, files: [{ ...release.files[0]!, ...changes }] });
  const at = (name: string) => `/zs/latest/${name}`;

  add('wrong hash', 'another file of the same length', { file: evil });
  add('wrong hash', 'one bit changed', { file: flip(good, 12_345) });
  add('wrong hash', 'the hash of nothing', { list: signed(withFile({ sha512: sha512(Buffer.alloc(0)) }), key) });

  add('wrong key', 'signed by a stranger', { list: signed(release, stranger) });
  add('wrong key', 'the list was edited', { list: { ...list, list: edited(list.list) } });
  add('wrong key', 'one bit of the signature', { list: { ...list, signature: flip(list.signature, 3) } });
  add('wrong key', 'no signature', { list: { ...list, signature: Buffer.alloc(0) } });
  add('wrong key', 'a longer signature', {
    list: { ...list, signature: Buffer.concat([list.signature, Buffer.from('x')]) },
  });
  add('wrong key', 'a signature of zeros', { list: { ...list, signature: Buffer.alloc(64) } });

  add('downgrade', 'an older version', { list: signed({ ...release, version: '0.0.9' }, key) });
  add('downgrade', 'a preview of this version', { list: signed({ ...release, version: '0.1.0-beta.4' }, key) });
  add('downgrade', 'this very version', { list: signed({ ...release, version: '0.1.0' }, key) });
  add('downgrade', 'another channel', { list: signed({ ...release, channel: 'beta' }, key) });

  const other = { ...release.files[0]!, arch: 'arm64' };
  add('swapped', 'the installer of another machine', { list: signed({ ...release, files: [other] }, key) });
  add('swapped', 'two entries of one name', { list: signed({ ...release, files: [...release.files, other] }, key) });
  add('swapped', 'exchanged after it was fetched', {
    exchange: (folder) => writeFile(join(folder, INSTALLER_NAME), evil),
  });
  add('swapped', 'list exchanged after it was fetched', {
    exchange: (folder) => writeFile(join(folder, 'release.json'), edited(list.list)),
  });
  for (const name of [
    '../../zhunsheng.AppImage',
    '/etc/cron.d/x.deb',
    'C:\\x.exe',
    'setup.sh',
    '.AppImage',
    'CON:.exe',
  ])
    add('swapped', `named ${name}`, { list: signed(withFile({ name }), key) });

  add('truncated', 'half an installer', { file: good.subarray(0, 20_000) });
  add('truncated', 'one byte less', { file: good.subarray(0, -1) });
  add('truncated', 'nothing', { file: Buffer.alloc(0) });
  add('truncated', 'half a list', { list: { ...list, list: list.list.subarray(0, 200) } });
  add('truncated', 'the connection ends', {
    answers: {
      [at(INSTALLER_NAME)]: (response) => {
        response.writeHead(200, { 'content-length': good.length });
        response.write(good.subarray(0, 9_000), () => response.destroy());
      },
    },
  });

  add('huge', 'one byte more', { file: Buffer.concat([good, Buffer.from('x')]) });
  add('huge', 'a list of 300 KB', {
    list: signed({ ...release, notes: { 'zh-CN': 'x'.repeat(300_000), en: '' } }, key),
  });
  add('huge', 'an installer of 2 GB by its list', { list: signed(withFile({ size: 2 ** 31 }), key) });
  for (const name of [INSTALLER_NAME, 'release.json', 'release.json.sig'])
    add('huge', `${name} without an end`, { answers: { [at(name)]: endless } });

  for (const name of [INSTALLER_NAME, 'release.json', 'release.json.sig'])
    add('redirect', `${name} on another port`, {
      answers: {
        [at(name)]: (response, elsewhere) => response.writeHead(302, { location: `${elsewhere}${at(name)}` }).end(),
      },
    });
  add('redirect', 'in a circle', {
    answers: { [at('release.json')]: (response) => response.writeHead(307, { location: at('release.json') }).end() },
  });
  add('redirect', 'to a file', {
    answers: { [at(INSTALLER_NAME)]: (response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end() },
  });

  add('expired', 'yesterday', { list: signed({ ...release, expires: '2026-11-21T00:00:00Z' }, key) });
  add('expired', 'this very moment', { list: signed({ ...release, expires: '2026-11-22T00:00:00Z' }, key) });
  add('expired', 'no date', { list: signed({ ...release, expires: 'never' }, key) });
  add('expired', 'no such field', { list: signed(without(release, 'expires'), key) });
  return found;
}

/** A feed and, on another port, a place that gives everything: whoever follows a redirect gets what it wants. */
export async function serveFeed(bad: Pick<BadUpdate, 'feed' | 'answers'>) {
  const requests: string[] = [];
  const serve = (request: { url?: string }, response: ServerResponse, elsewhere: string | null) => {
    const path = request.url ?? '';
    requests.push(path);
    const answer = elsewhere === null ? undefined : bad.answers?.[path];
    if (answer) return answer(response, elsewhere ?? '');
    const found = bad.feed.get(path.replace(/^\/zs\//, ''));
    if (found) response.end(found);
    else response.writeHead(404).end();
  };
  const trap = createServer((request, response) => serve(request, response, null));
  const trapPort = await listening(trap);
  const server = createServer((request, response) => serve(request, response, `http://127.0.0.1:${trapPort}`));
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}/zs/`,
    requests,
    close() {
      for (const each of [server, trap]) {
        each.closeAllConnections();
        each.close();
      }
    },
  };
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function endless(response: ServerResponse): void {
  const piece = Buffer.alloc(64 * 1024, 120);
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  response.writeHead(200);
  more();
}

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

function edited(list: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(list).toString().replace('"serial":7', '"serial":8'));
}

function without(release: object, key: string): object {
  return Object.fromEntries(Object.entries(release).filter(([name]) => name !== key));
}
