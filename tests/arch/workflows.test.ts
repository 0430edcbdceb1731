import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.github', 'workflows');

/** electron-builder reads its own configuration with this parser. */
const require = createRequire(import.meta.url);
const builder = createRequire(createRequire(require.resolve('electron-builder')).resolve('app-builder-lib'));
const yaml = builder('js-yaml') as { readonly load: (text: string) => unknown };

const permissionsSchema = z.record(z.string(), z.enum(['read', 'write', 'none']));
const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
const jobSchema = z.looseObject({
  needs: z.union([z.string().transform((name) => [name]), z.array(z.string())]).default([]),
  permissions: permissionsSchema.optional(),
  environment: z.string().optional(),
  'timeout-minutes': z.number().max(360),
  env: z.record(z.string(), z.string()).default({}),
  steps: z.array(stepSchema),
});
const workflowSchema = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: permissionsSchema,
  concurrency: z.looseObject({ group: z.string() }),
  // PowerShell takes the `--` out of `npm run package -- --release`: what should be signed would not be.
  defaults: z.strictObject({ run: z.strictObject({ shell: z.literal('bash') }) }),
  env: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), jobSchema),
});
type Workflow = z.infer<typeof workflowSchema>;

const files = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: workflowSchema.parse(yaml.load(text)) };
});
const workflowOf = (name: string): Workflow => (files.find((file) => file.name === name) as (typeof files)[0]).workflow;
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);
const release = workflowOf('release.yml');

/** Jobs that must have ended well before this one begins. */
function waitsFor(name: string): readonly string[] {
  const needs = release.jobs[name]?.needs ?? [];
  return [...needs, ...needs.flatMap(waitsFor)];
}

