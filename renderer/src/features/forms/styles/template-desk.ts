import { createContext, useContext } from 'react';
import type { TemplateColumn, TemplateColumnEdit, TemplateEdit } from '#shared/publishing/index.ts';

/** The form that is being edited, for its fields. */
export type TemplateDesk = {
  readonly edit: TemplateEdit;
  /** Places that its texts may use, with their examples. */
  readonly known: ReadonlyMap<string, string>;
  readonly editable: boolean;
  readonly onText: (path: string, text: string, original: string) => void;
  readonly onPart: (id: string, shown: boolean) => void;
  readonly onColumns: (
    part: string,
    columns: readonly TemplateColumnEdit[],
    original: readonly TemplateColumn[],
  ) => void;
  /** The text in which a place would be inserted. */
  readonly onFocus: (path: string, field: HTMLTextAreaElement) => void;
};

export const TemplateDeskContext = createContext<TemplateDesk | null>(null);

export function useTemplateDesk(): TemplateDesk {
  const desk = useContext(TemplateDeskContext);
  if (!desk) throw new Error('no form is being edited');
  return desk;
}
