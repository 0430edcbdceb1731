import { type Command, Selection, TextSelection } from 'prosemirror-state';
import type { KnownTerm } from '#shared/contract/index.ts';
import {
  type CitedDocument,
  citeDocument,
  composeForewordIn,
  deriveReferences,
  editRecord,
  type ForewordPart,
  newTermEntry,
  type RecordList,
  referenceWording,
  restoreWording,
} from '#shared/doc-model/commands/index.ts';
import { type FixedWording, fillWording } from '#shared/publishing/index.ts';
import { levelOfPlace } from '../commands/block-commands.ts';
import { insertBlock } from '../commands/insert-commands.ts';
import { newId } from '../commands/new-id.ts';

/** Cites a document at the selection, or in the place of the citation at `pos`. */
export function citeCommand(document: CitedDocument, list: RecordList, fixed: FixedWording, pos?: number): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const [from, to] = pos === undefined ? [state.selection.from, state.selection.to] : [pos, pos + 1];
    const behind = citeDocument(tr, from, to, document, list, referenceWording(fixed), newId);
    if (behind === null) return false;
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, behind)).scrollIntoView());
    return true;
  };
}

export function editRecordCommand(id: string, text: string, list: RecordList, fixed: FixedWording): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (!editRecord(tr, id, text, list, referenceWording(fixed), newId)) return false;
    if (tr.docChanged) dispatch?.(tr);
    return true;
  };
}

/** Brings chapter 2 and 参考文献 into line with the citations; nothing to do counts as not possible. */
export function deriveReferencesCommand(fixed: FixedWording): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (!deriveReferences(tr, referenceWording(fixed), newId)) return false;
    dispatch?.(tr);
    return true;
  };
}

export function composeForewordCommand(parts: readonly ForewordPart[]): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (!composeForewordIn(tr, parts, newId)) return false;
    dispatch?.(tr.setSelection(Selection.atStart(tr.doc)).scrollIntoView());
    return true;
  };
}

/** Brings back the fixed wording of the block around the caret, or of its chapter or element. */
export function restoreWordingCommand(fixed: FixedWording): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.depth < 2) return false;
    const isForeword = $from.node(1).type.name === 'foreword';
    for (const depth of isForeword ? [2, 1] : [2]) {
      const id = $from.node(depth).attrs['id'] as string;
      const { tr } = state;
      if (!restoreWording(tr, id, fixed, newId)) continue;
      dispatch?.(tr.scrollIntoView());
      return true;
    }
    return false;
  };
}

/** Source line of a term from another standard: `[来源：GB/T 1—2020，3.2]`, with 有修改 where it was changed. */
export function sourceOfTerm({ number, clause }: KnownTerm, modified: boolean, { termSource }: FixedWording): string {
  const source = clause === '' ? number : fillWording(termSource.clause, { number, clause });
  return fillWording(modified ? termSource.modified : termSource.plain, { source });
}

/** A term entry taken from another standard, with its source (GB/T 1.1—2020, 8.7.3.7). */
export function insertKnownTerm(term: KnownTerm, modified: boolean, fixed: FixedWording): Command {
  return (state, dispatch) => {
    const { schema, tr } = state;
    const empty = newTermEntry(schema, levelOfPlace(state, 'termEntry'), newId);
    const text = (value: string) => (value === '' ? null : schema.text(value));
    const { nodes } = schema;
    const entry = empty.copy(
      empty.content
        .replaceChild(0, nodes['termName']!.create(null, text(term.term)))
        .replaceChild(1, nodes['termEnglish']!.create(null, text(term.english)))
        .replaceChild(2, nodes['termDefinition']!.create(null, text(term.definition)))
        .addToEnd(nodes['termSource']!.create(null, text(sourceOfTerm(term, modified, fixed)))),
    );
    const inserted = insertBlock(tr, entry);
    if (inserted === null) return false;
    const steps = tr.steps.length;
    // 没有需要界定的术语和定义 is no longer true.
    restoreWording(tr, entry.attrs['id'] as string, fixed, newId);
    const pos = tr.mapping.slice(steps).map(inserted);
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1)).scrollIntoView());
    return true;
  };
}
