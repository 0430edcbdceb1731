import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { z } from 'zod';
import {
  type BackupPlaceId,
  type commentOrderSchema,
  type FormSummary,
  type recordFilterSchema,
  SEARCH_FARTHEST,
  type SearchAnswer,
  type searchQuerySchema,
} from '#shared/contract/index.ts';
import type { BallotMail } from '#shared/domain/ballot-mail.ts';
import type { NoticeSent } from '#shared/domain/meeting.ts';
import type { MemberMail } from '#shared/domain/member-mail.ts';
import type { RoundMail } from '#shared/domain/round-mail.ts';
import { type Api, useApi } from './api.ts';

const SEARCH_PAGE = 25;
const LOCK_LOOK_MS = 15_000;

/** Milliseconds until more may be found, while the words of the workspace are still being read. */
function askAgainIn({ state: { done, all, files } }: SearchAnswer): number | false {
  return done < all ? 800 : files > 0 ? 3_000 : false;
}

type DocumentFilter = NonNullable<Parameters<Api['document']['list']>[0]>;

export type HomeAsked = NonNullable<Parameters<Api['workspace']['home']>[0]>;

/**
 * What pages read, as options for `useQuery`. Keys begin with the kind of object; after a change of the workspace everything
 * but the text of drafts is read again, since pages show objects beside each other.
 */
