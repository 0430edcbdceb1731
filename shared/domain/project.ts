import { z } from 'zod';
import { STANDARD_KINDS } from './cover-data.ts';
import { PAPER_KINDS } from './life-cycle.ts';
import { passedLackSchema } from './passed-lack.ts';

export const FUNCTION_TYPES = [
  'terminology',
  'symbol',
  'classification',
  'test-method',
  'specification',
  'code-of-practice',
  'guide',
] as const;
/** 功能类型 (GB/T 1.1—2020, table 1). */
export type FunctionType = (typeof FUNCTION_TYPES)[number];

/** A paper on the project's file: generated here or attached. */
export const projectPaperSchema = z.object({
  id: z.string(),
  kind: z.enum(PAPER_KINDS),
  stage: z.string(),
  name: z.string(),
  /** SHA-256 of the file in the workspace. */
  blob: z.string(),
  mime: z.string(),
  addedAt: z.string(),
});
export type ProjectPaper = z.infer<typeof projectPaperSchema>;

/** What a project adjustment is about: 延期, 变更名称, 变更起草单位和起草人, 变更范围, 终止; `reopening` takes a termination back. */
const ADJUSTMENT_KINDS = ['extension', 'title', 'drafters', 'scope', 'termination', 'reopening'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/** 项目调整 (F11): what was asked for and what was decided. */
export const adjustmentSchema = z.object({
  id: z.string(),
  kind: z.enum(ADJUSTMENT_KINDS),
  /** As it was, and as it is to be: days, titles, names one a line. */
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  requestedOn: z.string(),
  state: z.enum(['requested', 'approved', 'refused']),
  decidedOn: z.string(),
  /** Reference of the decision (批复文号), or why it was refused. */
  decision: z.string(),
});
export type Adjustment = z.infer<typeof adjustmentSchema>;

/** 采标: relation to an international document (domain 5). */
export const adoptionSchema = z.object({
  degree: z.enum(['IDT', 'MOD', 'NEQ']),
  number: z.string(),
  title: z.string(),
  titleEn: z.string(),
});
export type Adoption = z.infer<typeof adoptionSchema>;

/** A standards project (标准制修订项目). Empty strings mean "not known yet". */
export const projectSchema = z.object({
  committeeId: z.string().min(1),
  planNumber: z.string(),
  kind: z.enum(STANDARD_KINDS),
  work: z.enum(['new', 'revision']),
  functionType: z.enum(FUNCTION_TYPES),
  titleLead: z.string(),
  titleMain: z.string().min(1),
  titleSupplement: z.string(),
  titleEn: z.string(),
  number: z.string(),
  replaces: z.array(z.string()),
  /** Of the replaced documents those that are replaced in part only (部分代替). */
  replacesInPart: z.array(z.string()),
  adoptions: z.array(adoptionSchema),
  /** Part of a series (部分): its number in the series, and the serial number or plan that the parts share; empty = no part. */
  part: z.string(),
  seriesId: z.string(),
  ics: z.array(z.string()),
  ccs: z.array(z.string()),
  /** 提出单位, 归口单位 */
  proposer: z.string(),
  jurisdiction: z.string(),
  levelLine: z.string(),
  issuers: z.array(z.string()),
  /** 起草单位 in order, 主要起草人 in order. */
  draftingOrganisations: z.array(z.string()),
  drafters: z.array(z.string()),
  contactPerson: z.string(),
  contactPhone: z.string(),
  patentsIdentified: z.boolean(),
  publishDate: z.string(),
  effectiveDate: z.string(),
  lifeCycleId: z.string(),
  /** Way through the stages (快速程序); empty = all of them. */
  trackId: z.string(),
  /** Plan batch (立项批次); empty = none. */
  batchId: z.string(),
  stage: z.string(),
  stageSince: z.string(),
  /** Target day of 报批 from the plan; empty = none. */
  dueDate: z.string(),
  history: z.array(
    z.object({
      stage: z.string(),
      from: z.string(),
      to: z.string(),
      overrideReason: z.string(),
      lacked: z.array(passedLackSchema),
    }),
  ),
  papers: z.array(projectPaperSchema),
  adjustments: z.array(adjustmentSchema),
  /** 终止: a project that ended before its time; null = it goes on. */
  ended: z.object({ on: z.string(), reason: z.string() }).nullable(),
  /** What a clerk ticked in the check list of a stage's dossier. */
  ticks: z.array(z.object({ stage: z.string(), item: z.string(), on: z.string(), by: z.string() })),
});
export type Project = z.infer<typeof projectSchema>;
