import { z } from 'zod';

/** A person (人员) known to the workspace: members, drafters, commenters. */
export const personSchema = z.object({
  name: z.string().min(1),
  organisationId: z.string(),
  /** 职称 and 职务 as printed in lists. */
  title: z.string(),
  position: z.string(),
  phone: z.string(),
  email: z.string(),
  note: z.string(),
});
export type Person = z.infer<typeof personSchema>;

/** An organisation (单位). */
export const organisationSchema = z.object({
  name: z.string().min(1),
  shortName: z.string(),
  kind: z.enum(['enterprise', 'institute', 'university', 'association', 'government', 'testing', 'other']),
  address: z.string(),
  phone: z.string(),
});
export type Organisation = z.infer<typeof organisationSchema>;
