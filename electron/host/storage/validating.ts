import { z } from 'zod';
import type { Slices } from './slices.ts';

/** Shorter lists are validated with what they stand in. */
const LEAST = 2_000;
const STEP = 32;

/**
 * `schema.safeParse(data)` in steps: where the schema is a plain object, the items of its long lists are validated one after the other. Of
 * data with several faults another one may be named first.
 */
export function* validating<T>(schema: z.ZodType<T>, data: unknown): Slices<z.ZodSafeParseResult<T>> {
  const lists = longLists(schema, data);
  if (lists.length === 0) return schema.safeParse(data);
  const short: Record<string, unknown> = { ...(data as object) };
  for (const { field } of lists) short[field] = [];
  const result = schema.safeParse(short);
  if (!result.success) return result;
  for (const { field, items, element } of lists) {
    const parsed: unknown[] = [];
    for (const [index, item] of items.entries()) {
      const one = z.safeParse(element, item);
      if (!one.success) {
        const issues = one.error.issues.map((issue) => ({ ...issue, path: [field, index, ...issue.path] }));
        return { success: false, error: new z.ZodError(issues) as z.ZodError<T> };
      }
      parsed.push(one.data);
      if (index % STEP === 0) yield;
    }
    (result.data as Record<string, unknown>)[field] = parsed;
  }
  return result;
}

type LongList = { readonly field: string; readonly items: readonly unknown[]; readonly element: z.core.$ZodType };

function longLists(schema: z.ZodType, data: unknown): readonly LongList[] {
  if (!(schema instanceof z.ZodObject) || hasChecks(schema) || typeof data !== 'object' || data === null) return [];
  return Object.entries(schema.shape).flatMap(([field, list]) => {
    const items = (data as Record<string, unknown>)[field];
    const isPlain = list instanceof z.ZodArray && !hasChecks(list);
    return isPlain && Array.isArray(items) && items.length >= LEAST ? [{ field, items, element: list.element }] : [];
  });
}

function hasChecks(schema: z.ZodType): boolean {
  return (schema.def.checks?.length ?? 0) > 0;
}
