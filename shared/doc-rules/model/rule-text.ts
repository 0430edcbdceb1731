/** A stretch of a text that is more than characters; offsets count UTF-16 units of `plain`. */
export type RuleSpan =
  | {
      /** Live cross-reference, mark of a footnote of the text, mark of a table or figure footnote, live citation of a document. */
      readonly kind: 'reference' | 'footnote' | 'object-footnote' | 'citation';
      readonly from: number;
      readonly to: number;
      /** Block id that it points at; the target may be gone. */
      readonly target: string;
    }
  | {
      readonly kind: 'superscript' | 'subscript' | 'strong' | 'emphasis' | 'math' | 'break';
      readonly from: number;
      readonly to: number;
    };

/** A text as printed: references, citations and marks stand in `plain` as their printed text. */
export type RuleText = { readonly plain: string; readonly spans: readonly RuleSpan[] };

export const NO_TEXT: RuleText = { plain: '', spans: [] };

export function plainText(plain: string): RuleText {
  return plain === '' ? NO_TEXT : { plain, spans: [] };
}
