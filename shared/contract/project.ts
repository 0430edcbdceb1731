import { z } from 'zod';
import { ballotSchema } from '../domain/ballot.ts';
import { PAPER_KINDS, stageLimitSchema } from '../domain/life-cycle.ts';
import { projectSchema } from '../domain/project.ts';
import { command, dueStateSchema, idSchema, localisedSchema, query, receiptSchema } from './base.ts';
import { dossierContract } from './project-dossier.ts';

const projectFields = projectSchema.omit({
  stage: true,
  stageSince: true,
  history: true,
  papers: true,
  adjustments: true,
  ended: true,
  ticks: true,
});
/** What a new project need not say. */
const newProjectFields = projectFields.extend({
  replacesInPart: projectSchema.shape.replacesInPart.default([]),
  adoptions: projectSchema.shape.adoptions.default([]),
  part: z.string().default(''),
  seriesId: z.string().default(''),
  trackId: z.string().default(''),
  batchId: z.string().default(''),
});

const stageViewSchema = z.object({
  code: z.string(),
  name: localisedSchema,
  /** Where the project stands within the stage at hand, when that has steps (ISO); null = it has none. */
  step: localisedSchema.nullable(),
  product: localisedSchema,
  state: z.enum(['done', 'current', 'ahead', 'skipped']),
  from: z.string(),
  to: z.string(),
  /** Why the stage was left without all its papers; empty = it was not. */
  overrideReason: z.string(),
  limit: z
    .object({
      unit: stageLimitSchema.shape.unit,
      amount: z.number(),
      kind: z.enum(['at-most', 'at-least']),
      source: z.string(),
      unconfirmed: z.boolean(),
    })
    .nullable(),
  requiredPapers: z.array(z.object({ kind: z.enum(PAPER_KINDS), onFile: z.boolean() })),
});

export const projectContract = {
  list: query.input(z.object({ committeeId: z.string().optional() })).output(
    z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        number: z.string(),
        planNumber: z.string(),
        kind: projectSchema.shape.kind,
        committeeId: z.string(),
        committee: z.string(),
        stage: z.string(),
        stageName: localisedSchema,
        stageSince: z.string(),
        due: z.string(),
        dueState: dueStateSchema,
      }),
    ),
  ),
  get: query.input(idSchema).output(
    z.object({
      id: z.string(),
      rev: z.number(),
      project: projectSchema,
      title: z.string(),
      committee: z.string(),
      due: z.string(),
      dueState: dueStateSchema,
      stages: z.array(stageViewSchema),
      nextStages: z.array(z.object({ code: z.string(), name: localisedSchema })),
      missingPapers: z.array(z.enum(PAPER_KINDS)),
      drafts: z.array(
        z.object({
          id: z.string(),
          number: z.number(),
          name: z.string(),
          status: z.enum(['open', 'frozen']),
          mark: z.string(),
          frozenOn: z.string(),
          updatedAt: z.string(),
        }),
      ),
      rounds: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          status: z.enum(['open', 'closed']),
          closesOn: z.string(),
          comments: z.number(),
          undecided: z.number(),
        }),
      ),
      ballots: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          status: ballotSchema.shape.status,
          closesOn: z.string(),
          votes: z.number(),
          electorate: z.number(),
          outcome: z.string(),
        }),
      ),
      meetings: z.array(z.object({ id: z.string(), title: z.string(), date: z.string(), status: z.string() })),
    }),
  ),
  create: command.input(newProjectFields).output(receiptSchema),
  update: command.input(z.object({ id: z.string(), changes: projectFields.partial() })).output(receiptSchema),
  /** Moves to a stage that may follow. Missing papers are refused (`gate-papers-missing`) unless a reason overrides them. */
  advance: command
    .input(z.object({ id: z.string(), to: z.string(), on: z.string(), overrideReason: z.string() }))
    .output(receiptSchema),
  attachPaper: command
    .input(
      z.object({ id: z.string(), kind: z.enum(PAPER_KINDS), name: z.string(), blob: z.string(), mime: z.string() }),
    )
    .output(receiptSchema),
  removePaper: command.input(z.object({ id: z.string(), paperId: z.string() })).output(receiptSchema),
  ...dossierContract,
};
