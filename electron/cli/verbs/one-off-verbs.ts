import { writeFile } from 'node:fs/promises';
import {
  collate,
  collateToDocx,
  collateToXlsx,
  convertDraft,
  type DraftInspection,
  inspectDraft,
} from '#host/index.ts';
import type { Refusal } from '#shared/base/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { type NamedBytes, readNamed } from '../files.ts';
import { type CliIo, option, UsageError, type Verb } from '../verb.ts';
import { problemLine } from '../with-host.ts';

const formatOf = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

export const convert: Verb = {
  name: 'convert',
  usage: 'FILE.docx OUT.pdf|OUT.docx',
  options: {},
  positionals: { least: 2, most: 2 },
  async run({ positionals: [path, out], io }) {
    const format = formatOf(out as string);
    if (format !== 'pdf' && format !== 'docx') throw new UsageError('OUT.pdf|OUT.docx');
    const file = await readNamed(path as string, io);
    if (!file) return 1;
    const converted = await convertDraft(file.bytes, file.name, format);
    if (!converted.ok) {
      io.note(
        translate(io.locale, 'cli.refused', {
          name: file.name,
          reason: translate(io.locale, `problem.${converted.error.code}`, converted.error.params),
        }),
      );
      return 1;
    }
    const { bytes, pages, problems } = converted.value;
    await writeFile(out as string, bytes);
    for (const problem of problems) io.note(problemLine(io, problem));
    io.result(
      { out, pages, problems },
      translate(io.locale, 'cli.written', { out: out as string, size: bytes.length }),
    );
    return 0;
  },
};

export const inspect: Verb = {
  name: 'inspect',
  usage: 'FILE.docx',
  options: {},
  positionals: { least: 1, most: 1 },
  async run({ positionals: [path], io }) {
    const file = await readNamed(path as string, io);
    if (!file) return 1;
    const inspected = await inspectDraft(file.bytes, file.name, io.locale);
    const found = inspected.ok ? inspected.value : nothingFound(inspected.error, file.name, io);
    const text = [
      ...found.headings.map(({ number, title, level }) =>
        `${'  '.repeat(Math.max(0, level - 1))}${number} ${title}`.trimEnd(),
      ),
      '',
      ...Object.entries(found.counts).map(([name, count]) => `${name}: ${count}`),
      ...found.problems.map((problem) => `! ${problem.where ? `${problem.where}: ` : ''}${problem.message}`),
    ];
    io.result(found, text.join('\n'));
    return inspected.ok ? 0 : 1;
  },
};

/** The shape of an inspection for a file that was refused: nothing found, and why. */
function nothingFound({ code, params }: Refusal, where: string, io: CliIo): DraftInspection {
  const counts = {
    tables: 0,
    figures: 0,
    formulas: 0,
    terms: 0,
    notes: 0,
    examples: 0,
    footnotes: 0,
    references: 0,
    annexes: 0,
  };
  const message = translate(io.locale, `problem.${code}`, params);
  return { elements: [], headings: [], counts, text: [], problems: [{ code, message, where }] };
}

async function readAll(paths: readonly string[], io: CliIo): Promise<NamedBytes[]> {
  const files = await Promise.all(paths.map((path) => readNamed(path, io)));
  return files.filter((file): file is NamedBytes => file !== null);
}

export const collateVerb: Verb = {
  name: 'collate',
  usage: 'FILES… --out FILE.docx|xlsx|json [--title TITLE]',
  options: { out: { type: 'string' }, title: { type: 'string' } },
  positionals: { least: 1, most: 10_000 },
  async run(call) {
    const { io } = call;
    const out = typeof call.values['out'] === 'string' ? option(call, 'out') : '';
    const files = await readAll(call.positionals, io);
    const collated = await collate(files, io.locale);
    for (const file of collated.files)
      for (const problem of file.problems)
        io.note(
          `${file.file}: ${problem.where && problem.where !== file.file ? `${problem.where}: ` : ''}${problem.message}`,
        );
    const title = typeof call.values['title'] === 'string' ? call.values['title'] : '';
    if (out !== '') await writeFile(out, await collationBytes(formatOf(out), collated, title));
    io.result(
      collated,
      translate(io.locale, 'cli.collated', { files: collated.files.length, rows: collated.rows.length }),
    );
    const unread = collated.files.some((file) => file.kind === 'unknown') || files.length < call.positionals.length;
    return unread ? 1 : 0;
  },
};

type Collated = Awaited<ReturnType<typeof collate>>;

async function collationBytes(format: string, collated: Collated, title: string): Promise<Uint8Array | string> {
  if (format === 'json') return `${JSON.stringify(collated, null, 2)}\n`;
  if (format === 'xlsx') return collateToXlsx(collated);
  if (format === 'docx') return collateToDocx(collated, title);
  throw new UsageError('--out FILE.docx|xlsx|json');
}
