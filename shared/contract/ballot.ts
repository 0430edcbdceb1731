import { z } from 'zod';
import { ballotSchema, POSITIONS, type Position, voterSchema, voteSchema } from '../domain/ballot.ts';
import { BALLOT_MAILS, BALLOT_PAPERS } from '../domain/ballot-mail.ts';
import { VERDICTS } from '../domain/recount.ts';
import { OUTCOMES } from '../domain/tally.ts';
import { ruleQuestionSchema, votingConditionSchema } from '../domain/voting-rule.ts';
import { command, idSchema, job, localisedSchema, problemSchema, query, receiptSchema } from './base.ts';
import { letterDrafts } from './letter-drafts.ts';

const conditionResultSchema = votingConditionSchema.extend({
  count: z.number(),
  base: z.number(),
  left: z.number(),
  right: z.number(),
  met: z.boolean(),
});

const byPosition = Object.fromEntries(POSITIONS.map((each) => [each, z.number()])) as Record<Position, z.ZodNumber>;
const groupCountsSchema = z.object({
  ...byPosition,
  members: z.number(),
  invalid: z.number(),
  /** Negative votes without reasons, and late ones, that the rule does not count. */
  unreasoned: z.number(),
  late: z.number(),
  experts: z.number(),
  fromDrafters: z.number(),
});

export const tallySchema = z.object({
  outcome: z.enum(OUTCOMES),
  /** What was decided, where the rule has several outcomes. */
  decided: z.enum(POSITIONS).nullable(),
  /** `p`: of these the P-members, where observers vote too. */
  counts: groupCountsSchema.extend({
    p: groupCountsSchema.optional(),
    answers: z.record(z.string(), z.boolean()).optional(),
  }),
  valid: z.number(),
  favour: z.number(),
  against: z.number(),
  missing: z.number(),
  conditions: z.array(conditionResultSchema),
  /** What votes cannot decide, with the answer recorded; null = none yet. */
  questions: z.array(ruleQuestionSchema.extend({ answer: z.boolean().nullable() })),
  tooFewVoters: z.boolean(),
  /** The rule asks for an odd number of voters. */
  evenVoters: z.boolean(),
  /** Each condition and the conclusion as sentences with their numbers, in both languages. */
  sentences: z.array(localisedSchema),
  /** What would change it: so many votes more, or turned. */
  changes: z.array(localisedSchema),
});
export type TallyView = z.infer<typeof tallySchema>;

/** What a file says of a vote. */
export const voteImportFileSchema = z.object({
  name: z.string(),
  blob: z.string(),
  /** Member of the electorate; empty = not told by the file. */
  personId: z.string(),
  person: z.string(),
  organisation: z.string(),
  /** null: more than one tick or none; recorded as invalid. */
  choice: voteSchema.shape.choice,
  comment: z.string(),
  /** Expert named with the vote, or empty. */
  expert: z.string(),
  /** How it came: as a form, in a packet, or as a letter without either, whose text is in `comment`. */
  source: z.enum(['form', 'packet', 'mail']),
  /** Day of the letter it came with, or empty. */
  sentOn: z.string(),
  /** Day written on the form, or empty. */
  writtenOn: z.string(),
  /** The member has voted already; this would be a further record. */
  replaces: z.boolean(),
  duplicateOf: z.string(),
  /** Will be recorded unless the person says otherwise. */
  usable: z.boolean(),
  problems: z.array(problemSchema),
});
export type VoteImportFile = z.infer<typeof voteImportFileSchema>;

/** Rule of a ballot as its page needs it. */
const ballotRuleSchema = z.object({
  id: z.string(),
  name: localisedSchema,
  source: z.string(),
  unconfirmed: z.boolean(),
  /** In the order of the form. */
  positions: z.array(z.enum(POSITIONS)),
  /** Reasons must be given with a negative vote, or it is not counted. */
  reasonsForNegatives: z.boolean(),
  /** Votes in favour name an expert. */
  experts: z.boolean(),
  late: z.enum(['not-counted', 'counted']),
});

const outcomeSchema = tallySchema.shape.outcome;

const newBallotSchema = ballotSchema
  .pick({ projectId: true, draftId: true, title: true, mode: true, ruleId: true, opensOn: true, closesOn: true })
  .extend({
    secret: z.boolean().default(false),
    meetingId: z.string().default(''),
    recused: z.array(z.object({ personId: z.string(), reason: z.string() })).default([]),
    /** Members for whom their substitute votes; only where the charter allows it. */
    substituted: z.array(z.string()).default([]),
  });

