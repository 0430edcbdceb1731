import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeNotices, missingNotices } from '../../../electron/launch/packaging/notices.ts';
import { makeProvenance } from '../../../electron/launch/packaging/provenance.ts';
import { checkSbom, makeSbom, type Sbom } from '../../../electron/launch/packaging/sbom.ts';
import { besideArchive, type Lock, shippedPackages } from '../../../electron/launch/packaging/shipped.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import packageLock from '../../../package-lock.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../../', import.meta.url));
const lock: Lock = packageLock.packages;
const builderConfig = readFileSync(`${root}electron-builder.yml`, 'utf8');

/** Every package that runs in the program and no tool: more than a bundle holds, so that a licence is seen before it is shipped. */
const running = Object.entries(packageLock.packages as Readonly<Record<string, { dev?: boolean; optional?: boolean }>>)
  .filter(([key, { dev, optional }]) => key !== '' && !dev && !optional && !key.includes('/@types/'))
  .map(([key]) => key);
const shipped = shippedPackages({ 'host/utility-process.js': running }, besideArchive(builderConfig));

let sbom: Sbom;
let notices: string;
beforeAll(() => {
  sbom = makeSbom(packageJson, lock, shipped);
  notices = makeNotices(sbom, root);
});

describe('the bill of materials', () => {
  it('lists all that is shipped and nothing else, with versions, hashes and licences that may be shipped', () => {
    expect(running.length).toBeGreaterThan(90);
    expect(checkSbom(sbom, shipped)).toEqual([]);
  });

  it('knows what lies beside the archive, and Electron', () => {
    expect(besideArchive(builderConfig)).toEqual(
      expect.arrayContaining(['node_modules/@mathjax/src', 'node_modules/@expo-google-fonts/noto-serif-sc']),
    );
    expect(shipped.get('node_modules/electron')).toEqual(['runtime']);
  });

  it('is the same for the same input', () => {
    expect(JSON.stringify(makeSbom(packageJson, lock, shipped))).toBe(JSON.stringify(sbom));
  });

  it('is found out when a component is dropped, or one is made up', () => {
    const without = { ...sbom, components: sbom.components.filter(({ name }) => name !== 'zod') };
    expect(checkSbom(without, shipped)).toContain('node_modules/zod is shipped and not listed');
    const fewer = new Map([...shipped].filter(([key]) => key !== 'node_modules/zod'));
    expect(checkSbom(sbom, fewer)).toContain('node_modules/zod is listed and not shipped');
  });

  it('is found out when somebody shares a licence that may not be shipped, has none, or has no hash', () => {
    const zod = { ...lock['node_modules/zod'] };
    const found = (entry: Lock[string]) =>
      checkSbom(makeSbom(packageJson, { ...lock, 'node_modules/zod': entry }, shipped), shipped);
    const purl = `pkg:npm/zod@${zod.version}`;
    expect(found({ ...zod, license: 'GPL-3.0-only' })).toEqual([`${purl}: GPL-3.0-only may not be shipped`]);
    expect(found({ ...zod, license: 'MIT AND AGPL-3.0-or-later' })).toHaveLength(1);
    expect(found({ ...zod, license: '(MIT OR GPL-3.0-only)' })).toEqual([]);
    expect(found({ ...zod, license: undefined })).toEqual([`${purl}: no licence`]);
    expect(found({ ...zod, integrity: undefined })).toEqual([`${purl}: no hash`]);
  });

  it('cannot be made of a package that the lock file does not know', () => {
    const strange = shippedPackages({ 'shell/main.js': ['node_modules/left-pad'] }, []);
    expect(() => makeSbom(packageJson, lock, strange)).toThrow('node_modules/left-pad is shipped and not in');
  });
});

describe('the notices', () => {
  it('carry a licence text for every component, those of the fonts too', () => {
    expect(missingNotices(notices, sbom)).toEqual([]);
    expect(notices.match(/^SIL OPEN FONT LICENSE Version 1\.1/gm)?.length).toBe(6);
  });

  it('are found out when the text of a component is gone', () => {
    const zod = sbom.components.find(({ name }) => name === 'zod');
    const heading = `zod ${zod?.version} — MIT\n`;
    expect(missingNotices(notices.replaceAll(heading, 'zod\n'), sbom)).toEqual([`${zod?.purl} has no notice`]);
  });
});

describe('the provenance', () => {
  const source = { commit: 'c'.repeat(40), tree: 't'.repeat(40), dirty: false };
  const subject = [{ name: 'linux-unpacked/resources/app.asar', sha256: 'a'.repeat(64) }];

  it('says from what, with what and what was built', () => {
    const { predicate, subject: built } = makeProvenance(root, '0.1.0', subject, '11.6.1', source);
    expect(built).toEqual([{ name: subject[0]?.name, digest: { sha256: 'a'.repeat(64) } }]);
    const { internalParameters, resolvedDependencies } = predicate.buildDefinition;
    expect(internalParameters).toMatchObject({ npm: '11.6.1', electron: packageJson.devDependencies.electron });
    expect(Object.keys(internalParameters['toolsets'] as object)).toEqual(expect.arrayContaining(['nsis', 'appimage']));
    expect(resolvedDependencies[0]?.digest).toEqual({ gitCommit: source.commit, gitTree: source.tree });
    // Electron's own archives, for three systems and two processors.
    expect(resolvedDependencies.filter(({ name }) => name?.startsWith('electron-v'))).toHaveLength(6);
    expect(resolvedDependencies.every(({ digest }) => Object.values(digest).every((sum) => sum !== ''))).toBe(true);
  });

  it('is not made of nothing', () => {
    expect(() => makeProvenance(root, '0.1.0', [], '', source)).toThrow('provenance of nothing');
  });
});
