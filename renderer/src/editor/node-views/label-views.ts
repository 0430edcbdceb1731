import type { DOMOutputSpec, Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { NodeView, NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view';
import { indexEntries, type StandardWording } from '#shared/publishing/index.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import { labelOf } from './block-labels.ts';

/** Nodes that show something derived. All keep their plain markup; formulas have a view of their own that calls `attach`. */
const LABELLED = [
  'foreword',
  'introduction',
  'annex',
  'bibliography',
  'index',
  'bibliographyItem',
  'warning',
  'heading',
  'clause',
  'listItem',
  'note',
  'example',
  'termEntry',
  'figure',
  'tableBlock',
  'objectFootnote',
  'crossReference',
  'citation',
  'footnote',
  'objectFootnoteMark',
] as const;

const INDEX_PAUSE_MS = 400;

/** A node view that can be told to show its label anew. */
type Labelled = { readonly dom: HTMLElement; node: Node; shown: string };

/**
 * Shows derived numbers as attribute `data-number` (and variable `--zs-number`, for titles within the block), which the style
 * sheet prints with `attr()`. No element is put into the text, so an input method never finds anything beside the caret; only
 * blocks whose label changed are touched.
 */
export class LabelViews {
  private readonly wording: StandardWording;
  private readonly views = new Set<Labelled>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Drawn again in the current update. */
  private readonly pending = new Set<Labelled>();

  constructor(wording: StandardWording) {
    this.wording = wording;
  }

  /** Node views for all labelled kinds. */
  constructors(): Record<string, NodeViewConstructor> {
    const made: Record<string, NodeViewConstructor> = {};
    for (const name of LABELLED) made[name] = (node, view) => this.create(node, view.state);
    return made;
  }

  /** Lets the view of another kind (a formula) carry a label. Returns what to call when it is destroyed. */
  attach(labelled: Labelled, state: EditorState): () => void {
    this.views.add(labelled);
    show(labelled, state, this.wording);
    return () => this.views.delete(labelled);
  }

  /** To be called after a state was drawn: labels follow the new numbers, or a reference its new target. */
  refresh(before: EditorState, after: EditorState): void {
    if (before.doc !== after.doc) this.listLater(after);
    const renumbered = numberingOf(before).byId !== numberingOf(after).byId;
    for (const view of renumbered ? this.views : this.pending)
      if (this.views.has(view)) show(view, after, this.wording);
    this.pending.clear();
  }

  /** The index lists what is typed in terms; it follows when the keys rest. */
  private listLater(state: EditorState): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const view of this.views) if (view.node.type.name === 'index') showIndex(view, state, this.wording);
    }, INDEX_PAUSE_MS);
  }

  private create(node: Node, state: EditorState): NodeView {
    const [tag] = markup(node);
    const dom = document.createElement(tag);
    const labelled: Labelled = { dom, node, shown: '' };
    setAttributes(labelled, node);
    this.views.add(labelled);
    show(labelled, state, this.wording);
    const { type } = node;
    return {
      dom,
      ...(type.isLeaf ? {} : { contentDOM: dom }),
      // Numbers follow in `refresh`, after the whole state has been drawn.
      update: (next) => {
        if (next.type !== type) return false;
        setAttributes(labelled, next);
        labelled.node = next;
        labelled.shown = '\u0000';
        this.pending.add(labelled);
        return true;
      },
      ignoreMutation: (mutation: ViewMutationRecord) => mutation.type === 'attributes' || type.isLeaf,
      destroy: () => this.views.delete(labelled),
    };
  }
}

function markup(node: Node): readonly [string, Readonly<Record<string, string>>] {
  const spec = node.type.spec.toDOM!(node) as DOMOutputSpec & readonly [string, Readonly<Record<string, string>>];
  return [spec[0], spec[1]];
}

/** Writes the attributes of the plain markup; those of decorations and the label are left alone. */
function setAttributes(labelled: Labelled, node: Node): void {
  const [, attrs] = markup(node);
  const { dom } = labelled;
  for (const [name, value] of Object.entries(attrs)) {
    if (dom.getAttribute(name) !== value) dom.setAttribute(name, value);
  }
  if (node.type.name === 'example' && !('data-boxed' in attrs)) dom.removeAttribute('data-boxed');
}

function show(labelled: Labelled, state: EditorState, wording: StandardWording): void {
  const label = labelOf(labelled.node, numberingOf(state), wording);
  const shown = `${label.broken}${label.text}`;
  if (shown === labelled.shown) return;
  labelled.shown = shown;
  const { dom } = labelled;
  dom.classList.toggle('zs-broken', label.broken);
  if (label.text === '') dom.removeAttribute('data-number');
  else dom.setAttribute('data-number', label.text);
  const name = labelled.node.type.name;
  if (name === 'index') showIndex(labelled, state, wording);
  // Titles stand in a child of the block, and only variables reach down there.
  if (name === 'figure' || name === 'tableBlock' || name === 'annex') {
    dom.style.setProperty('--zs-number', cssString(label.text));
  }
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\A ')}"`;
}

/** Lines of the derived index, printed by the style sheet below its title. */
function showIndex({ dom }: Labelled, state: EditorState, { indexLeader }: StandardWording): void {
  const lines = [...indexEntries(state.doc, numberingOf(state))].flatMap(([letter, entries]) => [
    letter,
    ...entries.map(({ text, number }) => `${text}${indexLeader}${number}`),
  ]);
  if (lines.length === 0) dom.removeAttribute('data-entries');
  else dom.setAttribute('data-entries', lines.join('\n'));
}
