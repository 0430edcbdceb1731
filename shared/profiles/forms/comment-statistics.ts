import type { GridCell, PaperTemplate, TemplateColumn, TemplatePart } from '#shared/publishing/index.ts';
import { cell, head, ISSUE_DAY, PAGE_OF_PAGES } from './form-parts.ts';

type Words = Readonly<
  Record<'comments' | 'accepted' | 'partly' | 'rejected' | 'noted' | 'withdrawn' | 'undecided' | 'chart', string>
>;
type Decided = 'accepted' | 'partly' | 'rejected' | 'noted' | 'withdrawn' | 'undecided';

/** A table of groups: name, comments, how many of them were decided how, and the bar with the same parts. */
function groupTable(
  id: string,
  rows: string,
  name: string,
  words: Words,
  decided: readonly Decided[],
  empty: string,
): TemplatePart {
  const number = (key: Decided | 'comments'): TemplateColumn => ({
    key,
    // The key of its colour stands over the numbers of a decision.
    title: key === 'comments' ? words[key] : `{=key.${key}}\n${words[key]}`,
    width: key === 'comments' ? 1.5 : 1.9,
    align: 'center',
  });
  return {
    id,
    kind: 'table',
    rows,
    frame: 'standard',
    columns: [
      { key: 'name', title: name, width: 4.4, align: 'left' },
      number('comments'),
      ...decided.map(number),
      { key: 'bar', title: words.chart, width: 4.2, align: 'left', text: '{=bar}' },
    ],
    empty,
  };
}

function heading(id: string, text: string): TemplatePart {
  return { id, kind: 'heading', style: 'form-subtitle', text };
}

/** Pairs of a name and a number in one row. */
function pairs(...all: readonly (readonly [name: string, value: string])[]): readonly GridCell[] {
  return all.flatMap(([name, value]) => [head(name), { ...cell(value), align: 'center' as const }]);
}

const ZH: Words = {
  comments: '意见数',
  accepted: '采纳',
  partly: '部分采纳',
  rejected: '不采纳',
  noted: '知悉',
  withdrawn: '撤回',
  undecided: '待处理',
  chart: '分布',
};
const ZH_DECIDED: readonly Decided[] = ['accepted', 'partly', 'rejected', 'undecided'];
const NO_COMMENTS = '未收到意见。';

/** 征求意见情况统计: the four statistics of 意见汇总处理表 (domain F4), comments by decision, chapter, type and organisation, answers by day. */
export const commentStatistics: PaperTemplate = {
  id: 'comment-statistics',
  name: { 'zh-CN': '征求意见情况统计', en: 'Statistics of comments' },
  about: 'round',
  paperKind: null,
  language: 'zh-CN',
  page: 'form',
  inputs: [ISSUE_DAY],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: '征求意见情况统计' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'none',
      columns: [6, 4],
      rows: [
        { cells: [{ text: '标准名称：{standard}', span: 2 }] },
        { cells: [{ text: '征求意见：{opensOn}至{closesOn}' }, { text: '统计日期：{today}' }] },
      ],
    },
    heading('answers-heading', '回函情况'),
    {
      id: 'answers',
      kind: 'grid',
      frame: 'grid',
      columns: [3.4, 1.2, 3.4, 1.2],
      rows: [
        { cells: pairs(['发送单位数', '{sent}'], ['回函单位数', '{replied}']) },
        { cells: pairs(['回函并有意见的单位数', '{repliedWithComments}'], ['没有回函的单位数', '{noReply}']) },
      ],
    },
    heading('decisions-heading', '处理情况'),
    {
      id: 'decisions',
      kind: 'table',
      rows: 'statDecisions',
      frame: 'standard',
      columns: [
        { key: 'name', title: '处理意见', width: 3, align: 'left', text: '{=key} {name}' },
        { key: 'comments', title: '意见数', width: 1.6, align: 'center' },
        { key: 'percent', title: '占比', width: 1.6, align: 'center' },
        { key: 'bar', title: '占比图', width: 8, align: 'left', text: '{=bar}' },
      ],
      empty: NO_COMMENTS,
    },
    { id: 'total', kind: 'text', style: 'form-remark', text: '意见共{comments}条。' },
    heading('clauses-heading', '各章意见'),
    groupTable('clauses', 'statClauses', '章、附录', ZH, ZH_DECIDED, NO_COMMENTS),
    heading('types-heading', '各类意见'),
    groupTable('types', 'statTypes', '意见类型', ZH, ZH_DECIDED, NO_COMMENTS),
    heading('organisations-heading', '各单位意见'),
    groupTable('organisations', 'statOrganisations', '提出单位', ZH, ZH_DECIDED, NO_COMMENTS),
    heading('days-heading', '每日回函'),
    {
      id: 'days',
      kind: 'table',
      rows: 'statDays',
      frame: 'standard',
      columns: [
        { key: 'day', title: '收到日期', width: 3.4, align: 'left' },
        { key: 'answers', title: '回函', width: 1.4, align: 'center' },
        { key: 'comments', title: '意见数', width: 1.4, align: 'center' },
        {
          key: 'bar',
          title: '{=key.answer}截止日及以前\u3000{=key.late}截止日以后',
          width: 8,
          align: 'left',
          text: '{=bar}',
        },
      ],
      empty: '未收到回函。',
    },
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 征求意见情况统计',
  source: '意见汇总处理表四项统计；本软件的统计格式',
  unconfirmed: true,
};

