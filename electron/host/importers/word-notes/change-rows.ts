import { translate } from '#shared/i18n/index.ts';
import { type ChangeTexts, changeTexts } from './change-texts.ts';
import { type FoundChange, gatherChanges } from './gather-changes.ts';
import { MOST_ROWS, type NoteContext, type PlacedRow, placedRow } from './placed-row.ts';

/**
 * A row for every tracked change; how many only Word made (`derived`), how many are the content of a form (`ofForm`), and how many are too many
 * (`left`).
 */
export function changeRows(context: NoteContext): {
  readonly rows: readonly PlacedRow[];
  readonly derived: number;
  readonly ofForm: number;
  readonly left: number;
} {
  const { story, old, locale } = context;
  const { changes, derived } = gatherChanges(story);
  const rows: PlacedRow[] = [];
  let ofForm = 0;
  for (const change of pairMoves(changes.slice(0, MOST_ROWS))) {
    const paragraph = story.tokens[change.from]?.paragraph ?? 0;
    if (isOfForm(context, paragraph)) {
      ofForm += 1;
      continue;
    }
    const texts = change.movedTo
      ? movedTexts(change, change.movedTo, context)
      : changeTexts(change, story, old, locale);
    if (!texts) continue;
    const where = texts.afterPrevious && paragraph > 0 ? paragraph - 1 : paragraph;
    rows.push(
      placedRow(context, '修订', where, change.from, {
        author: change.author,
        date: change.date,
        change: kindOf(texts),
        ...texts,
      }),
    );
  }
  return { rows, derived, ofForm, left: Math.max(0, changes.length - MOST_ROWS) };
}

function kindOf({ original, proposal }: ChangeTexts): 'insert' | 'delete' | 'replace' {
  return original === null ? 'insert' : proposal === null ? 'delete' : 'replace';
}

/** Filled into a form: in its table, or in a line that stands in no clause (单位名称：…). */
function isOfForm({ story, places, formTables }: NoteContext, paragraph: number): boolean {
  if (formTables === null || formTables === 'all') return formTables === 'all';
  const table = story.paragraphs[paragraph]?.table ?? null;
  return table === null ? places[paragraph]?.clause === null : formTables.has(table + 1);
}

type Paired = FoundChange & { readonly movedTo?: FoundChange };

/** The two halves of a move become one change, at the place that the text left; a half alone is a deletion or an insertion. */
function pairMoves(changes: readonly FoundChange[]): readonly Paired[] {
  const goals = new Map<string, FoundChange>();
  const sources = new Set<string>();
  for (const change of changes) {
    if (change.move === null) continue;
    if (change.deleted.length > 0) sources.add(change.move);
    else if (!goals.has(change.move)) goals.set(change.move, change);
  }
  const paired = new Set<string>();
  return changes.flatMap((change): readonly Paired[] => {
    const goal = change.move === null ? undefined : goals.get(change.move);
    if (!goal || change.move === null || !sources.has(change.move)) return [change];
    if (change === goal) return [];
    if (change.deleted.length === 0 || paired.has(change.move)) return [change];
    paired.add(change.move);
    return [{ ...change, movedTo: goal }];
  });
}

function movedTexts(change: FoundChange, goal: FoundChange, context: NoteContext): ChangeTexts | null {
  const { story, old, places, locale } = context;
  const { move: _, ...plain } = change;
  const texts = changeTexts({ ...plain, move: null }, story, old, locale);
  if (!texts) return null;
  const from = old.offsets[change.from] ?? 0;
  const moved = change.deleted
    .map((at) => story.tokens[at]?.text ?? '')
    .join('')
    .trim();
  const place = places[story.tokens[goal.from]?.paragraph ?? -1];
  const goalAt = old.offsets[goal.from] ?? 0;
  const before =
    old.text
      .slice(Math.max(0, goalAt - 24), goalAt)
      .trim()
      .split('\n')
      .at(-1) ?? '';
  const after = [...before].slice(-12).join('');
  const clause = place?.clause ? translate(locale, 'domain.note.in-clause', { clause: place.clause }) : '';
  const key = after === '' ? 'moved' : 'moved-after';
  const text = moved.length > 60 ? `${[...moved.slice(0, 60)].slice(0, -1).join('')}……` : moved;
  const comment = translate(locale, `domain.note.${key}`, { text, after, clause });
  return { ...texts, original: moved, proposal: null, span: { from, to: from + moved.length }, comment };
}
