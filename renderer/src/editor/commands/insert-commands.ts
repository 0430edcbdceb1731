import { Fragment, type Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import {
  addAnnex,
  addElement,
  newFigure,
  newFormulaKey,
  newImage,
  newTable,
  newTermEntry,
  type OptionalElement,
  type PictureData,
  removeElement,
  type TableSize,
} from '#shared/doc-model/commands/index.ts';
import type { AnnexObligation } from '#shared/doc-model/index.ts';
import { around, levelOfPlace } from './block-commands.ts';
import { newId } from './new-id.ts';

/** Puts a block behind the block with the caret; an empty paragraph is replaced by it. Returns its position or null. */
export function insertBlock(tr: Transaction, block: Node): number | null {
  const { $from } = tr.selection;
  if ($from.depth < 1) return null;
  const section = $from.node(1);
  if ($from.depth === 1) {
    const index = $from.index(1) + (tr.selection instanceof NodeSelection ? 1 : 0);
    if (!section.canReplaceWith(index, index, block.type)) return null;
    const pos = tr.selection.to;
    tr.insert(pos, block);
    return pos;
  }
  const index = $from.index(1);
  const current = $from.node(2);
  const start = $from.before(2);
  const isBlank = current.type.name === 'paragraph' && current.content.size === 0;
  if (isBlank && section.canReplace(index, index + 1, Fragment.from(block))) {
    tr.replaceWith(start, start + current.nodeSize, block);
    return start;
  }
  if (!section.canReplaceWith(index + 1, index + 1, block.type)) return null;
  tr.insert(start + current.nodeSize, block);
  return start + current.nodeSize;
}

function insert(make: (state: EditorState) => Node): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const block = make(state);
    const pos = insertBlock(tr, block);
    if (pos === null) return false;
    if (dispatch) {
      const inside = tr.doc.nodeAt(pos)!;
      tr.setSelection(inside.isAtom ? NodeSelection.create(tr.doc, pos) : Selection.near(tr.doc.resolve(pos + 1), 1));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** A block of text of this kind behind the block with the caret; `level` from the place. */
export function insertTextBlock(kind: 'heading' | 'clause' | 'note' | 'reference' | 'warning' | 'paragraph'): Command {
  return insert((state) => {
    const level = kind === 'heading' || kind === 'clause' ? { level: levelOfPlace(state, kind) } : {};
    return state.schema.nodes[kind]!.create({ id: newId(), ...level });
  });
}

export const insertExample: Command = insert((state) => {
  const { nodes } = state.schema;
  return nodes['example']!.create({ id: newId() }, nodes['paragraph']!.create({ id: newId() }));
});

export const insertTermEntry: Command = insert((state) =>
  newTermEntry(state.schema, levelOfPlace(state, 'termEntry'), newId),
);

export function insertTable(size: TableSize): Command {
  return insert((state) => newTable(state.schema, size, newId));
}

/** A figure, or further pictures (sub-figures) when the caret stands in a figure. */
export function insertPictures(pictures: readonly PictureData[]): Command {
  return (state, dispatch) => {
    const figure = around(state, 'figure');
    if (!figure) return insert(() => newFigure(state.schema, pictures, newId))(state, dispatch);
    const { tr } = state;
    const node = state.doc.nodeAt(figure.pos)!;
    let end = figure.pos + 1;
    node.forEach((child, offset) => {
      if (child.type.name !== 'image') return;
      if (child.attrs['subtitle'] === null) tr.setNodeAttribute(figure.pos + 1 + offset, 'subtitle', '');
      end = figure.pos + 1 + offset + child.nodeSize;
    });
    tr.insert(
      end,
      pictures.map((picture) => newImage(state.schema, picture, '')),
    );
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

export function insertFormula(latex: string, numbered: boolean): Command {
  return insert((state) => state.schema.nodes['formula']!.create({ id: newId(), latex, numbered }));
}

/** 式中 with one line per symbol, behind the formula. */
export function insertFormulaKey(symbols: readonly string[]): Command {
  return insert((state) => newFormulaKey(state.schema, symbols, newId));
}

/** Note or paragraph in the foot of the table or figure around the caret, note or source in a term entry. */
export function insertInObject(name: 'paragraph' | 'note' | 'termSource' | 'example'): Command {
  return (state, dispatch) => {
    const object = around(state, 'termEntry', 'tableBlock', 'figure');
    if (!object) return false;
    const node = state.doc.nodeAt(object.pos)!;
    const { nodes } = state.schema;
    const content = name === 'example' ? nodes['paragraph']!.create({ id: newId() }) : null;
    const made = nodes[name]!.create(name === 'termSource' ? null : { id: newId() }, content);
    const index =
      node.type.name === 'termEntry'
        ? node.childCount
        : indexBehind(node, ...(name === 'paragraph' ? ['note', 'objectFootnote'] : ['objectFootnote']));
    if (!node.canReplaceWith(index, index, made.type)) return false;
    if (dispatch) {
      const { tr } = state;
      let pos = object.pos + 1;
      for (let i = 0; i < index; i++) pos += node.child(i).nodeSize;
      tr.insert(pos, made);
      tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Text under a table or figure comes before its notes, notes before its footnotes. */
function indexBehind(node: Node, ...stops: readonly string[]): number {
  for (let i = 0; i < node.childCount; i++) if (stops.includes(node.child(i).type.name)) return i;
  return node.childCount;
}

/** A footnote of the table or figure: the mark goes to the caret, its text to the foot. */
export const insertObjectFootnote: Command = (state, dispatch) => {
  const object = around(state, 'tableBlock', 'figure');
  const { $from } = state.selection;
  if (!object || !$from.parent.isTextblock || $from.parent.type.name === 'objectFootnote') return false;
  const mark = state.schema.nodes['objectFootnoteMark']!;
  if (!$from.parent.canReplaceWith($from.index(), $from.index(), mark)) return false;
  if (dispatch) {
    const { tr } = state;
    const id = newId();
    tr.insert(state.selection.to, mark.create({ target: id }));
    const end = tr.mapping.map(object.pos + state.doc.nodeAt(object.pos)!.nodeSize) - 1;
    tr.insert(end, state.schema.nodes['objectFootnote']!.create({ id }));
    tr.setSelection(TextSelection.create(tr.doc, end + 1));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** An atom within the line (reference, formula, footnote), behind the caret. */
export function insertInline(
  name: 'crossReference' | 'citation' | 'inlineMath' | 'footnote',
  attrs: Record<string, string>,
): Command {
  return (state, dispatch) => {
    const type = state.schema.nodes[name]!;
    const { $from } = state.selection;
    if (!$from.parent.isTextblock || !$from.parent.canReplaceWith($from.index(), $from.index(), type)) return false;
    const full = name === 'footnote' ? { id: newId(), ...attrs } : attrs;
    dispatch?.(state.tr.replaceSelectionWith(type.create(full), true).scrollIntoView());
    return true;
  };
}

export const insertHardBreak: Command = (state, dispatch) => {
  const type = state.schema.nodes['hardBreak']!;
  const { $from } = state.selection;
  if (!$from.parent.isTextblock || !$from.parent.canReplaceWith($from.index(), $from.index(), type)) return false;
  dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
};

export function addAnnexCommand(obligation: AnnexObligation): Command {
  return (state, dispatch) => {
    if (dispatch) {
      const { tr } = state;
      const caret = addAnnex(tr, obligation, newId, state.selection.from);
      dispatch(tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView());
    }
    return true;
  };
}

export function addElementCommand(element: OptionalElement): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const caret = addElement(tr, element, newId);
    if (caret === null) return false;
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(caret), 1)).scrollIntoView());
    return true;
  };
}

/** Removes the annex around the caret, or the element of this name wherever it stands. */
export function removeElementCommand(name: OptionalElement | 'annex'): Command {
  return (state, dispatch) => {
    let pos: number | null = null;
    if (name === 'annex') pos = around(state, 'annex')?.pos ?? null;
    else {
      state.doc.forEach((section, offset) => {
        if (section.type.name === name) pos = offset;
      });
    }
    if (pos === null) return false;
    const { tr } = state;
    if (!removeElement(tr, pos)) return false;
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)), -1));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Sets an attribute of the node at `pos` (unit line, LaTeX, obligation, width …). */
export function setAttribute(pos: number, name: string, value: unknown): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(pos);
    if (!node || !(name in node.attrs)) return false;
    if (node.attrs[name] !== value) dispatch?.(state.tr.setNodeAttribute(pos, name, value));
    return true;
  };
}

/** Removes the block (table, figure, formula, term, example, key) around the selection. */
export const removeObject: Command = (state, dispatch) => {
  const object = around(state, 'tableBlock', 'figure', 'formula', 'formulaKey', 'termEntry', 'example');
  if (!object) return false;
  const { tr } = state;
  const node = state.doc.nodeAt(object.pos)!;
  const $pos = state.doc.resolve(object.pos);
  const paragraph = state.schema.nodes['paragraph']!.create({ id: newId() });
  if ($pos.parent.canReplace($pos.index(), $pos.index() + 1)) tr.delete(object.pos, object.pos + node.nodeSize);
  else tr.replaceWith(object.pos, object.pos + node.nodeSize, paragraph);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(object.pos, tr.doc.content.size))));
  dispatch?.(tr.scrollIntoView());
  return true;
};
