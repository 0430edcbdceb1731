import { isPlainDate } from '#shared/base/index.ts';
import { SEARCH_KINDS, type SearchHit, type TextRange } from '#shared/contract/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { type CliIo, oneOf, UsageError, type Verb, type VerbCall } from '../verb.ts';
import { withHost } from '../with-host.ts';

/** Hits that are printed without `--limit`. */
const LIMIT = 20;

export const search: Verb = {
  name: 'search',
  usage: 'DIR WORDS… [--kind KIND] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--limit N]',
  options: {
    kind: { type: 'string' },
    from: { type: 'string', default: '' },
    to: { type: 'string', default: '' },
    limit: { type: 'string', default: String(LIMIT) },
  },
  positionals: { least: 2, most: 30 },
  async run(call) {
    const [dir, ...words] = call.positionals as [string, ...string[]];
    const kind = call.values['kind'];
    const limit = Number(call.values['limit']);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new UsageError('--limit 1–100');
    const query = {
      // A word that was quoted in the shell and holds a blank stands in a row.
      text: words.map((word) => (/\s/.test(word) && !/["“]/.test(word) ? `"${word}"` : word)).join(' '),
      kinds: kind === undefined ? [] : [oneOf(String(kind), SEARCH_KINDS, 'kind')],
      from: dayOf(call, 'from'),
      to: dayOf(call, 'to'),
      limit,
      whole: true,
    };
    return withHost(
      dir,
      call.io,
      async (client) => {
        const answer = await client.workspace.search(query);
        const lines = answer.hits.flatMap((hit) => hitLines(hit, call.io));
        const sum = translate(call.io.locale, 'cli.found', { shown: answer.hits.length, total: answer.total });
        call.io.result(answer, [...lines, sum].join('\n'));
        return 0;
      },
      { readOnly: true },
    );
  },
};

function dayOf(call: VerbCall, name: 'from' | 'to'): string {
  const day = String(call.values[name]);
  if (day !== '' && !isPlainDate(day)) throw new UsageError(`--${name} YYYY-MM-DD`);
  return day;
}

/** `[意见] 某单位 · 4.2  2026-03-05  c17`, and below it the words that were found. */
function hitLines({ kind, id, title, titleRanges, detail, date, snippet }: SearchHit, io: CliIo): readonly string[] {
  const head = [`[${translate(io.locale, `app.kind.${kind}`)}] ${marked(title, titleRanges)}`, detail, date, id];
  return [
    head.filter((part) => part !== '').join('  '),
    ...(snippet
      ? [`    ${translate(io.locale, `app.search.field-${snippet.field}`)}: ${marked(snippet.text, snippet.ranges)}`]
      : []),
  ];
}

function marked(text: string, ranges: readonly TextRange[]): string {
  let shown = '';
  let at = 0;
  for (const { from, to } of ranges) {
    shown += `${text.slice(at, from)}【${text.slice(from, to)}】`;
    at = to;
  }
  return shown + text.slice(at);
}
