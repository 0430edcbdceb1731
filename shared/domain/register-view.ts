import { z } from 'zod';

/** A view of the register (视图): which comments, in which order, in which columns. Codes are those of the contract. */
export const registerViewSchema = z.object({
  name: z.string().min(1),
  filter: z.record(z.string(), z.union([z.string(), z.boolean()])),
  sort: z.string(),
  descending: z.boolean(),
  group: z.string(),
  /** Columns shown, in their order, with widths in pixels (0 = as it comes). */
  columns: z.array(z.object({ id: z.string(), width: z.number() })),
});
export type RegisterView = z.infer<typeof registerViewSchema>;

/** All views of a workspace, under the one id `register`. */
export const registerViewsSchema = z.object({ views: z.array(registerViewSchema) });
export const REGISTER_VIEWS_ID = 'register';