export function readsOf(api: Api) {
  return {
    info: () =>
      queryOptions({ queryKey: ['info'], queryFn: ({ signal }) => api.workspace.info(undefined, { signal }) }),
    /** Told by `useHealthChanges`; whether saving works. */
    health: () =>
      queryOptions({ queryKey: ['health'], queryFn: ({ signal }) => api.diagnostics.health(undefined, { signal }) }),
    diagnostics: () =>
      queryOptions({
        queryKey: ['diagnostics'],
        queryFn: ({ signal }) => api.diagnostics.report(undefined, { signal }),
      }),
    notices: () =>
      queryOptions({ queryKey: ['notices'], queryFn: ({ signal }) => api.diagnostics.notices(undefined, { signal }) }),
    strays: () =>
      queryOptions({ queryKey: ['strays'], queryFn: ({ signal }) => api.diagnostics.strays(undefined, { signal }) }),
    compareStray: (file: string) =>
      queryOptions({
        queryKey: ['strays', file],
        queryFn: ({ signal }) => api.diagnostics.compareStray({ file }, { signal }),
      }),
    policy: () =>
      queryOptions({ queryKey: ['policy'], queryFn: ({ signal }) => api.workspace.policy(undefined, { signal }) }),
    home: (asked: HomeAsked = {}) =>
      queryOptions({
        queryKey: ['home', asked],
        queryFn: ({ signal }) => api.workspace.home(asked, { signal }),
        placeholderData: keepPreviousData,
      }),
    /** Asked again while a passphrase is set: whether the workspace has locked itself; `active` says whether somebody was here. */
    lockState: (active: () => boolean = () => false) =>
      queryOptions({
        queryKey: ['lock-state'],
        queryFn: ({ signal }) => api.workspace.lockState({ active: active() }, { signal }),
        staleTime: Number.POSITIVE_INFINITY,
        refetchInterval: ({ state: { data } }) => (data?.protected ? LOCK_LOOK_MS : false),
      }),
    homeChanges: (committeeId: string) =>
      queryOptions({
        queryKey: ['home-changes', committeeId],
        queryFn: async ({ signal }) => (await api.workspace.homeChanges({ committeeId }, { signal })).entries,
      }),
    /** Asked again while the index is still being built. */
    search: (query: z.input<typeof searchQuerySchema>) =>
      queryOptions({
        queryKey: ['search', query],
        queryFn: ({ signal }) => api.workspace.search(query, { signal }),
        placeholderData: keepPreviousData,
        refetchInterval: ({ state: { data } }) => (data ? askAgainIn(data) : false),
      }),
    history: (kind: string, id: string) =>
      queryOptions({
        queryKey: ['history', kind, id],
        queryFn: ({ signal }) => api.workspace.history({ kind, id, limit: 100 }, { signal }),
      }),
    /** The results in pieces, with what is known so far in the first. */
    searchPages: (query: z.input<typeof searchQuerySchema>) =>
      infiniteQueryOptions({
        queryKey: ['search', query, 'pages'],
        initialPageParam: 0,
        queryFn: ({ signal, pageParam }) =>
          api.workspace.search({ ...query, offset: pageParam, limit: SEARCH_PAGE }, { signal }),
        getNextPageParam: ({ total }, pages) =>
          pages.length * SEARCH_PAGE < Math.min(total, SEARCH_FARTHEST) ? pages.length * SEARCH_PAGE : undefined,
        placeholderData: keepPreviousData,
        refetchInterval: ({ state: { data } }) => (data?.pages[0] ? askAgainIn(data.pages[0]) : false),
      }),
    drillReminder: () =>
      queryOptions({
        queryKey: ['backups', 'reminder'],
        queryFn: ({ signal }) => api.backup.drillReminder(undefined, { signal }),
      }),
    olderBackups: () =>
      queryOptions({
        queryKey: ['backups', 'older'],
        queryFn: ({ signal }) => api.backup.older(undefined, { signal }),
        gcTime: 0,
      }),
    plainBackups: () =>
      queryOptions({
        queryKey: ['backups', 'plain'],
        queryFn: ({ signal }) => api.backup.plain(undefined, { signal }),
      }),
    backups: () =>
      queryOptions({ queryKey: ['backups'], queryFn: ({ signal }) => api.backup.list(undefined, { signal }) }),
    backupComparison: (place: BackupPlaceId, name: string) =>
      queryOptions({
        queryKey: ['backups', 'comparison', place, name],
        queryFn: ({ signal }) => api.backup.compare({ place, name }, { signal }),
      }),
    damagedRecords: () =>
      queryOptions({
        queryKey: ['backups', 'damaged'],
        queryFn: ({ signal }) => api.backup.damaged(undefined, { signal }),
      }),
    record: (filter: Omit<z.input<typeof recordFilterSchema>, 'before' | 'limit'>) =>
      infiniteQueryOptions({
        queryKey: ['record', filter],
        initialPageParam: null as number | null,
        queryFn: ({ signal, pageParam }) => api.workspace.record({ ...filter, before: pageParam }, { signal }),
        getNextPageParam: ({ next }) => next,
        placeholderData: keepPreviousData,
      }),
    plans: () => queryOptions({ queryKey: ['plans'], queryFn: ({ signal }) => api.plan.list({}, { signal }) }),
    plan: (id: string) =>
      queryOptions({ queryKey: ['plan', id], queryFn: ({ signal }) => api.plan.get({ id }, { signal }) }),
    portfolio: () =>
      queryOptions({
        queryKey: ['portfolio'],
        queryFn: ({ signal }) => api.workspace.portfolio(undefined, { signal }),
      }),
    statistics: (committeeId: string, year: string) =>
      queryOptions({
        queryKey: ['statistics', committeeId, year],
        queryFn: ({ signal }) => api.workspace.statistics({ committeeId, year }, { signal }),
        placeholderData: keepPreviousData,
      }),
    committees: () =>
      queryOptions({ queryKey: ['committees'], queryFn: ({ signal }) => api.committee.list(undefined, { signal }) }),
    committee: (id: string) =>
      queryOptions({ queryKey: ['committee', id], queryFn: ({ signal }) => api.committee.get({ id }, { signal }) }),
    memberMailText: (id: string, kind: MemberMail) =>
      queryOptions({
        queryKey: ['committee', id, 'mail-text', kind],
        queryFn: ({ signal }) => api.committee.mailText({ id, kind }, { signal }),
      }),
    memberRecords: (id: string, year: string) =>
      queryOptions({
        queryKey: ['member-records', id, year],
        queryFn: ({ signal }) => api.committee.records({ id, ...(year === '' ? {} : { year }) }, { signal }),
        placeholderData: keepPreviousData,
      }),
    rules: () => queryOptions({ queryKey: ['rules'], queryFn: ({ signal }) => api.rules.list({}, { signal }) }),
    votingRule: (id: string) =>
      queryOptions({
        queryKey: ['rules', 'voting', id],
        queryFn: ({ signal }) => api.rules.votingRule({ id }, { signal }),
      }),
    lifeCycle: (id: string) =>
      queryOptions({
        queryKey: ['rules', 'cycle', id],
        queryFn: ({ signal }) => api.rules.lifeCycle({ id }, { signal }),
      }),
    profiles: () =>
      queryOptions({
        queryKey: ['profiles'],
        queryFn: ({ signal }) => api.committee.profiles({}, { signal }),
      }),
    documents: (filter: DocumentFilter) =>
      queryOptions({
        queryKey: ['documents', filter],
        queryFn: ({ signal }) => api.document.list(filter, { signal }),
        placeholderData: keepPreviousData,
      }),
    committeeFiles: (committeeId: string) =>
      queryOptions({
        queryKey: ['committee-files', committeeId],
        queryFn: ({ signal }) => api.document.files({ committeeId }, { signal }),
      }),
    people: () =>
      queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => api.people.list(undefined, { signal }) }),
    held: (id: string) =>
      queryOptions({ queryKey: ['held', id], queryFn: ({ signal }) => api.people.held({ id }, { signal }) }),
    removals: () =>
      queryOptions({ queryKey: ['removals'], queryFn: ({ signal }) => api.people.removals(undefined, { signal }) }),
    notice: (committeeId: string) =>
      queryOptions({
        queryKey: ['notice', committeeId],
        queryFn: ({ signal }) => api.people.notice({ id: committeeId }, { signal }),
      }),
    organisations: () =>
      queryOptions({
        queryKey: ['organisations'],
        queryFn: ({ signal }) => api.people.organisations(undefined, { signal }),
      }),
    projects: (committeeId?: string) =>
      queryOptions({
        queryKey: ['projects', committeeId ?? ''],
        queryFn: ({ signal }) => api.project.list(committeeId ? { committeeId } : {}, { signal }),
      }),
    project: (id: string) =>
      queryOptions({ queryKey: ['project', id], queryFn: ({ signal }) => api.project.get({ id }, { signal }) }),
    /** An empty stage: the one at hand. */
    dossier: (id: string, stage: string) =>
      queryOptions({
        queryKey: ['project', id, 'dossier', stage],
        queryFn: ({ signal }) => api.project.dossier({ id, stage }, { signal }),
        placeholderData: keepPreviousData,
      }),
    draft: (id: string) =>
      queryOptions({ queryKey: ['draft', id], queryFn: ({ signal }) => api.draft.open({ id }, { signal }), gcTime: 0 }),
    draftComments: (draftId: string) =>
      queryOptions({
        queryKey: ['round', 'of-draft', draftId],
        queryFn: ({ signal }) => api.draft.comments({ id: draftId }, { signal }),
      }),
    checkFacts: (id: string) =>
      queryOptions({
        queryKey: ['check-facts', id],
        queryFn: ({ signal }) => api.draft.checkFacts({ id }, { signal }),
      }),
    outline: (draftId: string) =>
      queryOptions({
        queryKey: ['outline', draftId],
        queryFn: ({ signal }) => api.draft.outline({ id: draftId }, { signal }),
      }),
    round: (id: string) =>
      queryOptions({ queryKey: ['round', id], queryFn: ({ signal }) => api.round.get({ id }, { signal }) }),
    /** Ids of a whole list of comments, in its order. */
    commentIds: (order: z.input<typeof commentOrderSchema>) =>
      queryOptions({
        queryKey: ['round', order.id, 'comment-ids', order],
        queryFn: async ({ signal }) => (await api.round.commentIds(order, { signal })).ids,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 60_000,
      }),
    commentChoices: (id: string) =>
      queryOptions({
        queryKey: ['round', id, 'choices'],
        queryFn: ({ signal }) => api.round.choices({ id }, { signal }),
      }),
    registerViews: () =>
      queryOptions({
        queryKey: ['register-views'],
        queryFn: async ({ signal }) => (await api.round.views(undefined, { signal })).views,
      }),
    commentGroups: (id: string) =>
      queryOptions({
        queryKey: ['round', id, 'groups'],
        queryFn: async ({ signal }) => (await api.round.groups({ id }, { signal })).groups,
      }),
    commentsOf: (id: string, ids: readonly string[]) =>
      queryOptions({
        queryKey: ['round', id, 'comments-of', ids],
        queryFn: async ({ signal }) => (await api.round.commentsOf({ id, ids: [...ids] }, { signal })).items,
      }),
    reasons: (roundId: string) =>
      queryOptions({
        queryKey: ['round', roundId, 'reasons'],
        queryFn: async ({ signal }) => (await api.round.reasons({ id: roundId }, { signal })).reasons,
      }),
    figures: (id: string) =>
      queryOptions({
        queryKey: ['round', id, 'figures'],
        queryFn: ({ signal }) => api.round.figures({ id }, { signal }),
      }),
    clauseTexts: (roundId: string, commentId: string) =>
      queryOptions({
        queryKey: ['round', roundId, 'clause-texts', commentId],
        queryFn: ({ signal }) => api.round.clauseTexts({ roundId, commentId }, { signal }),
      }),
    roundCheck: (id: string, draftId: string) =>
      queryOptions({
        queryKey: ['round', id, 'check', draftId],
        queryFn: ({ signal }) => api.round.check({ id, draftId }, { signal }),
      }),
    mailText: (id: string, mail: RoundMail) =>
      queryOptions({
        queryKey: ['round', id, 'mail-text', mail],
        queryFn: ({ signal }) => api.round.mailText({ id, mail }, { signal }),
      }),
    ballot: (id: string) =>
      queryOptions({ queryKey: ['ballot', id], queryFn: ({ signal }) => api.ballot.get({ id }, { signal }) }),
    ballotRecount: (id: string) =>
      queryOptions({
        queryKey: ['ballot', id, 'recount'],
        queryFn: ({ signal }) => api.ballot.recount({ id }, { signal }),
      }),
    ballotMailText: (id: string, mail: BallotMail) =>
      queryOptions({
        queryKey: ['ballot', id, 'mail', mail],
        queryFn: ({ signal }) => api.ballot.mailText({ id, mail }, { signal }),
      }),
    /** What is to be looked at before a ballot is opened. */
    ballotPlan: (plan: Parameters<Api['ballot']['prepare']>[0]) =>
      queryOptions({
        queryKey: ['ballot', 'plan', plan],
        queryFn: ({ signal }) => api.ballot.prepare(plan, { signal }),
        placeholderData: keepPreviousData,
      }),
    meetings: (committeeId?: string) =>
      queryOptions({
        queryKey: ['meetings', committeeId ?? ''],
        queryFn: ({ signal }) => api.meeting.list(committeeId ? { committeeId } : {}, { signal }),
      }),
    meeting: (id: string) =>
      queryOptions({ queryKey: ['meeting', id], queryFn: ({ signal }) => api.meeting.get({ id }, { signal }) }),
    meetingMailText: (id: string, kind: NoticeSent['kind']) =>
      queryOptions({
        queryKey: ['meeting', id, 'mail-text', kind],
        queryFn: ({ signal }) => api.meeting.mailText({ id, kind }, { signal }),
      }),
    meetingPack: (id: string) =>
      queryOptions({
        queryKey: ['meeting', id, 'pack'],
        queryFn: ({ signal }) => api.meeting.pack({ id }, { signal }),
      }),
    /** Open actions of a committee's meetings. */
    actions: (committeeId: string) =>
      queryOptions({
        queryKey: ['actions', committeeId],
        queryFn: ({ signal }) => api.meeting.actions({ committeeId }, { signal }),
      }),
    calendar: (span: Parameters<Api['calendar']['entries']>[0]) =>
      queryOptions({
        queryKey: ['calendar', span],
        queryFn: ({ signal }) => api.calendar.entries(span, { signal }),
        placeholderData: keepPreviousData,
      }),
    forms: (about: FormSummary['about'], id: string) =>
      queryOptions({
        queryKey: ['forms', about, id],
        queryFn: async ({ signal }) => (await api.paper.forms({ about, id }, { signal })).forms,
      }),
    formInputs: (form: string, id: string) =>
      queryOptions({
        queryKey: ['form-inputs', form, id],
        queryFn: async ({ signal }) => (await api.paper.inputs({ form, id }, { signal })).inputs,
      }),
    templates: (committeeId: string) =>
      queryOptions({
        queryKey: ['templates', committeeId],
        queryFn: ({ signal }) => api.paper.templates({ id: committeeId }, { signal }),
      }),
    template: (committeeId: string, form: string) =>
      queryOptions({
        queryKey: ['template', committeeId, form],
        queryFn: ({ signal }) => api.paper.template({ committeeId, form }, { signal }),
      }),
  };
}

/** `const read = useReads(); const project = useQuery(read.project(id));` */
export function useReads(): ReturnType<typeof readsOf> {
  const api = useApi();
  return useMemo(() => readsOf(api), [api]);
}
