import type { PaperTemplate } from '#shared/publishing/index.ts';
import { collationTableSeven, collationTableSix } from './collation-tables.ts';
import { commentForm } from './comment-form.ts';
import { proposal } from './proposal.ts';

/** Every paper of the process, in its order (domain 3.3, domain/iso.md 2.4–2.6). */
export const formTemplates: readonly PaperTemplate[] = [proposal, commentForm, collationTableSeven, collationTableSix];

export function formTemplate(id: string): PaperTemplate | undefined {
  return formTemplates.find((template) => template.id === id);
}
