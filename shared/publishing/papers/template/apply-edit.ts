import type {
  PaperTemplate,
  TemplateColumn,
  TemplateColumnEdit,
  TemplateEdit,
  TemplatePart,
} from './paper-template.ts';

/** The template as a committee wants it. Paths and columns that the template no longer has are passed over. */
export function applyEdit(template: PaperTemplate, edit: TemplateEdit | undefined): PaperTemplate {
  if (!edit) return template;
  const hidden = new Set(edit.hidden);
  const text = (path: string, original: string): string => edit.texts[path] ?? original;
  const part = (it: TemplatePart): TemplatePart => {
    switch (it.kind) {
      case 'text':
      case 'heading':
      case 'list':
        return { ...it, text: text(it.id, it.text) };
      case 'grid':
        return {
          ...it,
          rows: it.rows.map((row, r) => ({
            ...row,
            cells: row.cells.map((cell, c) => ({ ...cell, text: text(`${it.id}.${r}.${c}`, cell.text) })),
          })),
        };
      case 'table':
        return { ...it, columns: editedColumns(it.columns, edit.columns[it.id]), empty: text(it.id, it.empty) };
      case 'signatures':
        return { ...it, labels: it.labels.map((label, index) => text(`${it.id}.${index}`, label)) };
      case 'each':
        return { ...it, parts: it.parts.filter(({ id }) => !hidden.has(id)).map(part) };
      case 'new-page':
        return { ...it, footer: text(it.id, it.footer) };
    }
  };
  return {
    ...template,
    parts: template.parts.filter(({ id }) => !hidden.has(id)).map(part),
    footer: text('footer', template.footer),
  };
}

/** Columns in the committee's order; those it does not know (a later template) come last. Never none. */
function editedColumns(
  columns: readonly TemplateColumn[],
  edits: readonly TemplateColumnEdit[] | undefined,
): readonly TemplateColumn[] {
  if (!edits) return columns;
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const known = edits.flatMap(({ key, title, width, shown }) => {
    const column = byKey.get(key);
    byKey.delete(key);
    return column && shown ? [{ ...column, title, width: width > 0 ? width : column.width }] : [];
  });
  const all = [...known, ...byKey.values()];
  return all.length > 0 ? all : columns;
}
