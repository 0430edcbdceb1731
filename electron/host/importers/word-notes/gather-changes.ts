import type { ChangeMark, Story } from './story.ts';

/** What one person changed in one go: tokens `from` to before `to`, of which `own` are theirs. Deleted and inserted together: replaced. */
export type FoundChange = {
  readonly author: string;
  readonly date: string | null;
  readonly unit: ChangeMark['unit'];
  readonly move: string | null;
  readonly from: number;
  readonly to: number;
  readonly inserted: readonly number[];
  readonly deleted: readonly number[];
};

type Open = {
  readonly key: string;
  readonly author: string;
  readonly unit: ChangeMark['unit'];
  readonly move: string | null;
  readonly from: number;
  date: string | null;
  to: number;
  readonly inserted: number[];
  readonly deleted: number[];
};

/**
 * The tracked changes of a text, in its order. What one person changed without a gap is one change, whatever pieces the file has it in; only
 * whole paragraphs deleted one after the other are one change each, since each is a place of its own.
 */
export function gatherChanges({ tokens, paragraphs }: Story): {
  readonly changes: FoundChange[];
  readonly derived: number;
} {
  const changes: FoundChange[] = [];
  let open: Open[] = [];
  let derived = 0;
  const close = (ended: (change: Open) => boolean): void => {
    const kept = open.filter((change) => !ended(change));
    if (kept.length === open.length) return;
    changes.push(...open.filter(ended));
    open = kept;
  };
  tokens.forEach((token, at) => {
    if (token.derived) {
      if (token.marks.length > 0) derived += 1;
      return;
    }
    const keys = token.marks.map(keyOf);
    close(({ key }) => !keys.includes(key));
    for (const mark of token.marks) {
      const key = keyOf(mark);
      let change = open.find((one) => one.key === key);
      if (!change) {
        const { author, unit, move, date } = mark;
        change = { key, author, unit, move, date, from: at, to: at, inserted: [], deleted: [] };
        open.push(change);
      }
      change.date ??= mark.date;
      change.to = at + 1;
      (mark.kind === 'ins' ? change.inserted : change.deleted).push(at);
    }
    if (token.kind !== 'end' || token.marks.length === 0) return;
    const first = paragraphs[token.paragraph]?.firstToken ?? at;
    const next = tokens[at + 1];
    close((change) => {
      if (change.unit !== 'text' || change.move !== null || change.deleted.at(-1) !== at) return false;
      const replacedBy = next?.marks.some((mark) => mark.kind === 'ins' && keyOf(mark) === change.key);
      return change.from <= first && !replacedBy;
    });
  });
  close(() => true);
  return {
    changes: joinCells(
      changes.sort((a, b) => a.from - b.from),
      tokens,
      paragraphs,
    ),
    derived,
  };
}

function keyOf({ author, unit, move }: ChangeMark): string {
  return `${unit}\n${author}\n${move ?? ''}`;
}

/** Cells that came or went in one table at one time are a column. */
function joinCells(
  changes: readonly FoundChange[],
  tokens: Story['tokens'],
  paragraphs: Story['paragraphs'],
): FoundChange[] {
  const joined = new Map<string, FoundChange>();
  const result: FoundChange[] = [];
  for (const change of changes) {
    if (change.unit !== 'cell') {
      result.push(change);
      continue;
    }
    const table = paragraphs[tokens[change.from]?.paragraph ?? -1]?.table;
    const key = [table, change.author, change.date, change.inserted.length > 0].join('\n');
    const known = joined.get(key);
    const whole = known
      ? {
          ...known,
          to: change.to,
          inserted: [...known.inserted, ...change.inserted],
          deleted: [...known.deleted, ...change.deleted],
        }
      : change;
    joined.set(key, whole);
    if (known) result[result.indexOf(known)] = whole;
    else result.push(whole);
  }
  return result;
}