describe('workflows', () => {
  it('give a stranger neither a secret nor a right to write', () => {
    for (const { name, workflow } of files) {
      expect(Object.keys(workflow.on), name).not.toContain('pull_request_target');
      expect(Object.keys(workflow.on), name).not.toContain('workflow_run');
      expect(Object.values(workflow.permissions), name).not.toContain('write');
    }
    const ci = files.filter(({ workflow }) => 'pull_request' in workflow.on);
    expect(ci.map(({ name }) => name)).toEqual(['ci.yml']);
    expect(ci.flatMap(({ text }) => text.match(/\bsecrets\./g) ?? [])).toEqual([]);
  });

  it('run no script of a package while it is installed, and keep no token of theirs on the disk', () => {
    for (const { name, workflow } of files) {
      expect(workflow.env['npm_config_ignore_scripts'], name).toBe('true');
      const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.length, name).toBeGreaterThan(0);
      for (const step of checkouts) expect(step.with['persist-credentials'], name).toBe(false);
    }
  });

  it('use actions of GitHub only, each at one commit: a tag can be moved to another', () => {
    const used = new Map<string, string>();
    for (const { name, text } of files)
      for (const line of text.split('\n').filter((each) => each.includes('uses:'))) {
        const [, action = '', commit = ''] =
          /uses: (actions\/[\w-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$/.exec(line) ?? [];
        expect(action, `${name}: ${line}`).not.toBe('');
        expect(commit, `${name}: ${line}`).toBe(used.get(action) ?? commit);
        used.set(action, commit);
      }
    expect(used.size).toBe(4);
  });

  it('run on images named by their version, and take nothing from a cache that another run has filled', () => {
    for (const { name, text, workflow } of files) {
      expect(text, name).not.toMatch(/runs-on: .*latest|-latest\b/);
      expect(text, name).not.toMatch(/actions\/cache|^\s*cache:/m);
      const setups = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/setup-node@'));
      expect(setups.length, name).toBeGreaterThan(0);
      for (const step of setups) expect(step.with['package-manager-cache'], name).toBe(false);
    }
  });

  it('never put an expression into a script, where its value would be run or shown', () => {
    for (const { name, workflow } of files)
      for (const { run = '' } of stepsOf(workflow)) {
        expect(run, name).not.toContain('${{');
        expect(run, name).not.toMatch(
          /\bset -x\b|\bprintenv\b|\benv$|echo.*\$\{?\w*(?:KEY|SECRET|PASSWORD|TOKEN|CSC)/m,
        );
      }
  });

  it('name no registry and no mirror', () => {
    for (const { name, text } of files) expect(text, name).not.toMatch(/https?:|registry/i);
  });

  it('call only commands and files of the project that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const runs = files.flatMap(({ workflow }) => stepsOf(workflow)).map(({ run = '' }) => run);
    const named = runs.flatMap((run) => [...run.matchAll(/npm (?:run )?(?:-s )?([\w:]+)/g)].map((m) => m[1] ?? ''));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
    const programs = runs.flatMap((run) => run.match(/\b(?:electron|tests)\/[\w./-]+\.(?:mjs|ts)/g) ?? []);
    expect(programs.length).toBeGreaterThan(0);
    for (const program of programs) expect(() => readFileSync(join(root, program)), program).not.toThrow();
  });
});

describe('the release', () => {
  it('is proven before anything is packaged, and signed before it is a draft', () => {
    const proofs = (release.jobs['prove']?.steps ?? []).map(({ run = '' }) => run).join('\n');
    expect(proofs).toContain('--check-keys');
    for (const command of ['npm test', 'npm run evidence', 'npm run package:rehearse'])
      expect(proofs).toContain(command);
    for (const name of ['linux', 'windows', 'macos', 'list', 'draft']) expect(waitsFor(name), name).toContain('prove');
    expect(waitsFor('draft')).toEqual(expect.arrayContaining(['list', 'linux', 'windows', 'macos']));
    const creates = stepsOf(release).filter(({ run = '' }) => run.includes('gh release'));
    expect(creates.map(({ run = '' }) => run.includes('--draft'))).toEqual([true]);
  });

  it('hands on from job to job what the next one takes, under the same names', () => {
    const uploads = (name: string) =>
      (release.jobs[name]?.steps ?? []).filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    const given = Object.keys(release.jobs).flatMap((name) => uploads(name).map((step) => step.with['name']));
    expect(given.sort()).toEqual(['evidence', 'linux', 'macos', 'release', 'windows']);
    for (const [name, { steps }] of Object.entries(release.jobs)) {
      const before = waitsFor(name).flatMap((other) => uploads(other).map((step) => step.with['name']));
      for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/download-artifact@'))) {
        const wanted = step.with['name'];
        expect(wanted === undefined ? step.with['merge-multiple'] : before.includes(wanted), name).toBe(true);
      }
      const paths = uploads(name).map((step) => String(step.with['path']));
      for (const step of uploads(name)) expect(step.with['if-no-files-found'], name).toBe('error');
      for (const [, moved] of steps.flatMap(({ run = '' }) => [...run.matchAll(/^mv \S+ (\S+)$/gm)]))
        expect(paths.join('\n').split('\n'), name).toContain(moved);
    }
  });

  it('cannot be made of programs that are not signed', () => {
    const settings = yaml.load(
      readFileSync(join(root, 'electron/launch/packaging/electron-builder.release.yml'), 'utf8'),
    );
    expect(settings).toMatchObject({ extends: 'file:electron-builder.yml', forceCodeSigning: true });
    for (const name of ['windows', 'macos']) {
      const runs = (release.jobs[name]?.steps ?? []).map(({ run = '' }) => run);
      expect(runs.filter((run) => run.includes('npm run package')).join()).toContain('--release');
      expect(
        runs.some((run) => /Get-AuthenticodeSignature|stapler validate/.test(run)),
        name,
      ).toBe(true);
    }
  });

  it('gives each job the rights and secrets of its work and no others', () => {
    const writing = Object.entries(release.jobs).filter(([, job]) =>
      Object.values(job.permissions ?? {}).includes('write'),
    );
    expect(writing.map(([name]) => name)).toEqual(['draft']);
    for (const [name, { permissions, environment, env, steps }] of Object.entries(release.jobs)) {
      expect(permissions, name).toBeDefined();
      expect(JSON.stringify(env), name).not.toContain('secrets.');
      const secret = JSON.stringify(steps).includes('secrets.');
      expect(secret ? environment !== undefined : environment === undefined, name).toBe(true);
    }
    expect(release.jobs['draft']?.steps.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(false);
  });

  it('wants no secret or variable that the administration does not explain, in both languages', () => {
    const text = files.map((file) => file.text).join('\n');
    const wanted = new Set([...text.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map((match) => match[1] ?? ''));
    expect(wanted.size).toBeGreaterThan(4);
    const halves = readFileSync(join(root, 'docs', 'admin.md'), 'utf8').split('\n# Administration\n');
    expect(halves).toHaveLength(2);
    for (const half of halves) expect([...wanted].filter((name) => !half.includes(`\`${name}\``))).toEqual([]);
  });
});
