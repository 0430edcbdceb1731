import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import { renderMath } from './math-node-view.ts';

/** One line of 式中: the symbol as a formula, the dash, and the text that is typed. */
export class KeyItemNodeView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly symbol: HTMLElement;
  private shown: string | null = null;

  constructor(node: Node) {
    this.dom = document.createElement('div');
    this.dom.dataset['block'] = 'formulaKeyItem';
    this.symbol = document.createElement('span');
    this.symbol.className = 'zs-key-symbol';
    this.symbol.contentEditable = 'false';
    this.contentDOM = document.createElement('div');
    this.contentDOM.className = 'zs-key-text';
    this.dom.append(this.symbol, this.contentDOM);
    this.show(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'formulaKeyItem') return false;
    this.show(node);
    return true;
  }

  private show(node: Node): void {
    const symbol = String(node.attrs['symbol']);
    if (symbol === this.shown) return;
    this.shown = symbol;
    renderMath(this.symbol, symbol, false);
    this.symbol.classList.toggle('zs-math-blank', symbol.trim() === '');
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}
