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
import {
  type Comment,
  commentSetSchema,
  type RoundFigures,
  roundFigures,
  roundRecordSchema,
} from '#shared/domain/round.ts';
import { countVotes } from '#shared/domain/tally.ts';

/** The text of a draft: the document after the first `version` steps; later steps stand in the log beside it. */
export const draftTextSchema = z.object({
  version: z.number().int().min(0),
  doc: z.custom<DocJson>((value) => typeof value === 'object' && value !== null && 'type' in value),
});

type StoredFigures = { readonly figures?: RoundFigures };
type OlderComment = Omit<Comment, 'anchor'>;

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
    schemaVersion: 3,
    schema: roundRecordSchema,
    migrations: {
      // Its figures are counted when its comments say where they belong.
      1: (data) => data,
      2: (data) => {
        const comments = anchored(data);
        return { ...(data as object), comments, figures: (data as StoredFigures).figures ?? roundFigures(comments) };
      },
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
    schemaVersion: 2,
    schema: commentSetSchema,
    migrations: { 1: (data) => ({ ...(data as object), comments: anchored(data) }) },
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
    schemaVersion: 1,
    schema: meetingSchema,
    migrations: {},
  }),
  committeeForms: defineKind({
    kind: 'committeeForms',
    folder: 'forms',
    schemaVersion: 1,
    schema: committeeFormsSchema,
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
