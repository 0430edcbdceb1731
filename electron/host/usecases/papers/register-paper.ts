import { rowsToCsv } from '#host/exporters/csv/index.ts';
import { rowsToXlsx, type XlsxCell, type XlsxSheet } from '#host/exporters/xlsx/index.ts';
import { type HostContext, load } from '#host/host-context.ts';
import type { AskedPaper, CommentView, RoundChartFigures } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Disposition } from '#shared/domain/disposition.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from '#shared/domain/register-columns.ts';
import { type RoundStatistics, roundStatistics } from '#shared/domain/round.ts';
import {
  type PaperWords,
  paperWords,
  type RegisterList,
  registerLists,
  registerWidths,
} from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { listComments, loadRound, registerFigures } from '../rounds/index.ts';
import type { BuiltPaper } from './built-paper.ts';

type Asked = Extract<AskedPaper, { kind: 'register' }>;

/** The register as a list for other programs (意见清单): the comments that a view shows, and as a workbook a sheet of statistics. */
export async function registerPaper(ctx: HostContext, asked: Asked): Promise<BuiltPaper> {
  const { roundId: id, filter, sort, descending, language } = asked;
  const { data: round } = await loadRound(ctx, id);
  const project = await load(ctx, 'project', round.projectId);
  const order = {
    id,
    filter,
    sort,
    descending,
    group: '',
    offset: 0,
    limit: round.comments.length,
    around: '',
  } as const;
  const { items } = await listComments(ctx, order);
  const list = registerLists[language];
  const words = paperWords[language];
  const columns = asked.columns.length > 0 ? asked.columns : REGISTER_COLUMNS;
  const header = columns.map((column) => list.columns[column]);
  const rows = items.map((item) => columns.map((column) => textOf(item, column, words)));
  const statistics = async (): Promise<XlsxSheet> =>
    figuresSheet(await registerFigures(ctx, id), roundStatistics(round), list, words);
  return {
    publication: null,
    name: fillForm(list.fileName, { title: fullTitle(project.data) }),
    projectId: round.projectId,
    kind: null,
    csv: () => rowsToCsv([header, ...rows]),
    xlsx: async () =>
      rowsToXlsx(
        { sheet: list.name, header, rows, widths: columns.map((column) => registerWidths[column]) },
        await statistics(),
      ),
  };
}

function textOf(comment: CommentView, column: RegisterColumn, words: PaperWords): string {
  switch (column) {
    case 'no':
      return String(comment.no);
    case 'clause':
      return comment.clause || comment.clauseRaw || comment.clauseNumber;
    case 'received':
      return comment.receivedOn.slice(0, 10);
    case 'decision':
      return comment.disposition ? words.decisions[comment.disposition.decision] : '';
    case 'decisionReason':
      return comment.disposition?.reason ?? '';
    case 'suggestion':
      return comment.suggested ? suggested(comment.suggested, words) : '';
    case 'source':
      return comment.source.file;
    default:
      return comment[column];
  }
}

function suggested({ decision, reason }: Disposition, words: PaperWords): string {
  const name = words.decisions[decision];
  return reason === '' ? name : fillForm(words.decisionReason, { decision: name, reason });
}

type Counts = RoundChartFigures['total'];
const COUNTED = ['accepted', 'partly', 'rejected', 'noted', 'withdrawn', 'undecided'] as const;

/** The four statistics of the round, then comments by decision in all, by chapter, type and organisation, then answers by day. */
function figuresSheet(
  figures: RoundChartFigures,
  round: RoundStatistics,
  { figures: names }: RegisterList,
  words: PaperWords,
): XlsxSheet {
  const line = (name: string, counts: Counts): readonly XlsxCell[] => [
    name,
    counts.comments,
    ...COUNTED.map((key) => counts[key]),
  ];
  const group = (title: string, lines: readonly (readonly XlsxCell[])[]): readonly (readonly XlsxCell[])[] => [
    [],
    [title],
    ...lines,
  ];
  return {
    sheet: names.name,
    header: [
      names.what,
      names.comments,
      ...COUNTED.map((key) => (key === 'undecided' ? words.figures.undecided : words.decisions[key])),
    ],
    rows: [
      line(names.all, figures.total),
      ...group(
        names.clauses,
        figures.clauses.map((it) => line(`${it.key} ${it.title}`.trim() || words.figures.clause, it)),
      ),
      ...group(
        names.types,
        figures.types.map((it) => line(it.key || words.figures.type, it)),
      ),
      ...group(
        names.organisations,
        figures.organisations.map((it) => line(it.key || words.figures.organisation, it)),
      ),
      ...group(names.answers, [
        ...(['sent', 'replied', 'repliedWithComments', 'noReply'] as const).map((key) => [names[key], round[key]]),
      ]),
      ...group(
        names.days,
        figures.days.map(({ day, answers, comments }) => [day, answers, comments]),
      ),
    ],
    widths: [36, 14, ...COUNTED.map(() => 14)],
  };
}
