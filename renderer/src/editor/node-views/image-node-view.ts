import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** A picture of a figure with the title of the sub-figure below it. Number and title are printed by the style sheet. */
export class ImageNodeView implements NodeView {
  readonly dom: HTMLElement;
  private readonly img: HTMLImageElement;
  private readonly blobUrl: (sha: string) => string;

  constructor(node: Node, blobUrl: (sha: string) => string) {
    this.blobUrl = blobUrl;
    this.dom = document.createElement('span');
    this.dom.dataset['block'] = 'image';
    this.img = document.createElement('img');
    this.img.decoding = 'async';
    this.img.draggable = false;
    this.dom.append(this.img);
    this.show(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'image') return false;
    this.show(node);
    return true;
  }

  private show(node: Node): void {
    const { blob, alt, widthMm, subtitle } = node.attrs;
    const url = blob ? this.blobUrl(String(blob)) : '';
    if (url && this.img.getAttribute('src') !== url) this.img.src = url;
    this.img.alt = String(alt);
    this.img.style.width = widthMm > 0 ? `${Number(widthMm)}mm` : '';
    if (subtitle === null) delete this.dom.dataset['subtitle'];
    else this.dom.dataset['subtitle'] = String(subtitle);
  }

  ignoreMutation(): boolean {
    return true;
  }
}