const votePartsSchema = voteSchema
  .pick({ personId: true, choice: true, comment: true, file: true, blob: true, receivedOn: true })
  .extend({ expert: z.string().default(''), note: z.string().default('') });
const oneVoteSchema = z.object({
  ballotId: z.string(),
  vote: votePartsSchema.extend({ source: voteSchema.shape.source }),
});

const reasonSchema = idSchema.extend({ reason: z.string() });

export const ballotContract = {
  get: query.input(idSchema).output(
    z.object({
      id: z.string(),
      rev: z.number(),
      ballot: ballotSchema,
      projectTitle: z.string(),
      draftName: z.string(),
      /** Names of drafts that a correction names, by id. */
      draftNames: z.record(z.string(), z.string()),
      rule: ballotRuleSchema,
      tally: tallySchema,
      /** Days until the end of the last day (Beijing time); negative after it. */
      daysLeft: z.number().nullable(),
      /** What the result was, or would be, without confirmed conditional votes, and with all of them confirmed; null = there are none. */
      withoutConfirmed: z.object({ outcome: outcomeSchema, votes: z.number() }).nullable(),
      ifConfirmed: z.object({ outcome: outcomeSchema, votes: z.number() }).nullable(),
      /** Somebody of the electorate, and the vote that counts for them (else the last one; null = none yet), and how many records they have. */
      rows: z.array(
        voterSchema.extend({
          vote: voteSchema.nullable(),
          verdict: z.enum(VERDICTS).nullable(),
          records: z.number(),
          /** Day on which an envelope of a secret ballot came; empty = not yet. */
          handedInOn: z.string(),
          /** Something of theirs came late. */
          late: z.boolean(),
        }),
      ),
    }),
  ),
  /** What is to be looked at before a ballot is opened: who votes, the rule with its source, the time, the draft. Nothing is stored. */
  prepare: query.input(newBallotSchema.omit({ title: true })).output(
    z.object({
      rule: ballotRuleSchema,
      voters: z.array(voterSchema),
      /** Members who have a substitute, where the charter allows one. */
      substitutes: z.array(z.object({ personId: z.string(), name: z.string(), substitute: z.string() })),
      draft: z.object({ name: z.string(), mark: z.string(), frozenOn: z.string() }).nullable(),
      /** Days from the first to the last one, and what the life cycle asks for; null = no day, no least time. */
      days: z.number().nullable(),
      least: z
        .object({
          unit: z.enum(['days', 'working-days', 'months']),
          amount: z.number(),
          source: z.string(),
          unconfirmed: z.boolean(),
          until: z.string(),
        })
        .nullable(),
      /** Voters who come from drafting organisations, and the most that may; null = the rule sets no limit. */
      share: z
        .object({
          count: z.number(),
          voters: z.number(),
          numerator: z.number(),
          denominator: z.number(),
          met: z.boolean(),
        })
        .nullable(),
      /** With errors it opens only with a reason; warnings should be looked at. */
      problems: z.array(problemSchema),
    }),
  ),
  /**
   * Opens a ballot: the electorate is fixed as the committee's members with a vote on the opening day. Refused: `ballot-needs-reason` where
   * `prepare` finds errors and no reason is given, `draft-not-frozen`, `dates-reversed`, `ballot-no-voters`.
   */
  open: command.input(newBallotSchema.extend({ reason: z.string().default('') })).output(receiptSchema),
  /** Records a vote; refused for somebody outside the electorate (`voter-not-entitled`), after closing, in a secret ballot. */
  vote: command.input(oneVoteSchema).output(receiptSchema),
  /** Keeps a vote that came when the ballot was closed already; it is never counted. Refused: `ballot-not-closed`. */
  lateVote: command.input(oneVoteSchema).output(receiptSchema),
  /** Reads ballot forms, answers of review packets, letters and archives with them; nothing is recorded. */
  previewVotes: query
    .input(z.object({ id: z.string(), files: z.array(z.object({ blob: z.string(), name: z.string() })) }))
    .output(z.object({ files: z.array(voteImportFileSchema) })),
  /** Records the votes of several files in one change. */
  importVotes: command
    .input(
      z.object({
        ballotId: z.string(),
        votes: z.array(votePartsSchema.extend({ source: voteImportFileSchema.shape.source.default('form') })),
      }),
    )
    .output(receiptSchema),
  /** The secretariat accepts what a conditional disapproval asks for; it stays against until the member confirms. */
  acceptCondition: command
    .input(idSchema.extend({ voteId: z.string(), note: z.string(), on: z.string() }))
    .output(receiptSchema),
  /** The member confirms: a further record turns the conditional disapproval into an approval. Refused: `vote-not-accepted`. */
  confirmVote: command
    .input(
      idSchema.extend({
        voteId: z.string(),
        note: z.string().default(''),
        file: z.string().default(''),
        blob: z.string().default(''),
        receivedOn: z.string(),
      }),
    )
    .output(receiptSchema),
  /** 回避: somebody of the electorate stands aside, with the reason. */
  recuse: command.input(reasonSchema.extend({ personId: z.string() })).output(receiptSchema),
  /** 延期. Refused: `extension-not-later`, `ballot-needs-reason`. */
  extend: command.input(reasonSchema.extend({ closesOn: z.string() })).output(receiptSchema),
  /** 更正 of title or draft; another draft only before the first vote. */
  correct: command
    .input(reasonSchema.extend({ field: z.enum(['title', 'draftId']), to: z.string() }))
    .output(receiptSchema),
  /** 撤回: ends without a result. */
  withdraw: command.input(reasonSchema.extend({ on: z.string() })).output(receiptSchema),
  /** Notes who was reminded. Refused: `voter-voted-already`. */
  markReminded: command
    .input(idSchema.extend({ personIds: z.array(z.string()).min(1), on: z.string() }))
    .output(receiptSchema),
  /** Subject and text that a letter begins with, from the profile; what its places say to everybody; what can go with it. */
  mailText: query.input(idSchema.extend({ mail: z.enum(BALLOT_MAILS) })).output(
    z.object({
      subject: z.string(),
      text: z.string(),
      language: z.enum(['zh-CN', 'en']),
      places: z.record(z.string(), z.string()),
      papers: z.array(z.enum(BALLOT_PAPERS)),
      /** Addresses by person; empty = none known. */
      emails: z.record(z.string(), z.string()),
    }),
  ),
  /**
   * Letters to voters as drafts for the mail program (`.eml`), each with the voter's own form; several as one zip. Nothing is sent. Yields
   * before each letter. Cancel by the abort signal. Refused: `voter-unknown`, `mails-too-large`.
   */
  mails: job
    .input(
      idSchema.extend({
        mail: z.enum(BALLOT_MAILS),
        personIds: z.array(z.string()).min(1),
        papers: z.array(z.enum(BALLOT_PAPERS)),
        subject: z.string(),
        text: z.string(),
      }),
    )
    .output(letterDrafts),
  /** Secret ballot: who has handed in an envelope; names only. Refused: `box-opened`, `envelope-twice`. */
  handIn: command
    .input(idSchema.extend({ personIds: z.array(z.string()).min(1), on: z.string() }))
    .output(receiptSchema),
  /** Secret ballot: the papers of the box; numbers and positions only. Refused: `papers-over-envelopes`, `box-paper-unknown`, `box-paper-twice`. */
  countPapers: command.input(idSchema.extend({ papers: ballotSchema.shape.box.min(1) })).output(receiptSchema),
  /** Answers a question of the rule that votes cannot decide, with where the answer is from. */
  answer: command.input(reasonSchema.extend({ question: z.string(), met: z.boolean() })).output(receiptSchema),
  /** Ends the voting. Refused without a reason before the last day while votes are missing, and with fewer papers than envelopes. */
  close: command
    .input(z.object({ id: z.string(), on: z.string(), reason: z.string().default('') }))
    .output(receiptSchema),
  /** The count vote by vote from the records, in the order in which they came, and the result that it gives. */
  recount: query.input(idSchema).output(
    z.object({
      id: z.string(),
      title: z.string(),
      votes: z.array(
        z.object({
          id: z.string(),
          voter: voterSchema.pick({ personId: true, name: true, organisation: true }).nullable(),
          choice: z.enum(POSITIONS).nullable(),
          receivedOn: z.string(),
          source: z.union([voteSchema.shape.source, z.literal('')]),
          verdict: z.enum(VERDICTS),
        }),
      ),
      /** Voters of whom nothing came. */
      missing: z.array(voterSchema.pick({ personId: true, name: true, organisation: true })),
      tally: tallySchema,
    }),
  ),
};
