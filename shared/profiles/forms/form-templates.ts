import type { PaperTemplate } from '#shared/publishing/index.ts';

/** Every form of the process, in its order (domain 3.3). */
export const formTemplates: readonly PaperTemplate[] = [];

export function formTemplate(id: string): PaperTemplate | undefined {
  return formTemplates.find((template) => template.id === id);
}
