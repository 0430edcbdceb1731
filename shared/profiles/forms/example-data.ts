import type { PaperTemplate, TemplateData } from '#shared/publishing/index.ts';

/** Values that show a form where no record is at hand: in the settings of a committee. */
export function exampleData(_template: PaperTemplate): TemplateData {
  return { texts: {}, rows: {} };
}
