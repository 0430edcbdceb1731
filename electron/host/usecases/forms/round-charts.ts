import type { RoundChartFigures } from '#shared/contract/index.ts';
import { paperWords } from '#shared/profiles/index.ts';
import { barText, fillForm } from '#shared/publishing/index.ts';
import { type Language, paperDay } from './paper-day.ts';

type Counts = RoundChartFigures['total'];

/** In the order of the buttons that decide; what is not decided last. */
const PARTS = ['accepted', 'partly', 'rejected', 'noted', 'withdrawn', 'undecided'] as const;
/** Organisations that the paper names; the rest is one row. */
const MOST_ORGANISATIONS = 20;

/**
 * Rows of the tables of 征求意见情况统计, each with the bar beside its numbers: by decision (bar: share of all), by chapter, type and
 * organisation (parts by decision, the longest bar the group with most comments), by day of the answers (the last day parts two colours).
 */
export function roundCharts(figures: RoundChartFigures, closesOn: string, language: Language) {
  const words = paperWords[language];
  const { total } = figures;
  const nameOf = ({ key, title }: { readonly key: string; readonly title: string }): string =>
    key === '' ? words.figures.clause : [key, title].filter((text, at, all) => text !== all[at - 1]).join('\u3000');
  const named = figures.organisations.slice(0, MOST_ORGANISATIONS);
  const rest = figures.organisations.slice(MOST_ORGANISATIONS);
  const sum = { ...total, name: words.figures.total };
  const others = { ...sumOf(rest), name: fillForm(words.figures.others, { count: rest.length }) };
  const mostAnswers = Math.max(0, ...figures.days.map(({ answers }) => answers));
  return {
    statDecisions: PARTS.filter(
      (part) => total[part] > 0 || part === 'accepted' || part === 'partly' || part === 'rejected',
    ).map((part) => ({
      name: part === 'undecided' ? words.figures.undecided : words.decisions[part],
      comments: String(total[part]),
      percent: total.comments === 0 ? '' : `${((100 * total[part]) / total.comments).toFixed(1)}%`,
      bar: barText([{ tone: part, count: total[part] }], total.comments),
      key: part,
    })),
    statClauses: table(
      figures.clauses.map((group) => ({ ...group, name: nameOf(group) })),
      [sum],
    ),
    statTypes: table(
      figures.types.map((group) => ({ ...group, name: group.key || words.figures.type })),
      [sum],
    ),
    statOrganisations: table(
      named.map((group) => ({ ...group, name: group.key || words.figures.organisation })),
      rest.length === 0 ? [sum] : [others, sum],
    ),
    statDays: figures.days.map(({ day, answers, comments }) => ({
      day: paperDay(language, day),
      answers: String(answers),
      comments: String(comments),
      bar: barText([{ tone: day > closesOn ? 'late' : 'answer', count: answers }], mostAnswers),
    })),
  };
}

type Named = Counts & { readonly name: string };

/** Groups with their numbers and bars, and sums without a bar below them; nothing where there are no groups. */
function table(groups: readonly Named[], sums: readonly Named[]) {
  const most = Math.max(0, ...groups.map(({ comments }) => comments));
  const row = ({ name, ...counts }: Named, bar: string) => ({
    name,
    comments: String(counts.comments),
    accepted: String(counts.accepted),
    partly: String(counts.partly),
    rejected: String(counts.rejected),
    noted: String(counts.noted),
    withdrawn: String(counts.withdrawn),
    undecided: String(counts.undecided),
    bar,
  });
  const barOf = (counts: Named): string =>
    barText(
      PARTS.map((tone) => ({ tone, count: counts[tone] })),
      most,
    );
  if (groups.length === 0) return [];
  return [...groups.map((group) => row(group, barOf(group))), ...sums.map((sum) => row(sum, ''))];
}

function sumOf(groups: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => groups.reduce((all, counts) => all + counts[key], 0);
  return {
    comments: sum('comments'),
    accepted: sum('accepted'),
    partly: sum('partly'),
    rejected: sum('rejected'),
    noted: sum('noted'),
    withdrawn: sum('withdrawn'),
    undecided: sum('undecided'),
  };
}
