import type { ParagraphStyle, StyleSheet } from '#shared/publishing/publication.ts';

/** A paragraph style with the identity it has in the DOCX. */
export type DocxStyle = {
  readonly key: string;
  /** `w:styleId`: ASCII, unique without regard to case. */
  readonly id: string;
  /** Name that Word shows, unique without regard to case. */
  readonly name: string;
  readonly alias?: string;
  readonly style: ParagraphStyle;
};

export type StyleTable = ReadonlyMap<string, DocxStyle>;

/**
 * Gives every style of the sheet its id and name. The names are those of the sheet (national template, domain 2.5), except that
 * `contents-n` becomes Word's own `toc n`, with the sheet's name as alias: Word writes that style when it updates the contents.
 */
export function styleTable(sheet: StyleSheet): StyleTable {
  const table = new Map<string, DocxStyle>();
  const names = new Set([
    'normal',
    'normal table',
    'footnote reference',
    'hyperlink',
    'placeholder text',
    'endnote reference',
  ]);
  const ids = new Set([
    'normal',
    'tablenormal',
    'footnotereference',
    'hyperlink',
    'placeholdertext',
    'endnotereference',
  ]);
  for (const [key, style] of Object.entries(sheet)) {
    const contents = /^contents-([1-9])$/.exec(key);
    const name = unique(contents ? `toc ${contents[1]}` : style.name || key, names, ' ');
    const id = unique(contents ? `TOC${contents[1]}` : styleId(key), ids, '');
    table.set(
      key,
      contents && style.name !== name ? { key, id, name, alias: style.name, style } : { key, id, name, style },
    );
  }
  return table;
}

function styleId(key: string): string {
  const id = key
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return id === '' ? 'Style' : id;
}

function unique(wanted: string, taken: Set<string>, separator: string): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${separator}${n}`;
  taken.add(name.toLowerCase());
  return name;
}
