import { setImmediate } from 'node:timers/promises';
import type { Node } from 'prosemirror-model';
import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { RoundFinding } from '#shared/contract/index.ts';
import { compareDocuments } from '#shared/doc-model/compare/index.ts';
import { contradictions } from '#shared/domain/contradictions.ts';
import { type Decision, type DecisionRule, isSettled } from '#shared/domain/disposition.ts';
import type { Comment, Round } from '#shared/domain/round.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { commentPeriod } from '#shared/profiles/life-cycles/index.ts';
import { atomPrinter, type ClauseChanges, clauseChanges } from '#shared/publishing/changes/index.ts';
import type { ClausePositions } from '../clause-positions.ts';
import { type DraftVersion, draftVersion, newestAfter } from './block-versions.ts';
import { loadRound } from './round-store.ts';

/**
 * Checks of the decisions of a round, against a later draft where there is one: PR01 adopted but nothing was done about the text, PR02
 * undecided or without a compulsory reason, PR04 too little time for comments or closed before its end, changes that no adopted comment asks
 * for, decisions that contradict one another. Several comments on one block are one finding. Refuses `draft-other-project`.
 */
export async function checkRound(ctx: HostContext, input: { readonly id: string; readonly draftId: string }) {
  const { data } = await loadRound(ctx, input.id);
  const sent = await draftVersion(ctx, data.draftId);
  const { decisions } = profileOf(sent.draft.data.cover.kind);
  const laterId = input.draftId || (await newestAfter(ctx, data.draftId));
  const later = laterId === null || laterId === data.draftId ? null : await draftVersion(ctx, laterId);
  if (later && later.draft.data.projectId !== data.projectId) throw new RefusalError('draft-other-project');
  // A page asks for its list at the same time: that goes first.
  await setImmediate();
  const changes = later && changesBetween(sent, later);
  await setImmediate();
  const round: CheckedRound = { round: data, rules: decisions, places: sent.places };
  return {
    draft: later && { id: later.draft.id, name: later.draft.data.name },
    findings: [
      ...(await periodFindings(ctx, data)),
      ...openDecisions(round),
      ...contradicting(round),
      ...(changes ? unchanged(round, changes) : []),
      ...(changes && later ? unasked(round, changes, later) : []),
    ],
  };
}

type CheckedRound = {
  readonly round: Round;
  readonly rules: readonly DecisionRule[];
  readonly places: ClausePositions;
};

const compared = new WeakMap<Node, { readonly before: Node; readonly changes: ClauseChanges }>();

/** Kept by the newer text, which changes with every edit. */
function changesBetween(before: DraftVersion, after: DraftVersion): ClauseChanges {
  const known = compared.get(after.doc);
  if (known?.before === before.doc) return known.changes;
  const printing = { before: atomPrinter(before.places.numbering), after: atomPrinter(after.places.numbering) };
  const changes = clauseChanges(
    compareDocuments(before.doc, after.doc, printing),
    { doc: before.doc, index: before.places.anchors() },
    { doc: after.doc, index: after.places.anchors() },
  );
  compared.set(after.doc, { before: before.doc, changes });
  return changes;
}

function finding(
  fields: Pick<RoundFinding, 'code' | 'severity'> & Partial<RoundFinding>,
  comments: readonly Pick<Comment, 'id' | 'no'>[] = [],
): RoundFinding {
  const [commentIds, numbers] = [comments.map(({ id }) => id), comments.map(({ no }) => no)];
  return { commentIds, numbers, blockId: '', clause: '', title: '', params: {}, ...fields };
}

/** PR04: shorter than the life cycle asks for, or closed before the last day. */
async function periodFindings(ctx: HostContext, round: Round): Promise<RoundFinding[]> {
  const project = await load(ctx, 'project', round.projectId);
  const { opensOn, closesOn, status } = round;
  const period = commentPeriod(ctx.rules.lifeCycle(project.data.lifeCycleId), opensOn);
  const early = status === 'closed' && ctx.today() < closesOn;
  if (!early && (!period || closesOn >= period.until)) return [];
  const until = period?.until ?? closesOn;
  return [finding({ code: 'PR04', severity: 'error', params: { opensOn, closesOn, until, early: early ? 1 : 0 } })];
}

/** PR02: comments without a decision, and decisions without the reason that the profile asks for. */
function openDecisions(checked: CheckedRound): RoundFinding[] {
  const compulsory = new Set(checked.rules.filter(({ reason }) => reason === 'compulsory').map(({ code }) => code));
  const undecided = checked.round.comments.filter(({ disposition }) => !isSettled(disposition));
  const bare = checked.round.comments.filter(
    ({ disposition }) =>
      isSettled(disposition) && compulsory.has(disposition.decision) && disposition.reason.trim() === '',
  );
  return [
    ...byBlock(checked, undecided, { code: 'PR02', severity: 'error', params: { missing: 'decision' } }),
    ...byBlock(checked, bare, { code: 'PR02', severity: 'error', params: { missing: 'reason' } }),
  ];
}

