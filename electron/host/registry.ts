import { z } from 'zod';
import { defineKind } from '#host/storage/index.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import { ballotSchema } from '#shared/domain/ballot.ts';
import { committeeSchema } from '#shared/domain/committee.ts';
import { committeeFormsSchema, formTextsSchema } from '#shared/domain/committee-forms.ts';
import { draftMetaSchema } from '#shared/domain/draft.ts';
import { meetingSchema } from '#shared/domain/meeting.ts';
import { organisationSchema, personSchema } from '#shared/domain/people.ts';
import { projectSchema } from '#shared/domain/project.ts';
import { registerViewsSchema } from '#shared/domain/register-view.ts';
import {
  type Comment,
  commentSetSchema,
  type RoundFigures,
  roundFigures,
  roundRecordSchema,
} from '#shared/domain/round.ts';
import { tableLayoutsSchema } from '#shared/domain/table-layout.ts';
import { countVotes } from '#shared/domain/tally.ts';

/** The text of a draft: the document after the first `version` steps; later steps stand in the log beside it. */
export const draftTextSchema = z.object({
  version: z.number().int().min(0),
  doc: z.custom<DocJson>((value) => typeof value === 'object' && value !== null && 'type' in value),
});

type StoredFigures = { readonly figures?: RoundFigures };
type OlderComment = Omit<Comment, 'anchor'>;
type OlderDisposition = { decision: 'accepted' | 'partly' | 'rejected'; reason: string; by: string; at: string };
type UnansweredComment = Omit<Comment, 'disposition' | 'history' | 'source'> & {
  readonly source: { readonly file: string; readonly blob: string; readonly place: string };
  readonly disposition: OlderDisposition | null;
  readonly history: readonly OlderDisposition[];
};

/** Comments of a file that did not yet say why they stand where they stand: by their clause number, as far as is known. */
function anchored(data: unknown): Comment[] {
  const { comments = [] } = data as { readonly comments?: readonly OlderComment[] };
  return comments.map((comment) => {
    const whole = comment.blockId === '' && ['全文', '封面', '目次'].includes(comment.clause);
    const confidence = whole ? 100 : comment.blockId === '' ? 0 : 88;
    const how = confidence === 0 ? 'none' : 'clause';
    return { ...comment, anchor: { how, confidence, range: null, candidates: [] } };
  });
}

/** Comments of a file that knew neither suggestions nor what programs write beside a comment; its history left out the decision in force. */
function withActs(data: unknown): Comment[] {
  const { comments = [] } = data as { readonly comments?: readonly UnansweredComment[] };
  return comments.map(({ history, disposition, source, ...comment }) => {
    const decided = [...history, ...(disposition ? [disposition] : [])];
    return {
      ...comment,
      source: { ...source, page: '' },
      writtenOn: '',
      change: '',
      replies: [],
      line: '',
      remark: '',
      resolved: false,
      suggested: null,
      disposition: disposition && { ...disposition, meetingId: '' },
      history: decided.map((past) => ({ ...past, meetingId: '', act: 'decided', because: '' })),
      applied: [],
    };
  });
}

type OlderRound = { readonly recipients: readonly string[]; readonly responses: readonly object[] };

/** A round that knew its recipients by name only. */
function withRecipients(data: unknown): object {
  const { recipients, responses, ...round } = data as OlderRound;
  return {
    ...round,
    audience: 'directed',
    extensions: [],
    recipients: recipients.map((organisation, index) => ({
      id: `r${index + 1}`,
      organisation,
      person: '',
      email: '',
      channel: 'other',
      sentOn: '',
      remindedOn: [],
    })),
    responses: responses.map((response) => ({ ...response, byHand: '' })),
  };
}