const EN: Words = {
  comments: 'Comments',
  accepted: 'Accepted',
  partly: 'Modified',
  rejected: 'Not accepted',
  noted: 'Noted',
  withdrawn: 'With- drawn',
  undecided: 'Open',
  chart: 'Share',
};
const EN_DECIDED: readonly Decided[] = ['accepted', 'partly', 'rejected', 'noted', 'withdrawn', 'undecided'];
const NONE = 'No comments were received.';

/** The same in English, with the decisions of ISO committees (domain/iso.md 2.5). */
export const isoCommentStatistics: PaperTemplate = {
  ...commentStatistics,
  id: 'iso-comment-statistics',
  name: { 'zh-CN': '征求意见情况统计（英文）', en: 'Statistics of comments, English' },
  language: 'en',
  page: 'landscape',
  parts: [
    { id: 'title', kind: 'text', style: 'form-title', text: 'Statistics of comments' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'none',
      columns: [6, 4],
      rows: [
        { cells: [{ text: 'Document: {standard}', span: 2 }] },
        { cells: [{ text: 'Commenting period: {opensOn} to {closesOn}' }, { text: 'Date: {today}' }] },
      ],
    },
    heading('answers-heading', 'Answers'),
    {
      id: 'answers',
      kind: 'grid',
      frame: 'grid',
      columns: [3.4, 1.2, 3.4, 1.2],
      rows: [
        { cells: pairs(['Organisations asked', '{sent}'], ['Organisations that answered', '{replied}']) },
        { cells: pairs(['of these with comments', '{repliedWithComments}'], ['Without answer', '{noReply}']) },
      ],
    },
    heading('decisions-heading', 'Decisions'),
    {
      id: 'decisions',
      kind: 'table',
      rows: 'statDecisions',
      frame: 'grid',
      columns: [
        { key: 'name', title: 'Decision', width: 3.6, align: 'left', text: '{=key} {name}' },
        { key: 'comments', title: 'Comments', width: 1.6, align: 'center' },
        { key: 'percent', title: 'Share', width: 1.6, align: 'center' },
        { key: 'bar', title: 'Chart', width: 8, align: 'left', text: '{=bar}' },
      ],
      empty: NONE,
    },
    { id: 'total', kind: 'text', style: 'form-remark', text: 'Comments in all: {comments}.' },
    heading('clauses-heading', 'Comments by clause'),
    groupTable('clauses', 'statClauses', 'Clause or annex', EN, EN_DECIDED, NONE),
    heading('types-heading', 'Comments by type'),
    groupTable('types', 'statTypes', 'Type', EN, EN_DECIDED, NONE),
    heading('organisations-heading', 'Comments by member'),
    groupTable('organisations', 'statOrganisations', 'MB/NC', EN, EN_DECIDED, NONE),
    heading('days-heading', 'Answers by day'),
    {
      id: 'days',
      kind: 'table',
      rows: 'statDays',
      frame: 'grid',
      columns: [
        { key: 'day', title: 'Received on', width: 3.4, align: 'left' },
        { key: 'answers', title: 'Answers', width: 1.4, align: 'center' },
        { key: 'comments', title: 'Comments', width: 1.4, align: 'center' },
        { key: 'bar', title: '{=key.answer} in time\u2003{=key.late} late', width: 8, align: 'left', text: '{=bar}' },
      ],
      empty: 'No answers were received.',
    },
  ],
  footer: 'page {page} of {pages}',
  fileName: '{title} Statistics of comments',
  source: 'Statistics of this software',
};
