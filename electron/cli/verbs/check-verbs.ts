import { type CasesJudgement, judgeCases, parseCases } from '#shared/doc-rules/cases/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { readNamed } from '../files.ts';
import { type CliIo, option, type Verb } from '../verb.ts';

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
