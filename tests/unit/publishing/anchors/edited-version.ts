import type { Node } from 'prosemirror-model';
import type { CarriedFrom } from '#shared/publishing/anchors/index.ts';
import { lots, read } from './drawn-draft.ts';

/** A comment on some words of a block, and where they are in the next version. */
export type FollowedWords = {
  readonly from: CarriedFrom;
  readonly words: string;
  readonly edit: string;
  /** Block that has the words now; of deleted ones null. */
  readonly block: string | null;
  /** The words as they are now; null where they were changed themselves: then a part of them must be found. */
  readonly now: string | null;
};

type Json = { type: string; attrs?: Record<string, unknown>; content?: Json[]; text?: string };

const EDITS = [
  'before',
  'behind',
  'inside',
  'split',
  'join',
  'move',
  'renamed',
  'renamed and edited',
  'deleted',
] as const;

/** The next version of a draft, a share of whose paragraphs were edited, with comments on words of all of them. */
export function editedVersion(
  doc: Node,
  seed: number,
  share: number,
): { doc: Node; comments: readonly FollowedWords[] } {
  const { below, of } = lots(seed);
  const json = doc.toJSON() as Json;
  const body = json.content!.find(({ type }) => type === 'body')!;
  const comments: FollowedWords[] = [];
  let fresh = 0;
  const newId = (): string => `fresh${String(fresh++).padStart(5, '0')}`;
  const row = body.content!;
  const blocks = row.filter(({ type, content }) => ['paragraph', 'note'].includes(type) && textOf(content).length > 30);
  for (const block of blocks) {
    const id = String(block.attrs!['id']);
    const text = textOf(block.content);
    const begin = 6 + below(text.length - 26);
    const words = text.slice(begin, begin + 8 + below(6));
    const from = { blockId: id, range: { from: 1 + begin, to: 1 + begin + words.length } };
    const edit = below(1_000) < share * 1_000 ? of(EDITS) : 'none';
    const at = row.indexOf(block);
    const write = (next: string): void => {
      block.content = [{ type: 'text', text: next }];
    };
    const done = (where: string | null, now: string | null = words): void => {
      comments.push({ from, words, edit, block: where, now });
    };
    if (edit === 'before') {
      write(`除另有规定外，${text.slice(2)}`);
      done(id);
    } else if (edit === 'behind') {
      write(`${text.slice(0, -3)}，并保存不少于2年。`);
      done(id);
    } else if (edit === 'inside') {
      write(text.slice(0, begin + 3) + text.slice(begin + 5));
      done(id, null);
    } else if (edit === 'split' && block.type === 'paragraph') {
      write(text.slice(0, begin - 2));
      const second = newId();
      row.splice(at + 1, 0, {
        type: 'paragraph',
        attrs: { id: second },
        content: [{ type: 'text', text: text.slice(begin - 2) }],
      });
      done(second);
    } else if (edit === 'join' && row[at - 1]?.type === 'paragraph' && row[at - 1]!.attrs!['id']) {
      const before = row[at - 1]!;
      before.content = [{ type: 'text', text: textOf(before.content) + text }];
      row.splice(at, 1);
      const joined = String(before.attrs!['id']);
      done(joined);
      for (const [i, one] of comments.entries())
        if (one.block === joined && one.edit === 'none') comments[i] = { ...one, edit: 'joined' };
    } else if (edit === 'move') {
      row.splice(at, 1);
      row.splice(2 + below(row.length - 2), 0, block);
      done(id);
    } else if (edit === 'renamed' || edit === 'renamed and edited') {
      const next = newId();
      block.attrs = { ...block.attrs, id: next };
      if (edit !== 'renamed') write(`除另有规定外，${text.slice(2)}`);
      done(next);
    } else if (edit === 'deleted') {
      row.splice(at, 1);
      done(null);
    } else comments.push({ from, words, edit: 'none', block: id, now: words });
  }
  return { doc: read(json), comments };
}

function textOf(content: readonly Json[] | undefined): string {
  return (content ?? []).map(({ text }) => text ?? '').join('');
}
