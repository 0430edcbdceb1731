import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { mentionsIn } from '../citation-use.ts';
import { compareRecordNodes, recordOfNode } from '../document-record.ts';
import { moveRecord, recordKey } from './cite-document.ts';
import {
  allRecords,
  type ReferenceWording,
  referenceChapter,
  removeRecord,
  settleLeadIn,
} from './reference-chapter.ts';

/**
 * Brings chapter 2 and 参考文献 into line with how the text cites (GB/T 1.1—2020, 8.6, 9.5.4): a record that is cited normatively
 * somewhere stands in chapter 2, one that is cited for information only in 参考文献; chapter 2 is sorted, an entry that stands twice is
 * left once with all its citations, the lead-in fits. A record that nobody cites stays where it is. Doing it again changes nothing.
 * Returns whether anything changed.
 */
export function deriveReferences(tr: Transform, wording: ReferenceWording, newId: () => string): boolean {
  const steps = tr.steps.length;
  joinDoubles(tr, wording, newId);
  const uses = new Map<string, boolean>();
  const mentions = mentionsIn(tr.doc);
  for (const { node } of allRecords(tr.doc)) {
    const id = node.attrs['id'] as string;
    const { number } = recordOfNode(node);
    const own = mentions.filter((it) => it.target === id || (number !== '' && it.number === number));
    if (own.length > 0)
      uses.set(
        id,
        own.some(({ normative }) => normative),
      );
  }
  for (const [id, normative] of uses) moveRecord(tr, id, normative ? 'normative' : 'informative', wording, newId);
  sortChapter(tr);
  settleLeadIn(tr, wording, newId);
  return tr.steps.length > steps;
}

/** Of entries of the same document the first stays (chapter 2 goes before 参考文献); citations and references follow it. */
function joinDoubles(tr: Transform, wording: ReferenceWording, newId: () => string): void {
  const first = new Map<string, string>();
  const renamed = new Map<string, string>();
  for (const { node } of allRecords(tr.doc)) {
    const key = recordKey(node.textContent);
    const kept = first.get(key);
    if (key === '') continue;
    if (kept === undefined) first.set(key, node.attrs['id']);
    else renamed.set(node.attrs['id'], kept);
  }
  if (renamed.size === 0) return;
  const places: { readonly pos: number; readonly target: string }[] = [];
  tr.doc.descendants((node, pos) => {
    const target = renamed.get(String(node.attrs['target'] ?? ''));
    if (target !== undefined) places.push({ pos, target });
    return !node.isText;
  });
  for (const { pos, target } of places) tr.setNodeAttribute(pos, 'target', target);
  for (const id of renamed.keys()) {
    const double = allRecords(tr.doc).findLast(({ node }) => node.attrs['id'] === id);
    if (double) removeRecord(tr, double, wording, newId);
  }
}

/** Sorts the entries of chapter 2; what stands between them follows behind. */
function sortChapter(tr: Transform): void {
  const chapter = referenceChapter(tr.doc);
  if (!chapter || chapter.records.length < 2) return;
  const nodes: readonly Node[] = chapter.records.map(({ node }) => node);
  const sorted = nodes.toSorted(compareRecordNodes);
  if (sorted.every((node, index) => node === nodes[index])) return;
  for (const { node, pos } of chapter.records.toReversed()) tr.delete(pos, pos + node.nodeSize);
  tr.insert(chapter.records[0]!.pos, sorted);
}
