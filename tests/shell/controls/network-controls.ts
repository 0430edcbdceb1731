import assert from 'node:assert/strict';
import type { ElectronRecord, FakeSession } from '#tests/fakes/electron.ts';
import type { Control } from './control.ts';

/** Addresses that are not ours, however they look. */
const FOREIGN = [
  ...['https', 'http', 'ftp', 'ws', 'wss', 'file', 'ms-msdt', 'search-ms', 'vscode', 'chrome', 'about', 'filesystem'],
].flatMap((scheme) =>
  ['//bundle/', '//bundle.evil/', '//example.org/', '///C:/x', '//user@bundle/', ':bundle', '//app%3A//bundle/'].map(
    (rest) => `${scheme}:${rest.replace(/^:/, '')}`,
  ),
);
/** Nobody could look at it before it opens. */
const LONG = `https://example.org/${'a'.repeat(3_000)}`;
const LOOK_ALIKES = [
  'app://bundle.evil/',
  'app://evil/bundle/',
  'app://bundle@evil/',
  'app://bundle%2eevil/',
  'app:bundle',
  'APP://EVIL/',
  'app2://bundle/',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:https://example.org/1',
  '\\\\evil\\share',
  '//evil/',
  ' https://example.org',
  'https://example.org#app://bundle/',
  'https://example.org?app://bundle/',
  'https://app//bundle/',
  '',
];

const asked = (session: FakeSession, url: string): boolean => {
  let cancel: boolean | undefined;
  const filter = session.handlers['beforeRequest'] as unknown as (
    details: { url: string },
    answer: (given: { cancel: boolean }) => void,
  ) => void;
  filter({ url }, (given) => {
    cancel = given.cancel;
  });
  assert(cancel !== undefined, 'the filter gave no answer');
  return cancel;
};
const both = (record: ElectronRecord) => ['persist:desk', ''].map((name) => record.sessions.get(name) as FakeSession);

/** Every name in the type of a permission, read from Electron's own typings. */
function permissions(typings: string): readonly string[] {
  const line = typings.split('\n').find((each) => each.includes('setPermissionRequestHandler(handler:')) ?? '';
  return [...(line.split('callback:')[0] ?? '').matchAll(/'([A-Za-z-]+)'/g)].map((match) => match[1] as string);
}

