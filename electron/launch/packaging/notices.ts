import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sbom, SbomComponent } from './sbom.ts';
import { standardText } from './standard-text.ts';

const TEXT_FILE = /^(licen[cs]e|copying|notice)/i;
/** Behind it stand the licences of what a package has built into its own tools, which are not shipped. */
const TOOLS = /^# Licenses of bundled dependencies$/m;
const LINE = '='.repeat(80);

const labelOf = ({ group, name }: SbomComponent): string => (group ? `${group}/${name}` : name);
const keyOf = ({ properties = [] }: SbomComponent): string =>
  properties.find(({ name }) => name === 'zhunsheng:key')?.value ?? '';
const licenceOf = ({ licenses }: SbomComponent): string =>
  licenses.map((one) => ('expression' in one ? one.expression : one.license.id)).join(' AND ');

/** Texts that a package brings itself, else the standard text of its licence in its author's name. Throws when there is neither. */
function textsOf(component: SbomComponent, root: string): readonly string[] {
  const folder = join(root, keyOf(component));
  const files = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const own = files.filter((file) => file.isFile() && TEXT_FILE.test(file.name)).map(({ name }) => name);
  if (own.length > 0)
    return own.sort().map((name) => (readFileSync(join(folder, name), 'utf8').split(TOOLS)[0] as string).trim());
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${labelOf(component)}`);
  const text = standardText(licenceOf(component), holder, root);
  if (text === null) throw new Error(`${component.purl}: no text of the licence ${licenceOf(component)}`);
  return [text];
}

/** Licence texts (第三方许可证) of everything that is shipped, in the order of the bill of materials. `root`: where node_modules is. */
export function makeNotices(sbom: Sbom, root: string): string {
  const { name, version } = sbom.metadata.component;
  const head = [
    `第三方软件声明 / Third-party notices — ${name} ${version}`,
    '',
    '本程序包含下列软件与字体。Electron 与 Chromium 的完整声明在程序目录的',
    'LICENSE.electron.txt 与 LICENSES.chromium.html 中。',
    'This program contains the software and fonts below. The complete notices of',
    'Electron and Chromium are in LICENSE.electron.txt and LICENSES.chromium.html',
    'in the folder of the program.',
    '',
    ...sbom.components.map((component) => `  ${headingOf(component)}`),
  ];
  const parts = sbom.components.map((component) =>
    [LINE, headingOf(component), LINE, '', textsOf(component, root).join('\n\n---\n\n')].join('\n'),
  );
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`.replaceAll('\r\n', '\n');
}

const headingOf = (component: SbomComponent): string =>
  `${labelOf(component)} ${component.version} — ${licenceOf(component)}`;

/** Components that a text of notices does not name in a heading followed by a licence of at least a few lines. */
export function missingNotices(notices: string, sbom: Sbom): readonly string[] {
  const parts = new Map(
    notices
      .split(`${LINE}\n`)
      .slice(1)
      .flatMap((part, index, all) => (index % 2 === 0 ? [[part.trim(), (all[index + 1] ?? '').trim()] as const] : [])),
  );
  return sbom.components
    .filter((component) => (parts.get(headingOf(component)) ?? '').length < 300)
    .map(({ purl }) => `${purl} has no notice`);
}
