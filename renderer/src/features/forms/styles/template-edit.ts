import {
  type PaperTemplate,
  placesOf,
  type TemplateColumn,
  type TemplateColumnEdit,
  type TemplateEdit,
  type TemplatePart,
  textsOf,
} from '#shared/publishing/index.ts';

/** The edit with a text; the same as the original = no longer changed. */
export function withText(edit: TemplateEdit, path: string, text: string, original: string): TemplateEdit {
  const { [path]: _, ...others } = edit.texts;
  return { ...edit, texts: text === original ? others : { ...others, [path]: text } };
}

/** The edit with a part printed or not. */
export function withPart(edit: TemplateEdit, id: string, shown: boolean): TemplateEdit {
  const others = edit.hidden.filter((it) => it !== id);
  return { ...edit, hidden: shown ? others : [...others, id] };
}

/** Columns of a table as the committee has them: those it does not know come last. */
export function columnsOf(
  columns: readonly TemplateColumn[],
  edits: readonly TemplateColumnEdit[] | undefined,
): readonly TemplateColumnEdit[] {
  const usual = columns.map(({ key, title, width }) => ({ key, title, width, shown: true }));
  if (!edits) return usual;
  const known = edits.filter(({ key }) => columns.some((column) => column.key === key));
  return [...known, ...usual.filter(({ key }) => !known.some((it) => it.key === key))];
}

/** The edit with the columns of a table; as in the original = no longer changed. */
export function withColumns(
  edit: TemplateEdit,
  part: string,
  columns: readonly TemplateColumnEdit[],
  original: readonly TemplateColumn[],
): TemplateEdit {
  const { [part]: _, ...others } = edit.columns;
  const same = sameJson(columns, columnsOf(original, undefined));
  return { ...edit, columns: same ? others : { ...others, [part]: columns } };
}

/** Whether two edits keep the same, whatever the order of their names. */
export function sameEdit(a: TemplateEdit, b: TemplateEdit): boolean {
  return sameJson(ordered(a), ordered(b));
}

function ordered({ texts, columns, hidden }: TemplateEdit): unknown {
  const sorted = (record: object): unknown[] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return [sorted(texts), sorted(columns), [...hidden].sort()];
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Places that texts of a form may use, with what they print in the example (empty = known, without an example): what its records
 * give, what is written or filled in, what its own texts and tables use.
 */
export function knownPlaces(
  template: PaperTemplate,
  places: readonly { readonly name: string; readonly example: string }[],
): ReadonlyMap<string, string> {
  const own = [
    ...template.inputs.map(({ name }) => name),
    ...Object.keys(template.fields),
    ...textsOf(template).flatMap(({ text }) => placesOf(text).map(({ name }) => name)),
    ...columnKeys(template.parts),
    'page',
    'pages',
    'index',
  ];
  return new Map([
    ...own.map((name) => [name, ''] as const),
    ...places.map(({ name, example }) => [name, example] as const),
  ]);
}

function columnKeys(parts: readonly TemplatePart[]): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === 'each'
      ? columnKeys(part.parts)
      : part.kind === 'table'
        ? part.columns.flatMap(({ key, text }) => [key, ...placesOf(text ?? '').map(({ name }) => name)])
        : [],
  );
}

/** The first place of a text that the form does not know; null = all are known. */
export function unknownPlace(text: string, known: ReadonlyMap<string, string>): string | null {
  return placesOf(text).find(({ name }) => !known.has(name))?.name ?? null;
}

/** A place as it is written in a text: a box or a place to fill in has its mark; a code is only where the form has it. */
export function writtenPlace(template: PaperTemplate, name: string): string {
  const marks = textsOf(template).flatMap(({ text }) => placesOf(text).filter((place) => place.name === name));
  const marked = marks.find(({ mark }) => mark !== '' && mark !== '#');
  return `{${marked?.mark ?? (name in template.fields ? '?' : '')}${name}}`;
}
