import { isPlainDate, ok, type Refusal, type Result, refuse } from '../base/index.ts';
import { type Ballot, POSITIONS } from './ballot.ts';
import { whileOpen } from './ballot-steps.ts';
import { entitledOf } from './electorate.ts';

export type BoxPaper = Ballot['box'][number];
type Step = Result<Ballot, Refusal>;

const PAPER_DIGITS = 6;

/** With fewer voters a secret ballot keeps no secret, and with fewer envelopes the box is not opened. */
export const LEAST_SECRET = 3;

/**
 * Numbers for the papers of a secret ballot (无记名票), one for each voter, in ascending order: no two alike, and none tells who took it.
 * `draw` gives a whole number from 0 to below its argument, each as likely.
 */
export function paperNumbers(count: number, draw: (below: number) => number): readonly string[] {
  const drawn = new Set<string>();
  const below = 10 ** PAPER_DIGITS;
  while (drawn.size < count) drawn.add(String(draw(below)).padStart(PAPER_DIGITS, '0'));
  return [...drawn].sort();
}

/**
 * Names only: who has handed in an envelope. Refuses `ballot-not-secret`, `box-opened` (a name noted between two papers would tell whose
 * they are), `voter-not-entitled`, `envelope-twice`.
 */
export function handIn(ballot: Ballot, personIds: readonly string[], on: string): Step {
  const open = whileOpen(ballot);
  if (!open.ok) return open;
  if (!ballot.secret) return refuse('ballot-not-secret');
  if (ballot.box.length > 0) return refuse('box-opened');
  if (!isPlainDate(on)) return refuse('date-invalid', { text: on });
  const voters = new Map(entitledOf(ballot.electorate).map((voter) => [voter.personId, voter.name]));
  const known = new Set(ballot.handedIn.map(({ personId }) => personId));
  for (const personId of personIds) {
    const name = voters.get(personId);
    if (name === undefined) return refuse('voter-not-entitled', { name: personId });
    if (known.has(personId)) return refuse('envelope-twice', { name });
    known.add(personId);
  }
  // In the order of the electorate: the order in which envelopes came tells nothing either.
  const added = new Map(
    [...ballot.handedIn, ...personIds.map((personId) => ({ personId, on }))].map((e) => [e.personId, e]),
  );
  return ok({ ...ballot, handedIn: ballot.electorate.flatMap(({ personId }) => added.get(personId) ?? []) });
}

/**
 * Papers only: what the box held, kept by number whatever the order they were read in. Refuses a box with so few envelopes that names
 * could be told (`box-too-few`), more papers than envelopes
 * (`papers-over-envelopes`), a number that was never printed (`box-paper-unknown`) and one that was counted (`box-paper-twice`).
 */
export function countPapers(
  ballot: Ballot,
  papers: readonly BoxPaper[],
  positions: readonly string[] = POSITIONS,
): Step {
  const open = whileOpen(ballot);
  if (!open.ok) return open;
  if (!ballot.secret) return refuse('ballot-not-secret');
  const box = new Map(ballot.box.map((paper) => [paper.number, paper]));
  for (const paper of papers) {
    if (!ballot.numbers.includes(paper.number)) return refuse('box-paper-unknown', { number: paper.number });
    if (box.has(paper.number)) return refuse('box-paper-twice', { number: paper.number });
    if (paper.choice !== null && !positions.includes(paper.choice)) return refuse('position-not-offered');
    box.set(paper.number, paper);
  }
  if (papers.length === 0) return refuse('box-empty');
  const envelopes = ballot.handedIn.length;
  if (envelopes < Math.min(LEAST_SECRET, ballot.numbers.length)) return refuse('box-too-few', { envelopes });
  if (box.size > envelopes) return refuse('papers-over-envelopes', { papers: box.size, envelopes });
  return ok({ ...ballot, box: [...box.values()].sort((a, b) => a.number.localeCompare(b.number)) });
}