/** PR01 */
function unchanged(checked: CheckedRound, changes: ClauseChanges): RoundFinding[] {
  const found = adopted(checked).filter(({ blockId }) => blockId !== '' && !changes.isTouched(blockId));
  return byBlock(checked, found, { code: 'PR01', severity: 'warning' });
}

function adopted(checked: CheckedRound): readonly Comment[] {
  const changing = changingDecisions(checked);
  return checked.round.comments.filter(({ disposition }) => disposition !== null && changing.has(disposition.decision));
}

function changingDecisions({ rules }: CheckedRound): ReadonlySet<Decision> {
  return new Set(rules.filter(({ changesText }) => changesText).map(({ code }) => code));
}

/** One finding for the comments of each block, in the order of the text. */
function byBlock(
  { places }: CheckedRound,
  comments: readonly Comment[],
  fields: Pick<RoundFinding, 'code' | 'severity'> & Partial<RoundFinding>,
): RoundFinding[] {
  const groups = new Map<string, Comment[]>();
  for (const comment of comments) {
    const key = comment.blockId || ` ${comment.clause}`;
    const group = groups.get(key);
    if (group) group.push(comment);
    else groups.set(key, [comment]);
  }
  return [...groups.values()]
    .map((group) => ({ group, order: places.order(group[0]?.blockId ?? '', group[0]?.clause ?? '') }))
    .sort((a, b) => a.order - b.order)
    .map(({ group }) => finding({ ...fields, ...placeOfComment(places, group[0]) }, group));
}

function placeOfComment(places: ClausePositions, comment: Pick<Comment, 'blockId' | 'clause'> | undefined) {
  const place = places.of(comment?.blockId ?? '');
  return { blockId: comment?.blockId ?? '', clause: place?.number ?? comment?.clause ?? '', title: place?.title ?? '' };
}

function contradicting(checked: CheckedRound): RoundFinding[] {
  const changing = changingDecisions(checked);
  const { places } = checked;
  return contradictions(checked.round.comments, (decision) => changing.has(decision))
    .map(({ kind, comments }) => {
      const [first] = comments;
      const place = placeOfComment(places, first);
      const order = places.order(place.blockId, first?.clause ?? '');
      return { order, found: finding({ code: `contradiction-${kind}`, severity: 'warning', ...place }, comments) };
    })
    .sort((a, b) => a.order - b.order)
    .map(({ found }) => found);
}

/** Clauses of the later draft with words that changed though no adopted comment is about them; signs and blanks aside. */
function unasked(checked: CheckedRound, changes: ClauseChanges, later: DraftVersion): RoundFinding[] {
  const before = checked.places.numbering;
  const after = later.places.numbering;
  const asked = askedPlaces(checked);
  const clauses = new Map<string, { readonly blockId: string; count: number }>();
  for (const { before: old, after: now, editorial } of changes.pieces) {
    const place = (now !== '' && after.placeOf.get(now)) || (before.placeOf.get(old) ?? '');
    if (editorial || place === '' || asked.has(place) || asked.has(before.placeOf.get(old) ?? '')) continue;
    const known = clauses.get(place);
    if (known) known.count++;
    else clauses.set(place, { blockId: now || (after.byId.has(place) ? place : ''), count: 1 });
  }
  return [...clauses].map(([place, { blockId, count }]) => {
    const name = later.places.clauseOf(place) ?? checked.places.clauseOf(place);
    const params = { count };
    const fields = { blockId, clause: name?.number ?? '', title: name?.title ?? '', params };
    return finding({ code: 'changed-unasked', severity: 'info', ...fields });
  });
}

/** Clauses that adopted comments are about; one on a clause is on those below it too. */
function askedPlaces(checked: CheckedRound): ReadonlySet<string> {
  const { numbering } = checked.places;
  const { spans, units } = checked.places.anchors();
  const blocks = new Set(adopted(checked).map(({ blockId }) => blockId));
  const asked = new Set<string>();
  for (const blockId of blocks) {
    const place = numbering.placeOf.get(blockId) ?? '';
    asked.add(place);
    const span = place === blockId ? spans.get(place)?.whole : undefined;
    if (span) for (const { id } of units.slice(span.from, span.to)) asked.add(numbering.placeOf.get(id) ?? '');
  }
  return asked;
}
