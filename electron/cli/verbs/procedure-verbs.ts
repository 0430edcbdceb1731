import { writeFile } from 'node:fs/promises';
import type { HostClient } from '#host/index.ts';
import { judgeTallyCases, parseTallyCases } from '#shared/domain/tally-cases.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { votingRuleById } from '#shared/profiles/committee-rules/index.ts';
import { type NamedBytes, readNamed, upload } from '../files.ts';
import { writePaper } from '../paper.ts';
import { type CliIo, type ExitCode, oneOf, option, type Verb } from '../verb.ts';
import { problemLine, withHost } from '../with-host.ts';

export const importComments: Verb = {
  name: 'import-comments',
  usage: 'DIR --round ID FILES… [--all]',
  options: { round: { type: 'string' }, all: { type: 'boolean', default: false } },
  positionals: { least: 2, most: 10_000 },
  async run(call) {
    const [dir, ...paths] = call.positionals as [string, ...string[]];
    const id = option(call, 'round');
    const files = (await Promise.all(paths.map((path) => readNamed(path, call.io)))).filter(
      (file): file is NamedBytes => file !== null,
    );
    return withHost(dir, call.io, async (client, host) => {
      const refs: { blob: string; name: string }[] = [];
      for (const file of files) refs.push(await upload(host, file));
      const preview = await client.round.previewImport({ id, files: refs });
      const usable = preview.files.filter(
        (file) => file.usable || (call.values['all'] === true && file.duplicateOf === ''),
      );
      for (const file of preview.files) {
        for (const problem of file.problems) call.io.note(`${file.name}: ${problemLine(call.io, problem)}`);
        if (file.duplicateOf !== '')
          call.io.note(translate(call.io.locale, 'cli.file-twice', { name: file.name, other: file.duplicateOf }));
        if (file.otherStandard)
          call.io.note(
            translate(call.io.locale, 'cli.file-other-standard', { name: file.name, title: file.standardTitle }),
          );
      }
      if (usable.length === 0) {
        call.io.result(
          { added: 0, files: preview.files },
          translate(call.io.locale, 'cli.comments-imported', { added: 0, files: 0, skipped: preview.files.length }),
        );
        return 1;
      }
      const receipt = await client.round.import({ id, files: usable.map(({ blob, name }) => ({ blob, name })) });
      const skipped = preview.files.length - usable.length + (paths.length - files.length);
      call.io.result(
        { added: receipt.added, files: preview.files },
        translate(call.io.locale, 'cli.comments-imported', { added: receipt.added, files: usable.length, skipped }),
      );
      return skipped > 0 ? 1 : 0;
    });
  },
};

export const comments: Verb = {
  name: 'comments',
  usage: 'DIR --round ID --format docx|pdf|xlsx|csv|json --out FILE',
  options: { round: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  run(call) {
    const roundId = option(call, 'round');
    const format = oneOf(option(call, 'format'), ['docx', 'pdf', 'xlsx', 'csv', 'json'], 'format');
    const out = option(call, 'out');
    return withHost(call.positionals[0] as string, call.io, async (client, host) => {
      if (format === 'csv' || format === 'xlsx') {
        const paper = { kind: 'register', roundId, language: call.io.locale } as const;
        return writePaper(host, call.io, { paper, format }, out);
      }
      if (format !== 'json') {
        const paper = { kind: 'form', form: 'collation-table-seven', id: roundId } as const;
        return writePaper(host, call.io, { paper, format }, out);
      }
      const filter = { text: '', organisation: '', clause: '', decision: '' as const, unplaced: false };
      const items = [];
      for (let offset = 0; ; offset += 2000) {
        const page = await client.round.comments({ id: roundId, filter, offset, limit: 2000 });
        items.push(...page.items);
        if (items.length >= page.total) break;
      }
      await writeFile(out, `${JSON.stringify(items, null, 2)}\n`);
      call.io.result(
        { out, comments: items.length },
        translate(call.io.locale, 'cli.written-comments', { out, count: items.length }),
      );
      return 0;
    });
  },
};

export const tally: Verb = {
  name: 'tally',
  usage: 'DIR --ballot ID [--votes] | [DIR] --cases FILE.json',
  options: { ballot: { type: 'string' }, cases: { type: 'string' }, votes: { type: 'boolean' } },
  positionals: { least: 0, most: 1 },
  async run(call) {
    if (call.values['cases'] !== undefined) {
      const path = option(call, 'cases');
      const [dir] = call.positionals;
      if (dir === undefined) return tallyCases(path, call.io, null);
      return withHost(dir, call.io, (client) => tallyCases(path, call.io, client), { readOnly: true });
    }
    const id = option(call, 'ballot');
    return withHost(
      call.positionals[0] ?? '',
      call.io,
      async (client) => {
        if (call.values['votes'] === true) {
          const counted = await client.ballot.recount({ id });
          call.io.result(counted, recountLines(counted, call.io.locale).join('\n'));
          return 0;
        }
        const ballot = await client.ballot.get({ id });
        const said = [...ballot.tally.sentences, ...ballot.tally.changes];
        call.io.result(ballot.tally, said.map((sentence) => sentence[call.io.locale]).join('\n'));
        return 0;
      },
      { readOnly: true },
    );
  },
};

/** A line for each vote with why it counts or not, those who did not vote, and the result. */
function recountLines(
  { votes, missing, tally: { sentences } }: Awaited<ReturnType<HostClient['ballot']['recount']>>,
  locale: Locale,
): readonly string[] {
  const word = (key: string) => translate(locale, `app.ballot.${key}`);
  return [
    ...votes.map(({ id, voter, choice, receivedOn, verdict }, index) =>
      [
        index + 1,
        voter?.name ?? id,
        word(`choice-${choice ?? 'invalid'}`),
        receivedOn,
        word(`verdict-${verdict}`),
      ].join('\t'),
    ),
    ...missing.map(({ name }) => ['–', name, word('choice-none')].join('\t')),
    ...sentences.map((sentence) => sentence[locale]),
  ];
}

/** Judges a table of ballots by the rules of the profiles, and of a workspace where there is one; 1 when an outcome is another than expected. */
async function tallyCases(path: string, io: CliIo, client: HostClient | null): Promise<ExitCode> {
  const file = await readNamed(path, io);
  if (!file) return 1;
  const cases = parseTallyCases(new TextDecoder().decode(file.bytes));
  if (!cases.ok) {
    io.note(translate(io.locale, `cli.${cases.error.code}`, { path, ...cases.error.params }));
    return 1;
  }
  const own = new Map<string, VotingRule>();
  if (client) {
    for (const { id } of (await client.rules.list({})).voting.filter((rule) => rule.own)) {
      const { rule, history } = await client.rules.votingRule({ id });
      own.set(id, rule);
      for (const version of history.slice(0, -1))
        own.set(version.id, (await client.rules.votingRule({ id: version.id })).rule);
    }
  }
  const judged = judgeTallyCases(cases.value, (id) => votingRuleById(id) ?? own.get(id));
  const wrong = judged.filter((each) => !each.ok);
  const lines = wrong.map(({ id, expected, got }) => translate(io.locale, 'cli.tally-case', { id, expected, got }));
  lines.push(translate(io.locale, 'cli.tally-cases', { cases: judged.length, ok: judged.length - wrong.length }));
  io.result({ cases: judged }, lines.join('\n'));
  return wrong.length === 0 ? 0 : 1;
}
