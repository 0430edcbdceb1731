import { NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { applyFix, type FixTools, fixCommands, locateFinding } from '#shared/doc-rules/fixes/index.ts';
import type { Finding, Fix, FixEdit } from '#shared/doc-rules/model/index.ts';
import { newId } from '../commands/new-id.ts';
import type { EditorServices } from '../editor-context.ts';
import type { EditorStore } from '../editor-store.ts';
import { goToPosition } from '../frame/places.ts';
import type { CheckRunner } from './check-runner.ts';
import type { CheckResults } from './editor-checks.ts';

/** Repairs of one kind at once: beyond this many, the rest waits for the next press. */
const MOST_AT_ONCE = 200;

/** What makes a finding the same between two runs over an unchanged place. */
export function findingKey({ check, block, field, from, message }: Finding): string {
  return [check, block, field, from, message].join(' ');
}

/** Shows a finding and selects its words. False when it stands nowhere (a field of the cover). */
export function goToFinding(store: EditorStore, results: CheckResults, finding: Finding): boolean {
  const { view } = store.getState();
  store.setState({ finding: findingKey(finding) });
  const place = locateFinding(results, finding);
  if (!view || !place) return false;
  const { doc } = view.state;
  // The text may have gone on since; the mark is where the finding was.
  const from = Math.min(place.from, doc.content.size);
  goToPosition(store, blockBefore(view.state.doc.resolve(from)));
  const { tr } = view.state;
  if (!place.whole) tr.setSelection(TextSelection.create(doc, from, Math.min(place.to, doc.content.size)));
  else if (doc.nodeAt(from)?.isAtom) tr.setSelection(NodeSelection.create(doc, from));
  else tr.setSelection(Selection.near(doc.resolve(Math.min(from + 1, doc.content.size)), 1));
  view.dispatch(tr);
  return true;
}

function blockBefore($pos: ReturnType<Selection['$from']['doc']['resolve']>): number {
  return $pos.parent.isTextblock ? $pos.before() : $pos.pos;
}

/** The finding after (1) or before (-1) the caret, round the end. */
export function findingBeside(store: EditorStore, results: CheckResults, direction: 1 | -1): Finding | null {
  const { view } = store.getState();
  if (!view) return null;
  const placed = results.open
    .flatMap(({ finding }) => {
      const place = locateFinding(results, finding);
      return place ? [{ finding, from: place.from, to: place.whole ? place.from + 1 : place.to }] : [];
    })
    .sort((a, b) => a.from - b.from);
  const { from, to } = view.state.selection;
  const next =
    direction === 1
      ? (placed.find((it) => it.from > from || (it.from === from && it.to > to)) ?? placed[0])
      : (placed.findLast((it) => it.from < from - 1) ?? placed.at(-1));
  return next?.finding ?? null;
}

/** Repairs one finding, as one step that can be undone. False when it is not possible any more. */
export async function repair(services: EditorServices, runner: CheckRunner, finding: Finding): Promise<boolean> {
  const results = runner.now();
  const current = results?.open.find((it) => findingKey(it.finding) === findingKey(finding))?.finding;
  if (!results || !current?.fix) return false;
  const done = await apply(services, results, current.fix);
  runner.now();
  return done;
}

/**
 * Repairs every finding of a check that only needs other words, as one step; findings that need their blocks changed are repaired one by
 * one. Returns how many.
 */
export async function repairAll(services: EditorServices, runner: CheckRunner, check: string): Promise<number> {
  const results = runner.now();
  const fixes = (results?.open ?? []).flatMap(({ finding }) =>
    finding.check === check && finding.fix ? [finding.fix] : [],
  );
  const wordFixes = fixes.filter(({ edits }) => edits.every(isWordEdit));
  let count = 0;
  if (results && wordFixes.length > 0) {
    const edits = withoutOverlaps(wordFixes.slice(0, MOST_AT_ONCE));
    if (await apply(services, results, { label: '', edits })) count += Math.min(wordFixes.length, MOST_AT_ONCE);
  }
  for (let left = fixes.length - wordFixes.length; left > 0; left--) {
    const next = runner.now();
    const fix = next?.open.find(
      ({ finding }) => finding.check === check && finding.fix && !finding.fix.edits.every(isWordEdit),
    )?.finding.fix;
    if (!next || !fix || !(await apply(services, next, fix))) break;
    count++;
  }
  runner.now();
  return count;
}

async function apply(services: EditorServices, results: CheckResults, fix: Fix): Promise<boolean> {
  const { store, profile, records } = services;
  const composes = fix.edits.some((edit) => edit.kind === 'command' && edit.name === 'compose-foreword');
  const foreword = composes ? await records.foreword() : null;
  const { view } = store.getState();
  if (!view?.editable || view.state.doc !== results.doc) return false;
  const tools: FixTools = { newId, commands: fixCommands(profile.fixed, foreword, newId) };
  const { tr } = view.state;
  if (!applyFix(tr, fix, results, tools)) return false;
  view.dispatch(tr);
  return true;
}

type WordEdit = FixEdit & { readonly kind: 'replace' | 'link' | 'cite' };

function isWordEdit(edit: FixEdit): edit is WordEdit {
  return edit.kind === 'replace' || edit.kind === 'link' || edit.kind === 'cite';
}

/** All edits that do not touch words of an earlier one. */
function withoutOverlaps(fixes: readonly Fix[]): readonly FixEdit[] {
  const kept: WordEdit[] = [];
  for (const { edits } of fixes) {
    const own = edits.filter(isWordEdit);
    const clash = own.some((edit) =>
      kept.some(
        (other) =>
          other.block === edit.block && other.field === edit.field && other.from < edit.to && edit.from < other.to,
      ),
    );
    if (!clash) kept.push(...own);
  }
  return kept;
}
