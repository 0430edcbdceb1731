import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostedBuild } from '../../../electron/launch/packaging/hosted-build.ts';
import { makeNotices, missingNotices } from '../../../electron/launch/packaging/notices.ts';
import { makeProvenance } from '../../../electron/launch/packaging/provenance.ts';
import { provenanceFindings } from '../../../electron/launch/packaging/provenance-findings.ts';
import { checkSbom, makeSbom, type Sbom } from '../../../electron/launch/packaging/sbom.ts';
import { besideArchive, type Lock, shippedPackages } from '../../../electron/launch/packaging/shipped.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import packageLock from '../../../package-lock.json' with { type: 'json' };
import { cyclonedxCheck } from './cyclonedx-schema.ts';

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

  it('is what the schemas of CycloneDX 1.6 call one, and they notice when it is none', () => {
    const check = cyclonedxCheck();
    expect(check(sbom)).toEqual([]);
    const [first, ...others] = sbom.components;
    const wrong = (change: object) => check({ ...sbom, components: [{ ...first, ...change }, ...others] });
    expect(check({ ...sbom, serialNumber: 'urn:uuid:1' })).toEqual([expect.stringContaining('/serialNumber')]);
    expect(wrong({ type: 'package' })).toEqual([expect.stringContaining('/components/0/type')]);
    expect(wrong({ licenses: [{ license: { id: 'MIT-ish' } }] })).not.toEqual([]);
    expect(wrong({ hashes: [{ alg: 'SHA-512', content: 'none' }] })).not.toEqual([]);
    expect(wrong({ maker: 'nobody' })).not.toEqual([]);
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
  const source = { commit: 'c'.repeat(40), tree: 'd'.repeat(40), dirty: false };
  const subject = [{ name: 'linux-unpacked/resources/app.asar', sha256: 'a'.repeat(64) }];
  const runner = {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'example/zhunsheng',
    GITHUB_WORKFLOW_REF: 'example/zhunsheng/.github/workflows/release.yml@refs/tags/v0.1.0',
    GITHUB_REF: 'refs/tags/v0.1.0',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_SHA: source.commit,
    RUNNER_ENVIRONMENT: 'github-hosted',
  };
  const made = (env: Readonly<Record<string, string>>, from = source) =>
    makeProvenance(root, '0.1.0', subject, '11.6.1', { hosted: hostedBuild(env), source: from });

  it('says from what, with what and what was built, in the fields of SLSA 1.2', () => {
    const provenance = made({});
    expect(provenanceFindings(provenance)).toEqual([]);
    expect(provenance.subject).toEqual([{ name: subject[0]?.name, digest: { sha256: 'a'.repeat(64) } }]);
    const { internalParameters, resolvedDependencies } = provenance.predicate.buildDefinition;
    expect(internalParameters).toMatchObject({ npm: '11.6.1', electron: packageJson.devDependencies.electron });
    expect(resolvedDependencies[0]?.digest).toEqual({ gitCommit: source.commit, gitTree: source.tree });
    const names = resolvedDependencies.map(({ name }) => name);
    // Electron's own archives, for three systems and two processors.
    expect(names.filter((name) => name?.startsWith('electron-v'))).toHaveLength(6);
    const builder = packageJson.devDependencies['electron-builder'];
    expect(names).toEqual(expect.arrayContaining([`pkg:npm/electron-builder@${builder}`]));
    for (const tool of ['nsis@1.2.1/', 'winCodeSign@1.1.0/', 'appimage@1.0.3/'])
      expect(names.filter((name) => name?.startsWith(tool)).length, tool).toBeGreaterThan(0);
  });

  it('names a run on a hosted machine, and on one of ours makes up none', () => {
    const hosted = made(runner);
    expect(provenanceFindings(hosted)).toEqual([]);
    expect(hosted.predicate.runDetails).toEqual({
      builder: { id: 'https://github.com/example/zhunsheng/.github/workflows/release.yml@refs/tags/v0.1.0' },
      metadata: { invocationId: 'https://github.com/example/zhunsheng/actions/runs/42/attempts/2' },
    });
    expect(hosted.predicate.buildDefinition.externalParameters['workflow']).toEqual({
      repository: 'https://github.com/example/zhunsheng',
      path: '.github/workflows/release.yml',
      ref: 'refs/tags/v0.1.0',
    });
    expect(hosted.predicate.buildDefinition.resolvedDependencies[0]?.uri).toBe(
      'git+https://github.com/example/zhunsheng@refs/tags/v0.1.0',
    );
    expect(made({}).predicate.runDetails).toEqual({ builder: { id: 'https://zhunsheng.example/builder/local' } });
  });

  it('is not made of other sources than those of the run, of half an identity, or of nothing', () => {
    expect(() => made({ ...runner, GITHUB_SHA: 'e'.repeat(40) })).toThrow('the run is about commit');
    expect(() => made({ ...runner, GITHUB_RUN_ID: '' })).toThrow('GITHUB_RUN_ID is not set');
    expect(() => makeProvenance(root, '0.1.0', [], '', { hosted: null, source })).toThrow('provenance of nothing');
  });

  it('names no commit where there is none', () => {
    const unpacked = made({}, { commit: 'unknown', tree: 'unknown', dirty: true });
    expect(provenanceFindings(unpacked)).toEqual([]);
    expect(unpacked.predicate.buildDefinition.resolvedDependencies[0]?.name).toBe('package-lock.json');
  });

  it('is found out when a sum is none, a field is not one of SLSA, or nobody built it', () => {
    const { predicate, ...statement } = made({});
    const { buildDefinition, runDetails } = predicate;
    const found = (change: object) => provenanceFindings({ ...statement, predicate: { ...predicate, ...change } });
    expect(found({ runDetails: { builder: { id: 'me' } } })).toEqual(['predicate.runDetails.builder.id: no URI']);
    expect(found({ runDetails: { ...runDetails, time: 1 } })).toHaveLength(1);
    expect(found({ buildDefinition: { ...buildDefinition, buildType: undefined } })).toHaveLength(1);
    const resolvedDependencies = [{ name: 'electron.zip', digest: { sha256: '' } }, { name: 'nothing' }];
    expect(found({ buildDefinition: { ...buildDefinition, resolvedDependencies } })).toHaveLength(2);
    expect(provenanceFindings({ ...statement, predicate, subject: [] })).toHaveLength(1);
  });
});
