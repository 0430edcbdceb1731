import { z } from 'zod';
import { ok, parseOutsideJson, type Result, refuse } from '#shared/base/index.ts';
import { RULE_BLOCK_TYPES, type RuleBlockType } from '../model/index.ts';

/** A block of a case; `number`, `label` and `mark` are typed text, and derived where they are left out. */
export type CaseBlock = {
  readonly id: string;
  readonly type: RuleBlockType;
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly en?: string | undefined;
  readonly source?: string | undefined;
  readonly unit?: string | undefined;
  readonly alt?: string | undefined;
  readonly number?: string | undefined;
  readonly label?: string | undefined;
  readonly mark?: string | undefined;
  readonly kind?: (typeof KINDS)[number] | undefined;
  readonly rows?: readonly (readonly (string | null)[])[] | undefined;
  readonly headRows?: number | undefined;
  readonly diagonalHead?: boolean | undefined;
  readonly children?: readonly CaseBlock[] | undefined;
};

const KINDS = ['dash', 'dot', 'letter', 'number', 'normative', 'informative'] as const;
const text = z.string().optional();
const texts = z.array(z.string()).optional();

const blockSchema: z.ZodType<CaseBlock> = z.lazy(() =>
  z.object({
    id: z.string().min(1),
    type: z.enum(RULE_BLOCK_TYPES),
    text,
    title: text,
    en: text,
    source: text,
    unit: text,
    alt: text,
    number: text,
    label: text,
    mark: text,
    kind: z.enum(KINDS).optional(),
    rows: z.array(z.array(z.string().nullable())).optional(),
    headRows: z.number().int().min(0).optional(),
    diagonalHead: z.boolean().optional(),
    children: z.array(blockSchema).optional(),
  }),
);

const metaSchema = z.object({
  /** Language of the document; left out = Chinese. */
  language: z.enum(['zh', 'en']).optional(),
  number: text,
  replaces: texts,
  ics: texts,
  ccs: texts,
  stage: z.enum(['工作组讨论稿', '征求意见稿', '送审讨论稿', '送审稿', '报批稿', 'published']).optional(),
  profile: z.enum(['GB', 'DB', 'T', 'Q', 'sector', 'international']).optional(),
  jurisdiction: text,
  publishDate: text,
  effectiveDate: text,
  issuer: text,
  patents: z.boolean().optional(),
  functionType: z.enum(['术语', '符号', '分类', '试验', '规范', '规程', '指南']).optional(),
  titleEn: text,
  adoption: z.object({ number: z.string(), title: z.string(), degree: z.enum(['IDT', 'MOD', 'NEQ']) }).optional(),
  cover: z.object({ draftMark: text, patentAppeal: text, consistencyMark: text }).optional(),
});

const expectationSchema = z.object({
  check: z.string().min(1),
  /** Block at fault, or `doc`, `meta`, `title`. */
  block: z.string(),
  quote: z.string(),
  or: z.array(z.string()).optional(),
});

const caseSchema = z.object({
  id: z.string().min(1),
  /** Check under test; `*` = all together. */
  check: z.string().min(1),
  kind: z.enum(['faulty', 'clean']),
  doc: z.object({ title: text, meta: metaSchema.optional(), blocks: z.array(blockSchema) }),
  expect: z.array(expectationSchema).default([]),
  note: text,
});

export type CaseMeta = z.infer<typeof metaSchema>;
export type Expectation = z.infer<typeof expectationSchema>;
export type CheckCase = z.infer<typeof caseSchema>;

/**
 * Reads a file of cases (`samples/lint/README.md`). Refuses `cases-not-json` {detail} and `case-invalid` {case, where, detail}: the
 * first case that is wrong, the place in it and what is wrong there; fields that the format does not know are passed over.
 */
export function parseCases(source: string): Result<readonly CheckCase[]> {
  let data: unknown;
  try {
    data = parseOutsideJson(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse('cases-not-json', { detail: (error as Error).message });
  }
  if (!Array.isArray(data)) return refuse('cases-not-json', { detail: 'not an array' });
  const cases: CheckCase[] = [];
  for (const [index, item] of data.entries()) {
    const parsed = caseSchema.safeParse(item);
    const name = typeof item?.id === 'string' && item.id !== '' ? item.id : `#${index + 1}`;
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return refuse('case-invalid', { case: name, where: issue?.path.join('.') ?? '', detail: issue?.message ?? '' });
    }
    const twice = repeatedId(parsed.data.doc.blocks);
    if (twice !== null) return refuse('case-invalid', { case: name, where: 'doc.blocks', detail: `id ${twice} twice` });
    cases.push(parsed.data);
  }
  return ok(cases);
}

function repeatedId(blocks: readonly CaseBlock[], seen = new Set<string>()): string | null {
  for (const block of blocks) {
    if (seen.has(block.id)) return block.id;
    seen.add(block.id);
    const inner = repeatedId(block.children ?? [], seen);
    if (inner !== null) return inner;
  }
  return null;
}
