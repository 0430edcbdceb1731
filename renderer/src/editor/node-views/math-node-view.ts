import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import temml from 'temml';

/** Writes LaTeX as MathML into an element; a source that cannot be read is shown as it is, marked as wrong. */
export function renderMath(element: HTMLElement, latex: string, display: boolean): string | null {
  element.textContent = '';
  element.classList.remove('zs-math-wrong');
  if (latex.trim() === '') return null;
  try {
    temml.render(latex, element, { displayMode: display, throwOnError: true, trust: false, maxExpand: 500 });
    return null;
  } catch (error) {
    element.textContent = latex;
    element.classList.add('zs-math-wrong');
    return error instanceof Error ? error.message : String(error);
  }
}

/** Formula on its own line or within a line, as plain DOM; a double click is handled by the editor. */
export class MathNodeView implements NodeView {
  readonly dom: HTMLElement;
  private readonly math: HTMLElement;
  node: Node;
  shown = '';
  private latex: string;
  private readonly display: boolean;

  constructor(node: Node) {
    this.node = node;
    this.display = node.type.name === 'formula';
    this.dom = document.createElement(this.display ? 'div' : 'span');
    this.dom.dataset['block'] = node.type.name;
    this.math = document.createElement('span');
    this.math.className = 'zs-math';
    this.dom.append(this.math);
    this.latex = '';
    this.show(node);
  }

  update(node: Node): boolean {
    if ((node.type.name === 'formula') !== this.display || !('latex' in node.attrs)) return false;
    this.node = node;
    this.show(node);
    return true;
  }

  private show(node: Node): void {
    const latex = String(node.attrs['latex']);
    if (this.display) this.dom.dataset['id'] = String(node.attrs['id']);
    if (latex === this.latex && this.math.childNodes.length > 0) return;
    this.latex = latex;
    renderMath(this.math, latex, this.display);
    this.math.classList.toggle('zs-math-blank', latex.trim() === '');
    this.math.setAttribute('role', 'math');
    this.math.setAttribute('aria-label', latex);
  }

  ignoreMutation(): boolean {
    return true;
  }
}
