import { z } from 'zod';
import { ballotMigrations } from '#host/migrations/ballot.ts';
import { committeeMigrations } from '#host/migrations/committee.ts';
import { meetingMigrations } from '#host/migrations/meeting.ts';
import { projectMigrations } from '#host/migrations/project.ts';
import { commentSetMigrations, roundMigrations } from '#host/migrations/round.ts';
import { defineKind } from '#host/storage/index.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import { ballotSchema } from '#shared/domain/ballot.ts';
import { committeeSchema } from '#shared/domain/committee.ts';
import { committeeFormsSchema, formTextsSchema } from '#shared/domain/committee-forms.ts';
import { numberedDocumentSchema } from '#shared/domain/document-register.ts';
import { draftMetaSchema } from '#shared/domain/draft.ts';
import { meetingSchema } from '#shared/domain/meeting.ts';
import { ownLifeCycleSchema, ownVotingRuleSchema } from '#shared/domain/own-rule.ts';
import { organisationSchema, personSchema } from '#shared/domain/people.ts';
import { planBatchSchema } from '#shared/domain/plan-batch.ts';
import { projectSchema } from '#shared/domain/project.ts';
import { registerViewsSchema } from '#shared/domain/register-view.ts';
import { commentSetSchema, roundRecordSchema } from '#shared/domain/round.ts';
import { tableLayoutsSchema } from '#shared/domain/table-layout.ts';

/** The text of a draft: the document after the first `version` steps; later steps stand in the log beside it. */
export const draftTextSchema = z.object({
  version: z.number().int().min(0),
  doc: z.custom<DocJson>((value) => typeof value === 'object' && value !== null && 'type' in value),
});

/** What the head of a set of comments says. */
export const commentSetSummarySchema = z.object({
  roundId: z.string(),
  first: z.number(),
  comments: z.number(),
  /** Of an earlier version: not counted. */
  accepted: z.number().optional(),
  partly: z.number().optional(),
});

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

export const planBatchSummarySchema = z.object({ name: z.string(), issuedOn: z.string() });

export const ballotSummarySchema = z.object({
  projectId: z.string(),
  title: z.string(),
  status: ballotSchema.shape.status,
  closesOn: z.string(),
  electorate: z.number(),
  votes: z.number(),
});

/** Every kind of aggregate of a workspace, with its folder and schema (design: one JSON file per aggregate). */
export const registry = {
  committee: defineKind({
    kind: 'committee',
    folder: 'committees',
    schemaVersion: 2,
    schema: committeeSchema,
    migrations: committeeMigrations,
  }),
  person: defineKind({
    kind: 'person',
    folder: 'people',
    schemaVersion: 1,
    schema: personSchema,
    migrations: {},
    confidential: true,
  }),
  organisation: defineKind({
    kind: 'organisation',
    folder: 'organisations',
    schemaVersion: 1,
    schema: organisationSchema,
    migrations: {},
  }),
  project: defineKind({
    kind: 'project',
    folder: 'projects',
    schemaVersion: 3,
    schema: projectSchema,
    migrations: projectMigrations,
  }),
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
    migrations: roundMigrations,
    summarySchema: roundSummarySchema,
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
    migrations: commentSetMigrations,
    summarySchema: commentSetSummarySchema,
    summary: ({ roundId, comments }) => ({
      roundId,
      first: comments[0]?.no ?? 0,
      comments: comments.length,
      accepted: comments.filter(({ disposition }) => disposition?.decision === 'accepted').length,
      partly: comments.filter(({ disposition }) => disposition?.decision === 'partly').length,
    }),
  }),
  ballot: defineKind({
    kind: 'ballot',
    folder: 'ballots',
    schemaVersion: 3,
    schema: ballotSchema,
    migrations: ballotMigrations,
    summarySchema: ballotSummarySchema,
    summary: ({ projectId, title, status, closesOn, secret, electorate, votes, handedIn }) => ({
      projectId,
      title,
      status,
      closesOn,
      electorate: electorate.filter(({ standing }) => standing === 'voting').length,
      votes: new Set((secret ? handedIn : votes).map(({ personId }) => personId)).size,
    }),
  }),
  meeting: defineKind({
    kind: 'meeting',
    folder: 'meetings',
    schemaVersion: 4,
    schema: meetingSchema,
    migrations: meetingMigrations,
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
  document: defineKind({
    kind: 'document',
    folder: 'documents',
    schemaVersion: 1,
    schema: numberedDocumentSchema,
    migrations: {},
  }),
  planBatch: defineKind({
    kind: 'planBatch',
    folder: 'batches',
    schemaVersion: 1,
    schema: planBatchSchema,
    migrations: {},
    summarySchema: planBatchSummarySchema,
    summary: ({ name, issuedOn }) => ({ name, issuedOn }),
  }),
  ownVotingRule: defineKind({
    kind: 'ownVotingRule',
    folder: 'voting-rules',
    schemaVersion: 1,
    schema: ownVotingRuleSchema,
    migrations: {},
  }),
  ownLifeCycle: defineKind({
    kind: 'ownLifeCycle',
    folder: 'life-cycles',
    schemaVersion: 1,
    schema: ownLifeCycleSchema,
    migrations: {},
  }),
};

export type HostRegistry = typeof registry;