/** Every kind of aggregate of a workspace, with its folder and schema (design: one JSON file per aggregate). */
export const registry = {
  committee: defineKind({
    kind: 'committee',
    folder: 'committees',
    schemaVersion: 1,
    schema: committeeSchema,
    migrations: {},
  }),
  person: defineKind({ kind: 'person', folder: 'people', schemaVersion: 1, schema: personSchema, migrations: {} }),
  organisation: defineKind({
    kind: 'organisation',
    folder: 'organisations',
    schemaVersion: 1,
    schema: organisationSchema,
    migrations: {},
  }),
  project: defineKind({ kind: 'project', folder: 'projects', schemaVersion: 1, schema: projectSchema, migrations: {} }),
  draft: defineKind({
    kind: 'draft',
    folder: 'drafts',
    file: 'meta.json',
    schemaVersion: 2,
    schema: draftMetaSchema,
    migrations: { 1: (data) => ({ ...(data as object), waivers: [] }) },
  }),
  draftText: defineKind({
    kind: 'draftText',
    folder: 'drafts',
    file: 'snapshot.json',
    log: 'steps.ndjson',
    schemaVersion: 1,
    schema: draftTextSchema,
    migrations: {},
  }),
  round: defineKind({
    kind: 'round',
    folder: 'rounds',
    schemaVersion: 4,
    schema: roundRecordSchema,
    migrations: {
      // Its figures are counted when its comments say where they belong.
      1: (data) => data,
      2: (data) => {
        const comments = anchored(data);
        return { ...(data as object), comments, figures: (data as StoredFigures).figures ?? roundFigures(comments) };
      },
      3: (data) => ({ ...withRecipients(data), comments: withActs(data) }),
    },
    summary: ({ projectId, draftId, name, status, closesOn, figures }) => ({
      projectId,
      draftId,
      name,
      status,
      closesOn,
      ...figures,
    }),
  }),
  commentSet: defineKind({
    kind: 'commentSet',
    folder: 'comments',
    schemaVersion: 3,
    schema: commentSetSchema,
    migrations: {
      1: (data) => ({ ...(data as object), comments: anchored(data) }),
      2: (data) => ({ ...(data as object), comments: withActs(data) }),
    },
    summary: ({ roundId, comments }) => ({ roundId, first: comments[0]?.no ?? 0, comments: comments.length }),
  }),
  ballot: defineKind({
    kind: 'ballot',
    folder: 'ballots',
    schemaVersion: 1,
    schema: ballotSchema,
    migrations: {},
    summary: (ballot) => {
      const counts = countVotes(ballot);
      return {
        projectId: ballot.projectId,
        title: ballot.title,
        status: ballot.status,
        closesOn: ballot.closesOn,
        electorate: counts.members,
        votes: counts.members === 0 ? 0 : new Set(ballot.votes.map((vote) => vote.personId)).size,
      };
    },
  }),
  meeting: defineKind({
    kind: 'meeting',
    folder: 'meetings',
    schemaVersion: 2,
    schema: meetingSchema,
    // A version of its own, so that an older application does not read a meeting that was cancelled.
    migrations: { 1: (data) => data },
  }),
  committeeForms: defineKind({
    kind: 'committeeForms',
    folder: 'forms',
    schemaVersion: 1,
    schema: committeeFormsSchema,
    migrations: {},
  }),
  registerViews: defineKind({
    kind: 'registerViews',
    folder: 'views',
    schemaVersion: 1,
    schema: registerViewsSchema,
    migrations: {},
  }),
  tableLayouts: defineKind({
    kind: 'tableLayouts',
    folder: 'layouts',
    schemaVersion: 1,
    schema: tableLayoutsSchema,
    migrations: {},
  }),
  formTexts: defineKind({
    kind: 'formTexts',
    folder: 'form-texts',
    schemaVersion: 1,
    schema: formTextsSchema,
    migrations: {},
  }),
};

export type HostRegistry = typeof registry;

/** What the head of a set of comments says. */
export const commentSetSummarySchema = z.object({ roundId: z.string(), first: z.number(), comments: z.number() });

/** What the head of a round says without reading its comments. */
export const roundSummarySchema = z.object({
  projectId: z.string(),
  draftId: z.string(),
  name: z.string(),
  status: z.enum(['open', 'closed']),
  closesOn: z.string(),
  comments: z.number(),
  undecided: z.number(),
  unplaced: z.number(),
});

export const ballotSummarySchema = z.object({
  projectId: z.string(),
  title: z.string(),
  status: z.enum(['open', 'closed']),
  closesOn: z.string(),
  electorate: z.number(),
  votes: z.number(),
});
