import { extname } from 'node:path';
import { type Host, lintDraft } from '#host/index.ts';
import { type CasesJudgement, judgeCases, parseCases } from '#shared/doc-rules/cases/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import type { DescribedFinding } from '#shared/doc-rules/engine/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { readNamed } from '../files.ts';
import { writePaper } from '../paper.ts';
import { type CliIo, type ExitCode, oneOf, option, type Verb, type VerbCall } from '../verb.ts';
import { problemLine, withHost } from '../with-host.ts';

export const checkCases: Verb = {
  name: 'check-cases',
  usage: 'FILE.json [--check ID]',
  options: { check: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  async run(call) {
    const { io } = call;
    const only = call.values['check'] === undefined ? null : option(call, 'check');
    const path = call.positionals[0] as string;
    const file = await readNamed(path, io);
    if (!file) return 1;
    const cases = parseCases(new TextDecoder().decode(file.bytes));
    if (!cases.ok) {
      io.note(translate(io.locale, `cli.${cases.error.code}`, { path, ...cases.error.params }));
      return 1;
    }
    const checks = catalogue.filter(({ id }) => only === null || id === only);
    const asked = cases.value.filter(({ check }) => only === null || check === only || check === '*');
    const judgement = judgeCases(asked, checks);
    const { total, checks: figures } = judgement;
    io.result({ total, checks: figures }, judgementText(judgement, io));
    return total.missed + total.false === 0 ? 0 : 1;
  },
};

/** What failed case by case, then the figures check by check. */
function judgementText({ total, checks, cases }: CasesJudgement, io: CliIo): string {
  const say = (key: string, params: Readonly<Record<string, string | number>>) => translate(io.locale, key, params);
  const failed = cases.filter(({ passed }) => !passed);
  const lines = failed.flatMap((item) => [
    item.id,
    ...item.missed.map(({ check, block, quote }) => say('cli.case-missed', { check, block, quote })),
    ...item.false.map(({ finding, quote }) => {
      const message = say(`check.${finding.message}`, finding.params);
      return say('cli.case-false', {
        check: finding.check,
        block: finding.block,
        field: finding.field,
        quote,
        message,
      });
    }),
  ]);
  const figures = Object.entries(checks).map(([check, counted]) => say('cli.case-figures', { check, ...counted }));
  const sum = say('cli.cases-total', { cases: cases.length, passed: cases.length - failed.length, ...total });
  return [...lines, ...figures, sum].join('\n');
}

export const lint: Verb = {
  name: 'lint',
  usage: 'DIR --draft ID [--report FILE.pdf|FILE.docx] | FILE.docx',
  options: { draft: { type: 'string' }, report: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  async run(call) {
    const { io } = call;
    const path = call.positionals[0] as string;
    if (call.values['draft'] !== undefined) {
      const id = option(call, 'draft');
      return withHost(
        path,
        io,
        async (client, host) => {
          const { findings, waived } = await client.draft.check({ id });
          if (call.values['report'] !== undefined) await writeReport(host, call, id);
          return tellFindings(
            findings,
            { waived: waived.map(({ finding, ...rest }) => ({ ...told(finding, io), ...rest })) },
            io,
          );
        },
        { readOnly: true },
      );
    }
    const file = await readNamed(path, io);
    if (!file) return 1;
    const linted = await lintDraft(file.bytes, file.name);
    if (!linted.ok) {
      const reason = translate(io.locale, `problem.${linted.error.code}`, linted.error.params);
      io.note(translate(io.locale, 'cli.refused', { name: file.name, reason }));
      return 1;
    }
    for (const problem of linted.value.problems) io.note(problemLine(io, problem));
    return tellFindings(linted.value.findings, {}, io);
  },
};

/** The report as a paper, beside what is printed. */
async function writeReport(host: Host, call: VerbCall, draftId: string): Promise<void> {
  const out = option(call, 'report');
  const format = oneOf(extname(out).slice(1).toLowerCase(), ['pdf', 'docx'], 'report');
  const { locale, note } = call.io;
  const quiet: CliIo = { locale, note, result: (_, text) => note(text) };
  await writePaper(host, quiet, { paper: { kind: 'check-report', draftId, language: locale }, format }, out);
}

/** A finding with its message in the reader's language. */
function told(finding: DescribedFinding, { locale }: CliIo) {
  const { params, ...rest } = finding;
  return { ...rest, message: translate(locale, `check.${finding.message}`, params) };
}

/** Findings in the order of the text, then how many there are; errors make the exit code 1. */
function tellFindings(findings: readonly DescribedFinding[], more: object, io: CliIo): ExitCode {
  const said = findings.map((finding) => told(finding, io));
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  const lines = said.map(({ check, severity, number, title, quote, message }) => {
    const place = `${number} ${title}`.trim();
    const words = quote === '' ? '' : ` “${quote.length > 40 ? `${quote.slice(0, 40)}…` : quote}”`;
    return `${severity} ${check} ${place}${words}: ${message}`;
  });
  io.result({ findings: said, ...more }, [...lines, translate(io.locale, 'cli.linted', counts)].join('\n'));
  return counts.error > 0 ? 1 : 0;
}
