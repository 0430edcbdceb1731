import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ArchiveReport, checkArchive, openArchiveFile, packageRefusal } from '#host/index.ts';
import { settingsFolder } from '#machine/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { download, readNamed } from '../files.ts';
import { policyOfCall } from '../locale.ts';
import type { CliIo, ExitCode, Verb } from '../verb.ts';
import { problemLine, refusedWith, withHost } from '../with-host.ts';

export const archive: Verb = {
  name: 'archive',
  usage: 'DIR PROJECT FILE.zsarchive',
  options: {},
  positionals: { least: 3, most: 3 },
  run({ positionals: [dir, id, file], io }) {
    return withHost(
      dir as string,
      io,
      async (client, host) => {
        const made = await client.archive.pack({ id: id as string });
        const bytes = await download(host, made.blob);
        await writeFile(file as string, bytes);
        const { files, signed } = made;
        const value = { file, files, size: bytes.length, signed };
        io.result(value, translate(io.locale, 'cli.archive-made', { file: file as string, files, size: bytes.length }));
        if (!signed) io.note(translate(io.locale, 'cli.archive-signature-none'));
        return 0;
      },
      { readOnly: true },
    );
  },
};

export const openArchive: Verb = {
  name: 'open-archive',
  usage: 'FILE.zsarchive [--key FILE.pem]… [--to DIR]',
  options: { key: { type: 'string', multiple: true }, to: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  async run({ positionals: [path], values, io }) {
    const file = await readNamed(path as string, io);
    const keys = await Promise.all(((values['key'] ?? []) as string[]).map((key) => readNamed(key, io)));
    if (!file || keys.includes(null)) return 1;
    const pems = keys.map((key) => new TextDecoder().decode(key?.bytes));
    return refusedWith(io, async () => {
      const report = await checkArchive(file.bytes, pems);
      const refusal = await packageRefusal(file.bytes, await policyOfCall(), settingsFolder());
      const to = typeof values['to'] === 'string' ? values['to'] : '';
      const opens = report.ok && !refusal;
      if (opens && to !== '') await unpack(path as string, pems, to);
      const told = tell(io, report, path as string, opens ? to : null);
      if (refusal) io.note(translate(io.locale, `problem.${refusal.code}`, refusal.params));
      return opens ? told : 1;
    });
  },
};

/** Only into a folder that is new or empty. */
async function unpack(path: string, pems: readonly string[], to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const folder = (await readdir(to)).length === 0 ? to : resolve(to, 'archive');
  await openArchiveFile(path, pems, folder);
}

/** `to`: the folder that it was unpacked to, `''` = none was asked for, null = it does not open. */
function tell(
  io: CliIo,
  { ok, manifest, signature, keyId, problems }: ArchiveReport,
  file: string,
  to: string | null,
): ExitCode {
  const { project, committee, at, records, files } = manifest;
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    translate(io.locale, `cli.archive-${key}`, params);
  const lines = [
    say('about', { title: project.title, committee, at: at.slice(0, 10) }),
    ...problems.map((problem) => problemLine(io, problem)),
    say(`signature-${signature}`, { key: keyId }),
    ok ? say('sound', { files: files.length, records }) : say('unsound', { count: problems.length }),
    ...(to !== null ? [to === '' ? say('how-to-open', { file }) : say('unpacked', { to })] : []),
  ];
  io.result({ ok, signature, keyId, project, committee, at, records, files: files.length, problems }, lines.join('\n'));
  return ok ? 0 : 1;
}
