import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { PAPER_KINDS } from '../domain/life-cycle.ts';
import { projectPaperSchema } from '../domain/project.ts';
import { idSchema, job, localisedSchema, problemSchema, query, refusalSchema } from './base.ts';
import { formSummarySchema } from './paper-form.ts';

const kindSchema = z.enum(PAPER_KINDS);
const stateSchema = z.enum(['missing', 'outdated', 'ready', 'not-needed']);

/** What a paper can be made from: a draft as it is, or a form about a record. */
const makerSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('draft'), draftId: z.string(), name: z.string() }),
  z.object({
    by: z.literal('form'),
    form: z.string(),
    about: formSummarySchema.shape.about,
    id: z.string(),
    name: z.string(),
    /** Of a list: what stands in it. */
    projectIds: z.array(z.string()),
  }),
]);
export type PaperMaker = z.infer<typeof makerSchema>;

/** Stage that is meant; empty = the one at hand. */
const stageOfProject = idSchema.extend({ stage: z.string().default('') });

const packedPaperSchema = z.object({
  number: z.number(),
  kind: kindSchema,
  /** As it stands in the pack. */
  state: stateSchema,
  copies: z.number(),
  /** `pages` 0: not known. */
  files: z.array(z.object({ path: z.string(), pages: z.number(), size: z.number(), sha256: z.string() })),
  /** Why it could not be made or read; null = it was, or there is none. */
  failure: refusalSchema.nullable(),
  problems: z.array(problemSchema),
});
export type PackedPaper = z.infer<typeof packedPaperSchema>;

const packStepSchema = z.object({
  done: z.number(),
  total: z.number(),
  /** The paper at hand; null = the list. */
  kind: kindSchema.nullable(),
});
export type PackStep = z.infer<typeof packStepSchema>;

const dossierPackSchema = z.object({
  blob: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  papers: z.array(packedPaperSchema),
});
export type DossierPack = z.infer<typeof dossierPackSchema>;

export const dossierContract = {
  /** 案卷: what a stage asks for, what of it is on file and whether that still holds, and how the rest can be made. */
  dossier: query.input(stageOfProject).output(
    z.object({
      stage: z.string(),
      stages: z.array(z.object({ code: z.string(), name: localisedSchema })),
      /** Where the copies and the order come from; empty = one copy of what the gate asks for. */
      source: z.string(),
      unconfirmed: z.boolean(),
      /** What a clerk ticks before the papers go out (核对清单); null = the stage has no such list. */
      checkList: z
        .object({
          source: z.string(),
          unconfirmed: z.boolean(),
          items: z.array(
            z.object({
              id: z.string(),
              text: localisedSchema,
              /** False: the project has nothing that it is about. */
              needed: z.boolean(),
              tick: z.object({ on: z.string(), by: z.string() }).nullable(),
            }),
          ),
        })
        .nullable(),
      papers: z.array(
        z.object({
          number: z.number(),
          kind: kindSchema,
          state: stateSchema,
          gate: z.boolean(),
          copies: z.number(),
          media: z.array(z.enum(['pdf', 'docx'])),
          need: z.enum(['patents', 'adoption', 'meeting', 'ballot']).nullable(),
          /** Last change of what it prints; empty = it prints no record. */
          changedAt: z.string(),
          files: z.array(projectPaperSchema),
          /** Null: it can only be attached. */
          maker: makerSchema.nullable(),
        }),
      ),
    }),
  ),
  /**
   * The papers of a stage as one zip: numbered files and a list of them (文件清单) with pages and SHA-256. Yields before each paper; what
   * could not be had is named in the answer. Cancel by the abort signal.
   */
  packDossier: job
    .input(
      stageOfProject.extend({
        /** Papers to be made now; the others are taken from the project's file. */
        make: z.array(kindSchema).default([]),
        /** What is made also goes on the project's file. */
        keep: z.boolean().default(false),
      }),
    )
    .output(eventIterator(packStepSchema, dossierPackSchema)),
};
