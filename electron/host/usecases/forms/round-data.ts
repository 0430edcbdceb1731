import { type HostContext, load } from '#host/host-context.ts';
import { daysBetween, isPlainDate } from '#shared/base/index.ts';
import { roundStatistics } from '#shared/domain/round.ts';
import { chartKeys, paperWords, type roundPlaces, type roundRows } from '#shared/profiles/index.ts';
import { type CollationOptions, collationRows } from '#shared/publishing/index.ts';
import { clausePositions } from '../clause-positions.ts';
import { loadRound, registerFigures } from '../rounds/index.ts';
import type { Assembled } from './assembled.ts';
import { collatedComment } from './collated-comment.ts';
import { isoRows } from './iso-rows.ts';
import { latest } from './latest.ts';
import { type Language, paperDay } from './paper-day.ts';
import { projectData } from './project-data.ts';
import { replyData } from './reply-data.ts';
import { roundCharts } from './round-charts.ts';
import { roundNumbers } from './round-numbers.ts';

type Data = Assembled<typeof roundPlaces, typeof roundRows>;

/** For whom a paper is made out (empty = anybody), and how its table of comments is wanted. */
export type RoundOptions = Required<CollationOptions> & { readonly addressee: string };

/** Places of a round of comments: its project's, its dates and numbers, its comments in the order of the clauses, figures with bars. */
export async function roundData(
  ctx: HostContext,
  id: string,
  language: Language,
  { addressee, ...options }: RoundOptions,
): Promise<Data> {
  const { data: round, updatedAt } = await loadRound(ctx, id);
  const project = await projectData(ctx, round.projectId, language);
  const draft = await load(ctx, 'draft', round.draftId);
  const places = await clausePositions(ctx, round.draftId);
  const words = paperWords[language];
  const mark = draft.data.cover.draftMark;
  const { title } = project.data.texts;
  const { opensOn, closesOn } = round;
  const days = isPlainDate(opensOn) && isPlainDate(closesOn) ? String(daysBetween(opensOn, closesOn)) : '';
  const collated = round.comments.map((comment) => collatedComment(comment, places));
  const reply = replyData(collated, addressee, words);
  return {
    ...project,
    date: latest(updatedAt, project.date),
    data: {
      texts: {
        ...project.data.texts,
        ...roundNumbers(roundStatistics(round), words),
        ...reply.texts,
        ...chartKeys,
        round: round.name,
        standard: mark === '' || language === 'en' ? title : `${title}（${mark}）`,
        draft: draft.data.name,
        draftMark: mark,
        opensOn: paperDay(language, opensOn),
        closesOn: paperDay(language, closesOn),
        days,
        addressee,
      },
      rows: {
        ...project.data.rows,
        ...roundCharts(await registerFigures(ctx, id), closesOn, language),
        collation: collationRows(collated, words, options),
        isoComments: isoRows(round.comments, places, language, options.suggestions),
        replies: reply.rows,
        rows: [],
        recipients: round.recipients.map(({ organisation }) => ({ organisation })),
      },
    },
  };
}
