import { z } from 'zod';
import { committeeSchema, membershipSchema } from '../domain/committee.ts';
import { organisationSchema, personSchema } from '../domain/people.ts';
import { command, idSchema, localisedSchema, problemSchema, query, receiptSchema } from './base.ts';

const committeeFields = committeeSchema.omit({ members: true });

export const committeeContract = {
  list: query.output(
    z.array(
      committeeFields.pick({ name: true, code: true, kind: true }).extend({
        id: z.string(),
        members: z.number(),
        projects: z.number(),
      }),
    ),
  ),
  get: query.input(idSchema).output(
    z.object({
      id: z.string(),
      rev: z.number(),
      committee: committeeSchema,
      /** Members with the names to show. */
      people: z.array(
        membershipSchema.extend({
          name: z.string(),
          title: z.string(),
          organisation: z.string(),
          active: z.boolean(),
          voting: z.boolean(),
        }),
      ),
      composition: z.array(problemSchema),
      compositionSource: z.string(),
    }),
  ),
  create: command.input(committeeFields).output(receiptSchema),
  update: command.input(z.object({ id: z.string(), changes: committeeFields.partial() })).output(receiptSchema),
  saveMember: command
    .input(
      z.object({
        committeeId: z.string(),
        /** Empty id = a new membership. A new person or organisation is created from its name when its id is empty. */
        member: membershipSchema,
        personName: z.string(),
        organisationName: z.string(),
        title: z.string(),
        phone: z.string(),
        email: z.string(),
      }),
    )
    .output(receiptSchema),
  endMembership: command
    .input(z.object({ committeeId: z.string(), membershipId: z.string(), to: z.string() }))
    .output(receiptSchema),
  /** Rules and life cycles to choose from. */
  profiles: query.output(
    z.object({
      compositions: z.array(z.object({ id: z.string(), source: z.string() })),
      votingRules: z.array(
        z.object({ id: z.string(), name: localisedSchema, source: z.string(), unconfirmed: z.boolean() }),
      ),
      lifeCycles: z.array(
        z.object({
          id: z.string(),
          name: localisedSchema,
          source: z.string(),
          stages: z.array(z.object({ code: z.string(), name: localisedSchema })),
        }),
      ),
    }),
  ),
};

export const peopleContract = {
  list: query.output(
    z.array(personSchema.extend({ id: z.string(), organisation: z.string(), committees: z.array(z.string()) })),
  ),
  save: command.input(z.object({ id: z.string(), person: personSchema })).output(receiptSchema),
  organisations: query.output(z.array(organisationSchema.extend({ id: z.string(), people: z.number() }))),
  saveOrganisation: command.input(z.object({ id: z.string(), organisation: organisationSchema })).output(receiptSchema),
};
