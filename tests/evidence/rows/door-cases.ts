/** What a request may bring, in every dimension; the first of each is the right one. */
export type DoorSecrets = { readonly port: number; readonly token: string; readonly oldToken: string };

/** Host headers as raw lines: all but the first are wrong. */
export function hostCases(port: number): readonly (readonly (readonly [string, string])[])[] {
  const right = `127.0.0.1:${port}`;
  const wrong = [
    '127.0.0.1',
    'localhost',
    `localhost:${port}`,
    `LOCALHOST:${port}`,
    `127.0.0.1.:${port}`,
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:${port}0`,
    `127.0.0.1:0${port}`,
    `127.0.0.1:+${port}`,
    `127.0.0.1: ${port}`,
    `127.0.0.1:${port}.`,
    `127.0.0.1:${port},evil.example`,
    `127.0.0.1:${port} evil.example`,
    `127.0.0.1:${port}/`,
    `127.0.0.1:${port}#`,
    `127.0.0.1:${port}@evil.example`,
    `user@127.0.0.1:${port}`,
    `user:pass@127.0.0.1:${port}`,
    `http://127.0.0.1:${port}`,
    `127.0.0.1.nip.io:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `evil.example:${port}`,
    'evil.example',
    `127.1:${port}`,
    `127.0.0.2:${port}`,
    `127.000.000.001:${port}`,
    `0x7f000001:${port}`,
    `0x7f.0.0.1:${port}`,
    `2130706433:${port}`,
    `017700000001:${port}`,
    `0.0.0.0:${port}`,
    `0:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `[::ffff:7f00:1]:${port}`,
    `①27.0.0.1:${port}`,
    `%31%32%37.0.0.1:${port}`,
    '*',
    'null',
    '',
  ];
  const host = (value: string) => [['Host', value]] as const;
  return [
    host(right),
    ...wrong.map(host),
    [],
    [
      ['Host', right],
      ['Host', 'evil.example'],
    ],
    [
      ['Host', 'evil.example'],
      ['Host', right],
    ],
    [
      ['Host', right],
      ['host', right],
    ],
    [['X-Forwarded-Host', right]],
    [
      ['Host', 'evil.example'],
      ['X-Forwarded-Host', right],
      ['Forwarded', `host=${right}`],
    ],
  ];
}

/** The matrix without the Host. */
export function matrix({ port, token, oldToken }: DoorSecrets) {
  return {
    origin: [
      `http://127.0.0.1:${port}`,
      null,
      'null',
      'http://evil.example',
      `http://localhost:${port}`,
      `http://127.0.0.1:${port + 1}`,
      'http://127.0.0.1',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port}.evil.example`,
      `http://127.0.0.1:${port}/`,
      'app://bundle',
      'file://',
    ],
    token: [
      `Bearer ${token}`,
      null,
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${token}x`,
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${token.toLowerCase()}`,
      `Bearer ${oldToken}`,
      `Basic ${Buffer.from(`:${token}`).toString('base64')}`,
      token,
    ],
    method: ['POST', 'GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'],
    type: [
      'application/json',
      null,
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-8',
      'APPLICATION/XML',
    ],
    site: ['same-origin', null, 'same-site', 'cross-site', 'none'],
  } as const;
}

/** Dimensions of which only the first value is right, but for `site`, which browsers of old do not send. */
export type Combination = { readonly [D in keyof ReturnType<typeof matrix>]: string | null };

export function isRight(all: ReturnType<typeof matrix>, one: Combination): boolean {
  const first = (name: 'origin' | 'token' | 'method' | 'type') => one[name] === all[name][0];
  return (
    first('origin') &&
    first('token') &&
    first('method') &&
    first('type') &&
    (one.site === 'same-origin' || one.site === null)
  );
}

/** Every combination in turn. */
export function* combinations(all: ReturnType<typeof matrix>): Generator<Combination> {
  for (const origin of all.origin)
    for (const token of all.token)
      for (const method of all.method)
        for (const type of all.type) for (const site of all.site) yield { origin, token, method, type, site };
}

/** Addresses that try to leave the folder of the interface. */
export const TRAVERSALS = [
  '/../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e/secret.json',
  '/%2e%2e%2fsecret.json',
  '/..%5csecret.json',
  '/..\\secret.json',
  '/%252e%252e%252fsecret.json',
  '/./../secret.json',
  '/a/../../secret.json',
  '/a/%2e%2e/%2e%2e/secret.json',
  '/..;/secret.json',
  '/.../secret.json',
  '//127.0.0.1/../secret.json',
  '/index.html/../../secret.json',
  '/%00/../secret.json',
  '/secret.json%00.html',
  '/index.html::$DATA',
  '/C:/secret.json',
  '/file:///secret.json',
  '/.git/config.json',
  '/%c0%ae%c0%ae/secret.json',
  '/%',
] as const;
