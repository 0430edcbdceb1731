import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { staticFindings } from '#tests/arch/static/index.ts';
import type { Control } from './control.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const without = (findings: readonly string[]) => assert.deepEqual(findings, []);

/** Electron looks after its three newest versions; this one was the newest when the lock file was written. */
const MAJOR_AT_LEAST = 45;

export const codeControls: readonly Control[] = [
  {
    number: '22',
    items: [10, 11, 20],
    name: 'the code keeps its rules: one place for windows, calls and addresses outside; no text becomes code',
    probe: (subject) => without(staticFindings(subject.sources)),
  },
  {
    number: '2',
    items: [10, 11],
    name: 'no page has a webview, a popup of one, or features of Blink that are off',
    probe(subject) {
      const found = [...subject.sources].filter(
        ([file, text]) => !file.startsWith('electron/host/') && /<webview|allowpopups|enableBlinkFeatures/.test(text),
      );
      without(found.map(([file]) => file));
    },
  },
  {
    number: '16',
    items: [],
    name: 'the shell keeps no secret of its own',
    probe: (subject) =>
      without([...subject.sources].filter(([, text]) => /safeStorage/.test(text)).map(([file]) => file)),
  },
  {
    number: '24',
    items: [16],
    name: 'Electron is pinned to a version that is looked after, and nothing of it is older than its typings',
    probe(subject) {
      const { devDependencies } = JSON.parse(subject.text('package.json')) as {
        readonly devDependencies: Readonly<Record<string, string>>;
      };
      const version = devDependencies['electron'] ?? '';
      assert.match(version, /^\d+\.\d+\.\d+$/);
      assert(Number(version.split('.')[0]) >= MAJOR_AT_LEAST, version);
      const installed = JSON.parse(subject.text('node_modules/electron/package.json')) as { readonly version: string };
      assert.equal(installed.version, version);
    },
  },
  {
    number: '14',
    items: [19],
    name: 'all nine fuses are set strictly when a package is made (what is in the package is read back by the rehearsal)',
    probe(subject) {
      const scripts = globSync('electron/launch/**/*.mjs', { cwd: root }).map((file) => subject.text(file));
      const hook = scripts.find((text) => text.includes('FuseV1Options')) ?? '';
      assert.match(hook, /strictlyRequireAllFuses:\s*true/);
      for (const [name, value] of [
        ['RunAsNode', 'false'],
        ['EnableCookieEncryption', 'true'],
        ['EnableNodeOptionsEnvironmentVariable', 'false'],
        ['EnableNodeCliInspectArguments', 'false'],
        ['EnableEmbeddedAsarIntegrityValidation', 'true'],
        ['OnlyLoadAppFromAsar', 'true'],
        ['LoadBrowserProcessSpecificV8Snapshot', 'false'],
        ['GrantFileProtocolExtraPrivileges', 'false'],
        ['WasmTrapHandlers', 'true'],
      ])
        assert.match(hook, new RegExp(`${name}\\]?:\\s*${value}`), name);
    },
  },
];
