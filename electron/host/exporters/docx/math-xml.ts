import { Math as OfficeMath } from 'docx';
import { latexToMath } from 'docx/math';
import { xmlText } from './xml-text.ts';

export type MathXml = { readonly ok: true; readonly xml: string } | { readonly ok: false; readonly message: string };
type Xmlable = { readonly [name: string]: unknown };

/** LaTeX to Office mathematics (`m:oMath`), each formula translated once. */
export class MathWriter {
  readonly #known = new Map<string, MathXml>();

  /** `ok: false` with the translator's message (what, at which character) when the LaTeX cannot be read. */
  write(latex: string): MathXml {
    const known = this.#known.get(latex);
    if (known) return known;
    const made = translate(latex);
    this.#known.set(latex, made);
    return made;
  }
}

function translate(latex: string): MathXml {
  if (latex.trim() === '') return { ok: false, message: '' };
  try {
    const math = new OfficeMath({ children: latexToMath(latex) });
    const tree = math.prepForXml({ stack: [] } as unknown as Parameters<OfficeMath['prepForXml']>[0]);
    return tree ? { ok: true, xml: write(tree) } : { ok: false, message: '' };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Serialises the object form in which the library prepares its elements: `{name: {_attr}}`, `{name: [children]}`, `{name: text}`. */
function write(element: Xmlable): string {
  let xml = '';
  for (const [name, content] of Object.entries(element)) {
    let attributes = '';
    let inner = '';
    for (const part of Array.isArray(content) ? content : [content]) {
      if (typeof part !== 'object' || part === null) inner += xmlText(String(part ?? ''));
      else if ('_attr' in part) {
        for (const [key, value] of Object.entries(part._attr as Xmlable)) {
          if (value !== undefined) attributes += ` ${key}="${xmlText(String(value))}"`;
        }
      } else inner += write(part as Xmlable);
    }
    xml += inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
  }
  return xml;
}
