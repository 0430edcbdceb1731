import type { StandardProfile } from '#shared/publishing/index.ts';
import type { EditorText } from '../editor-context.ts';

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Hints in empty blocks, as variables of the style sheet: no element for them stands in the text (input methods). */
export function placeholderVariables(text: EditorText): Readonly<Record<string, string>> {
  return {
    '--zs-hint-heading': quote(text('place.heading')),
    '--zs-hint-term-name': quote(text('place.term-name')),
    '--zs-hint-term-english': quote(text('place.term-english')),
    '--zs-hint-term-definition': quote(text('place.term-definition')),
    '--zs-hint-term-source': quote(text('place.term-source')),
    '--zs-hint-annex-title': quote(text('place.annex-title')),
    '--zs-hint-reference': quote(text('place.reference')),
    '--zs-hint-bibliography': quote(text('place.bibliography')),
    '--zs-hint-object-footnote': quote(text('place.object-footnote')),
    '--zs-hint-key-text': quote(text('place.key-text')),
    '--zs-hint-formula': quote(text('place.formula')),
    '--zs-hint-index': quote(text('place.index')),
  };
}

/** Words that the sheet prints beside the text, after the profile of the document. */
export function sheetVariables({ wording, labels }: StandardProfile): Readonly<Record<string, string>> {
  return {
    '--zs-key-lead': quote(wording.formulaKeyLead),
    '--zs-key-dash': quote(wording.formulaKeyDash),
    '--zs-title-gap': quote(labels.titleGap),
  };
}