export const networkControls: readonly Control[] = [
  {
    number: '4',
    items: [18],
    name: 'app:// gives files of the interface and nothing else, whatever the address',
    async probe(subject) {
      const bodies = new Set(['', '<!doctype html><title>准绳</title>', 'export {};']);
      const pieces = [
        '..',
        '%2e%2e',
        '%2E.',
        '..;',
        '%5c..',
        '..%2f',
        '%2f',
        '%00',
        'C:',
        'secret.json',
        'app.js',
        '.',
      ];
      let random = 12345;
      const next = () => {
        random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
        return random;
      };
      for (let trial = 0; trial < 1000; trial++) {
        const parts = Array.from({ length: next() % 6 }, () => pieces[next() % pieces.length]);
        const answer = await subject.answer(new Request(`app://bundle/${parts.join('/')}`));
        assert(bodies.has(await answer.text()), parts.join('/'));
      }
      assert.equal((await subject.answer(new Request('app://other/'))).status, 403);
      assert.equal((await subject.answer(new Request('app://bundle/', { method: 'POST' }))).status, 405);
    },
  },
  {
    number: '5',
    items: [7],
    name: 'a strict policy of contents goes with every answer',
    async probe(subject) {
      for (const path of ['/', '/app.js', '/projects/1', '/nothing.js']) {
        const answer = await subject.answer(new Request(`app://bundle${path}`));
        const policy = new Map(
          (answer.headers.get('content-security-policy') ?? '').split('; ').map((line) => {
            const [name = '', ...sources] = line.split(' ');
            return [name, sources];
          }),
        );
        assert.deepEqual(policy.get('default-src'), ["'none'"]);
        assert.deepEqual(policy.get('script-src'), ["'self'"]);
        for (const name of ['object-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors'])
          assert.deepEqual(policy.get(name), ["'none'"], name);
        for (const [name, sources] of policy)
          for (const source of sources)
            assert(["'self'", "'none'", 'blob:', 'data:'].includes(source), `${name} ${source}`);
        assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      }
    },
  },
  {
    number: '6',
    items: [13],
    name: 'a page cannot be led elsewhere',
    async probe(subject) {
      const { record } = await subject.start();
      const page = record.windows[0]?.contents;
      for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
        for (const url of [...FOREIGN, ...LOOK_ALIKES]) {
          let prevented = false;
          page?.emit(name, { url, preventDefault: () => (prevented = true) });
          assert(prevented, `${name} ${url}`);
        }
    },
  },
  {
    number: '7',
    items: [14],
    name: 'no page opens a window',
    async probe(subject) {
      const { record } = await subject.start();
      const page = record.windows[0]?.contents;
      assert(page?.openHandler, 'no handler');
      for (const url of [...FOREIGN, ...LOOK_ALIKES, 'app://bundle/'])
        assert.deepEqual(page.openHandler({ url }), { action: 'deny' }, url);
    },
  },
  {
    number: '8',
    items: [15],
    name: 'the outside opens only as https or mail, after a question, and not against the policy',
    async probe(subject) {
      const opened = async (response: number, policy = {}) => {
        const { record } = await subject.start({ policy });
        record.dialogs.message = { response };
        for (const url of [...FOREIGN, ...LOOK_ALIKES, 'mailto:a@example.org', 'https://u:p@example.org/', LONG]) {
          record.windows[0]?.contents.openHandler?.({ url });
          await new Promise((resolve) => setImmediate(resolve));
        }
        return record.calls.filter(({ name }) => name === 'shell.openExternal').map(({ args }) => String(args[0]));
      };
      const agreed = await opened(0);
      assert(
        agreed.length > 0 && agreed.every((url) => /^\s?(?:https:|mailto:)/.test(url) && !url.includes('@bundle')),
      );
      assert(!agreed.includes('https://u:p@example.org/') && !agreed.includes(LONG));
      const { record } = await subject.start();
      const asked = () => record.calls.filter(({ name }) => name === 'dialog.message').length;
      const before = asked();
      for (let times = 0; times < 9; times++)
        record.windows[0]?.contents.openHandler?.({ url: 'https://example.org/' });
      assert.equal(asked() - before, 1, 'more than one question at a time');
      assert.deepEqual(await opened(1), []);
      assert.deepEqual(await opened(0, { OpenExternalLinks: false }), []);
    },
  },
  {
    number: '9',
    items: [5],
    name: 'of all permissions Electron knows, three are given; no device and no screen ever',
    async probe(subject) {
      const names = permissions(subject.text('node_modules/electron/electron.d.ts'));
      assert(names.length >= 40, `only ${names.length} permissions in the typings`);
      const { record } = await subject.start();
      for (const session of both(record)) {
        const { devicePermission, displayMedia, permissionCheck, permissionRequest } = session.handlers;
        assert(devicePermission && displayMedia && permissionCheck && permissionRequest, 'a handler is not set');
        const check = permissionCheck as unknown as (contents: null, name: string) => boolean;
        const request = permissionRequest as unknown as (c: null, name: string, answer: (ok: boolean) => void) => void;
        const given = (name: string) => {
          let answered = false;
          request(null, name, (ok) => {
            answered = ok;
          });
          assert.equal(answered, check(null, name), name);
          return answered;
        };
        assert.deepEqual([...names].filter(given), ['clipboard-sanitized-write', 'fullscreen', 'keyboardLock']);
        assert.equal((devicePermission as unknown as () => boolean)(), false);
        let streams: unknown = 'none';
        (displayMedia as unknown as (r: object, a: (s: unknown) => void) => void)({}, (s) => {
          streams = s;
        });
        assert.equal(streams, null);
        for (const [name, at] of [
          ['select-usb-device', 2],
          ['select-hid-device', 2],
          ['select-serial-port', 3],
        ] as const) {
          const answers: unknown[] = [];
          const args: unknown[] = [{ preventDefault: () => answers.push('prevented') }, {}, {}, {}];
          args[at] = (device: unknown) => answers.push(device ?? '');
          session.emit(name, ...args);
          assert.deepEqual(
            answers.map((answer) => answer || 'none'),
            ['prevented', 'none'],
            name,
          );
        }
      }
    },
  },
  {
    number: '10',
    items: [1],
    name: 'nothing a page asks for reaches a network; no dictionaries are fetched',
    async probe(subject) {
      const { record } = await subject.start({ packaged: true });
      for (const session of both(record)) {
        for (const url of [...FOREIGN, ...LOOK_ALIKES.filter((each) => !each.startsWith('data:'))])
          assert(asked(session, url), url);
        for (const url of ['app://bundle/app.js', 'blob:app://bundle/1', 'data:image/png;base64,AA'])
          assert(!asked(session, url), url);
        assert(asked(session, 'devtools://devtools/x'));
        const set = Object.fromEntries(session.set.map(({ args, name }) => [name, args[0]]));
        assert.equal(set['spellCheckerEnabled'], false);
        assert.deepEqual(set['spellCheckerLanguages'], []);
        assert(String(set['dictionaryUrl']).startsWith('app://bundle/'));
      }
      assert(record.calls.some(({ name }) => name === 'app.configureHostResolver'));
    },
  },
];
