import type { EditorText } from '../editor-context.ts';
import type { PasteLosses } from './paste-html.ts';

/** What a paste left behind, in one sentence; empty when nothing was. */
export function lossesText(losses: PasteLosses, text: EditorText): string {
  const parts = (['pictures', 'formulas', 'comments', 'objects'] as const)
    .filter((kind) => losses[kind] > 0)
    .map((kind) => text(`paste.${kind}`, { count: losses[kind] }));
  if (parts.length === 0) return '';
  return text('paste.losses', { parts: parts.join(text('paste.and')) });
}
