import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { keptWorkspaces, registry, repairWorkspace, restoreLost } from '#host/index.ts';
import { settingsFolder } from '#machine/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { type CliIo, type ExitCode, oneOf, option, UsageError, type Verb } from '../verb.ts';
import { problemLine, refusedWith, withHost } from '../with-host.ts';

const PLACES = ['inside', 'outside', 'policy'] as const;

export const backups: Verb = {
  name: 'backups',
  usage: '[DIR]',
  options: {},
  positionals: { least: 0, most: 1 },
  async run({ positionals: [dir], io }) {
    if (dir === undefined) return listKept(io);
    return withHost(
      dir,
      io,
      async (client) => {
        const list = await client.backup.list();
        const lines = list.places.flatMap(({ place, problem, backups: rows }) => [
          ...(problem ? [problemLine(io, problem)] : []),
          ...rows.map(({ name, why, files, bytes }) =>
            translate(io.locale, 'cli.backup-row', { place, name, why: why ?? '?', files, bytes }),
          ),
        ]);
        io.result(list, lines.join('\n') || translate(io.locale, 'cli.backups-none'));
        return 0;
      },
      { readOnly: true },
    );
  },
};

/** What this computer keeps of workspaces, whether they are still there or not. */
async function listKept(io: CliIo): Promise<ExitCode> {
  const kept = await keptWorkspaces(join(settingsFolder(), 'backups'));
  const lines = kept.map(({ folder, name, workspace }) => [workspace, name, folder].join('  '));
  io.result(kept, lines.join('\n') || translate(io.locale, 'cli.backups-none'));
  return 0;
}

export const backup: Verb = {
  name: 'backup',
  usage: 'DIR',
  options: {},
  positionals: { least: 1, most: 1 },
  run({ positionals: [dir], io }) {
    return withHost(dir as string, io, async (client) => {
      const made = await client.backup.make();
      const lines = made.places.map(({ place, name, files, added, problem }) =>
        problem ? problemLine(io, problem) : translate(io.locale, 'cli.backup-made', { place, name, files, added }),
      );
      io.result(made, lines.join('\n'));
      return made.places.every(({ problem }) => problem === null) ? 0 : 1;
    });
  },
};

/** Of a workspace that is gone, DIR is the folder of its backups. */
export const restore: Verb = {
  name: 'restore',
  usage: 'DIR --to FOLDER [--name NAME] [--place inside|outside|policy]',
  options: { to: { type: 'string' }, name: { type: 'string' }, place: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  run(call) {
    const { positionals, values, io } = call;
    const dir = positionals[0] as string;
    const folder = resolve(option(call, 'to'));
    const name = String(values['name'] ?? '');
    const done = (report: Awaited<ReturnType<typeof restoreLost>>): ExitCode => {
      const { files, records, problems } = report;
      const lines = problems.map((problem) => problemLine(io, problem));
      lines.push(translate(io.locale, 'cli.restore-done', { folder, files, records }));
      io.result(report, lines.join('\n'));
      return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    };
    if (existsSync(join(dir, 'objects')))
      return refusedWith(io, async () => done(await restoreLost(dir, name, folder)));
    const place = values['place'] === undefined ? null : oneOf(String(values['place']), PLACES, 'place');
    return withHost(
      dir,
      io,
      async (client) => {
        const { places } = await client.backup.list();
        const fitting = places
          .filter((each) => place === null || each.place === place)
          .flatMap((each) => each.backups.map((one) => ({ place: each.place, name: one.name })))
          .filter((one) => name === '' || one.name === name)
          .sort((a, b) => (a.name < b.name ? 1 : -1));
        const [chosen] = fitting;
        if (!chosen) throw new UsageError(`--name ${name}`);
        return done(await client.backup.restore({ ...chosen, folder }));
      },
      { readOnly: true },
    );
  },
};

export const drill: Verb = {
  name: 'drill',
  usage: 'DIR',
  options: {},
  positionals: { least: 1, most: 1 },
  run({ positionals: [dir], io }) {
    return withHost(
      dir as string,
      io,
      async (client) => {
        const { results, at } = await client.backup.drill();
        const lines = results.flatMap(({ ok, place, name, files, records, took, problems }) => [
          ok
            ? translate(io.locale, 'cli.drill-row', { place, name, files, records, took })
            : translate(io.locale, 'cli.drill-failed', { place }),
          ...problems.map((problem) => problemLine(io, problem)),
        ]);
        io.result({ at, results }, lines.join('\n'));
        return results.every(({ ok }) => ok) ? 0 : 1;
      },
      { readOnly: true },
    );
  },
};

/** For a record of changes that was damaged, or files changed from outside, after somebody has looked at what `verify` says. */
export const repair: Verb = {
  name: 'repair',
  usage: 'DIR --reason TEXT',
  options: { reason: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  async run(call) {
    const { positionals, io } = call;
    const repaired = await repairWorkspace(positionals[0] as string, {
      registry,
      actor: process.env['ZHUNSHENG_USER'] ?? userInfo().username,
      reason: option(call, 'reason'),
      roots: { outside: join(settingsFolder(), 'backups') },
    });
    if (!repaired.ok) {
      io.note(translate(io.locale, `problem.${repaired.error.code}`, repaired.error.params));
      return 1;
    }
    const { soundUntil, lost, accepted } = repaired.value;
    const done = translate(io.locale, 'cli.repair-done', { seq: soundUntil, lost, count: accepted.length });
    io.result(repaired.value, [done, ...accepted].join('\n'));
    return 0;
  },
};
