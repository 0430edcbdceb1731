import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * A program of its own: loads the modules that are named and prints, as JSON, each pattern that is put together meanwhile with its place
 * (`file:line`). Node takes types away and moves nothing, so that places are those of the sources.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const made: { readonly place: string; readonly source: string; readonly flags: string }[] = [];

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args, self) => noted(Reflect.construct(target, args, self) as RegExp),
  apply: (target, self, args) => noted(Reflect.apply(target, self, args) as RegExp),
});

function noted(pattern: RegExp): RegExp {
  const frame = new Error().stack?.split('\n').find((line) => line.includes('.ts:') && !line.includes(import.meta.url));
  const place = frame?.slice(frame.lastIndexOf('file://')).replace(/:\d+\)?$/, '') ?? '';
  made.push({ place: place.replace(pathToFileURL(root).href, ''), source: pattern.source, flags: pattern.flags });
  return pattern;
}

for (const file of process.argv.slice(2)) await import(pathToFileURL(join(root, file)).href);
console.log(JSON.stringify(made));
