import { z } from 'zod';
import { ballotSchema } from '../domain/ballot.ts';
import { PAPER_KINDS } from '../domain/life-cycle.ts';
import { projectSchema } from '../domain/project.ts';
import { command, dueStateSchema, idSchema, localisedSchema, query, receiptSchema } from './base.ts';
import { dossierContract } from './project-dossier.ts';
import { projectStepsContract } from './project-steps.ts';
import { projectWayFields } from './project-way.ts';

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
      ...projectWayFields,
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
  /** `fromCall`: it is followed from the call for projects on (项目征集), where its life cycle has one. */
  create: command.input(newProjectFields.extend({ fromCall: z.boolean().default(false) })).output(receiptSchema),
  /** The way through the stages changes by `changeTrack` only. */
  update: command
    .input(z.object({ id: z.string(), changes: projectFields.omit({ trackId: true }).partial() }))
    .output(receiptSchema),
  ...projectStepsContract,
  attachPaper: command
    .input(
      z.object({ id: z.string(), kind: z.enum(PAPER_KINDS), name: z.string(), blob: z.string(), mime: z.string() }),
    )
    .output(receiptSchema),
  removePaper: command.input(z.object({ id: z.string(), paperId: z.string() })).output(receiptSchema),
  ...dossierContract,
};
