import { writeFile } from 'node:fs/promises';
import { ORPCError } from '@orpc/client';
import { createWorkspace, registry, verifyWorkspace } from '#host/index.ts';
import { mayStandAt, readPolicy } from '#machine/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { translate } from '#shared/i18n/index.ts';
import { readNamed } from '../files.ts';
import { buildSampleWorkspace } from '../sample/build-sample-workspace.ts';
import { type CliIo, type ExitCode, UsageError, type Verb } from '../verb.ts';
import { problemLine, withHost } from '../with-host.ts';

export const init: Verb = {
  name: 'init',
  usage: 'DIR [--sample] [--name NAME]',
  options: { sample: { type: 'boolean', default: false }, name: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  async run({ positionals: [dir], values, io }) {
    const name = typeof values['name'] === 'string' ? values['name'] : translate(io.locale, 'cli.workspace-name');
    const allowed = await mayStandAt(dir as string, await readPolicy());
    if (!allowed.ok) {
      io.note(translate(io.locale, `problem.${allowed.error.code}`, allowed.error.params));
      return 1;
    }
    if (values['sample']) {
      await buildSampleWorkspace(dir as string);
    } else {
      const created = await createWorkspace(dir as string, { name });
      if (!created.ok) {
        io.note(translate(io.locale, `problem.${created.error.code}`, created.error.params));
        return 1;
      }
    }
    io.result({ dir }, translate(io.locale, 'cli.workspace-made', { dir: dir as string }));
    return 0;
  },
};

export const list: Verb = {
  name: 'list',
  usage: 'DIR',
  options: {},
  positionals: { least: 1, most: 1 },
  run({ positionals: [dir], io }) {
    return withHost(
      dir as string,
      io,
      async (client, host) => {
        const { store } = host.context.host;
        const rows = [
          ...(await client.committee.list()).map((c) => ({
            kind: 'committee',
            id: c.id,
            title: c.name,
            detail: c.code,
          })),
          ...(await store.list('project')).map(({ id, data }) => ({
            kind: 'project',
            id,
            title: fullTitle(data),
            detail: data.stage,
          })),
          ...(await store.list('draft')).map(({ id, data }) => ({
            kind: 'draft',
            id,
            title: data.name,
            detail: `${data.projectId} ${data.status}`,
          })),
          ...store.heads('round').map((head) => {
            const summary = head.summary as { name: string; projectId: string; comments: number };
            return {
              kind: 'round',
              id: head.id,
              title: summary.name,
              detail: `${summary.projectId} ${summary.comments}`,
            };
          }),
          ...store.heads('ballot').map((head) => {
            const summary = head.summary as { title: string; projectId: string; status: string };
            return {
              kind: 'ballot',
              id: head.id,
              title: summary.title,
              detail: `${summary.projectId} ${summary.status}`,
            };
          }),
          ...(await client.meeting.list({})).map((m) => ({
            kind: 'meeting',
            id: m.id,
            title: m.title,
            detail: m.date,
          })),
          ...(await store.list('person')).map(({ id, data }) => ({ kind: 'person', id, title: data.name, detail: '' })),
        ];
        io.result(rows, rows.map((row) => [row.kind.padEnd(9), row.id, row.title, row.detail].join('  ')).join('\n'));
        return 0;
      },
      { readOnly: true },
    );
  },
};

export const verify: Verb = {
  name: 'verify',
  usage: 'DIR [--checkpoint FILE]… [--key FILE.pem]…',
  options: { checkpoint: { type: 'string', multiple: true }, key: { type: 'string', multiple: true } },
  positionals: { least: 1, most: 1 },
  async run({ positionals: [dir], values, io }) {
    const checkpoints = await readAll(values['checkpoint'], io);
    const publicKeys = await readAll(values['key'], io);
    if (!checkpoints || !publicKeys) return 1;
    return withHost(
      dir as string,
      io,
      async (client) => {
        const report = await client.workspace.verify({ checkpoints, publicKeys });
        const lines = report.problems.map((problem) => problemLine(io, problem));
        for (const { seq, state, signature } of report.checkpoints) {
          if (state === 'kept') lines.push(translate(io.locale, 'cli.checkpoint-kept', { seq }));
          lines.push(translate(io.locale, `cli.checkpoint-signature-${signature}`));
        }
        const verdict = translate(io.locale, report.ok ? 'cli.verify-ok' : 'cli.verify-bad', {
          files: report.files,
          records: report.auditRecords,
          count: report.problems.length,
        });
        io.result(report, [...lines, verdict].join('\n'));
        return report.ok ? 0 : 1;
      },
      // Checkpoints are held against the record by the use case, which needs the workspace open.
      { readOnly: true, ...(checkpoints.length === 0 ? { whenLocked: () => verifyLocked(dir as string, io) } : {}) },
    );
  },
};

/** What can be checked without the passphrase: the record, and that sealed files are as they were written. */
async function verifyLocked(dir: string, io: CliIo): Promise<ExitCode> {
  const report = await verifyWorkspace(dir, { registry });
  const { ok, files, auditRecords: records, sealed, problems } = report;
  const lines = problems.map((problem) => problemLine(io, problem));
  lines.push(translate(io.locale, ok ? 'cli.verify-ok' : 'cli.verify-bad', { files, records, count: problems.length }));
  io.result(report, [...lines, translate(io.locale, 'cli.verify-sealed', { sealed })].join('\n'));
  return ok ? 0 : 1;
}

/** The texts of the files named by an option; null when one cannot be read. */
async function readAll(paths: unknown, io: CliIo): Promise<string[] | null> {
  const files = await Promise.all(((paths ?? []) as string[]).map((path) => readNamed(path, io)));
  return files.includes(null) ? null : files.map((file) => new TextDecoder().decode(file?.bytes));
}

export const checkpoint: Verb = {
  name: 'checkpoint',
  usage: 'DIR [--key-out FILE.pem]',
  options: { 'key-out': { type: 'string' } },
  positionals: { least: 1, most: 1 },
  run({ positionals: [dir], values, io }) {
    return withHost(
      dir as string,
      io,
      async (client) => {
        const made = await client.workspace.checkpoint();
        if (values['key-out'] !== undefined) await writeFile(String(values['key-out']), made.publicKey);
        io.result(made, made.text);
        return 0;
      },
      { readOnly: true },
    );
  },
};

/** Any procedure of the contract, so that everything the windows can do can be scripted. */
export const call: Verb = {
  name: 'call',
  usage: 'DIR NOUN.PROCEDURE [--input JSON]',
  options: { input: { type: 'string', default: '{}' } },
  positionals: { least: 2, most: 2 },
  run({ positionals: [dir, path], values, io }) {
    let input: unknown;
    try {
      input = JSON.parse(String(values['input']));
    } catch (error) {
      throw new UsageError(`--input: ${(error as Error).message}`);
    }
    return withHost(dir as string, io, async (client) => {
      const [noun, procedure] = (path as string).split('.');
      const nouns = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      const asked = noun && procedure ? nouns[noun]?.[procedure] : undefined;
      if (!asked) throw new UsageError(path);
      let output: unknown;
      try {
        output = await asked(input);
      } catch (error) {
        throw wrongInput(error) ?? error;
      }
      io.result(output, JSON.stringify(output, null, 2));
      return 0;
    });
  },
};

/** An input that the procedure does not take: its fields are named, it is no failure of the program. */
function wrongInput(error: unknown): UsageError | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null;
  const issues = (error.data as { issues?: readonly { path?: readonly unknown[]; message: string }[] } | null)?.issues;
  if (!issues) return null;
  return new UsageError(`--input ${issues.map((it) => `${(it.path ?? []).join('.')}: ${it.message}`).join('; ')}`);
}
