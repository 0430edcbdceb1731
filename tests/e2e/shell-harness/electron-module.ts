import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What `import … from 'electron'` gives to the shell that was started under a number. */
const given = new Map<string, Readonly<Record<string, unknown>>>();
Object.assign(globalThis, { zsElectron: given });

const SCHEME = 'zs-electron:';
let starts = 0;

registerHooks({
  resolve(specifier, context, next) {
    const number = /[?&]zs-shell=(\d+)$/.exec(context.parentURL ?? '')?.[1];
    if (specifier === 'electron' && number !== undefined)
      return { url: `${SCHEME}${number}`, format: 'module', shortCircuit: true };
    return next(specifier, context);
  },
  load(url, context, next) {
    if (url.startsWith(SCHEME)) {
      const number = url.slice(SCHEME.length);
      const names = Object.keys(given.get(number) ?? {});
      const source = names.map((name) => `export const ${name} = globalThis.zsElectron.get('${number}').${name};`);
      return { format: 'module', source: source.join('\n'), shortCircuit: true };
    }
    // The bundle runs as it is.
    if (/[?&]zs-shell=\d+$/.test(url))
      return { format: 'module', source: readFileSync(fileURLToPath(url), 'utf8'), shortCircuit: true };
    return next(url, context);
  },
});

/** Runs a built `main.js` with a stand-in for `electron` and the arguments of a process of its own. */
export async function runMain(
  main: string,
  electron: Readonly<Record<string, unknown>>,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const number = String(starts++);
  given.set(number, electron);
  const before = { argv: process.argv, env: { ...process.env }, fatal: process.listeners('uncaughtException') };
  process.argv = [process.execPath, ...argv];
  Object.assign(process.env, env);
  try {
    await import(`${pathToFileURL(main).href}?zs-shell=${number}`);
  } finally {
    process.argv = before.argv;
    for (const name of Object.keys(env)) {
      const value = before.env[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    // What the tests throw is not the shell's.
    for (const listener of process.listeners('uncaughtException'))
      if (!before.fatal.includes(listener)) process.off('uncaughtException', listener);
  }
}
