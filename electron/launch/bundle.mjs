// Bundles shell, preload, host, workers for Electron: one file each, nothing of node_modules beside them but fonts and
// MathJax. `bundle.mjs [FOLDER]`: into another folder than `dist`.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import packageJson from '../../package.json' with { type: 'json' };
import { inlineText } from './inline-text.mjs';
import { root } from './install.mjs';
import { sourceState } from './packaging/provenance.ts';
import { recordPackages } from './packaging/record-packages.mjs';

// MathJax loads rare glyphs by the name of its package while it runs, so it stays a package (electron-builder.yml puts it beside).
const external = ['electron', /^node:/, /^@mathjax\//];
const entries = [
  { input: 'electron/main.ts', file: 'shell/main.js', format: 'es' },
  { input: 'electron/preload.ts', file: 'shell/preload.cjs', format: 'cjs' },
  { input: 'electron/host/utility-process.ts', file: 'host/utility-process.js', format: 'es' },
  { input: 'electron/workers/main.ts', file: 'workers/main.js', format: 'es' },
  // Makes workspaces, in a process of its own.
  { input: 'electron/cli/make-workspace.ts', file: 'host/make-workspace.js', format: 'es' },
];

const out = process.argv[2] ? resolve(process.argv[2]) : join(root, 'dist');
const packages = recordPackages('program', () => out);

for (const { input, file, format } of entries) {
  const bundle = await rolldown({
    input: join(root, input),
    platform: 'node',
    external,
    plugins: [inlineText, packages],
    logLevel: 'warn',
    // Packages that read files beside themselves at run time stay whole; electron-builder packs them.
    resolve: { conditionNames: ['node', 'import', 'default'] },
  });
  await bundle.write({ file: join(out, file), format, codeSplitting: false, minify: false, sourcemap: false });
  await bundle.close();
}

// What the program says of its own build; the same commit gives the same bytes.
const { commit, dirty } = sourceState(root);
const built = { version: packageJson.version, commit: `${commit}${dirty ? '-dirty' : ''}` };
writeFileSync(join(out, 'host', 'build-info.json'), `${JSON.stringify(built)}\n`);
