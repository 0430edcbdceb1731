import type { Node, Schema } from 'prosemirror-model';

/** Size of a new table; `headRows` of the rows are head cells. */
export type TableSize = { readonly rows: number; readonly columns: number; readonly headRows: number };

/** A table block with an empty title and empty cells (GB/T 1.1—2020, 9.8: a table has a head). */
export function newTable(schema: Schema, size: TableSize, newId: () => string): Node {
  const { nodes } = schema;
  const rows: Node[] = [];
  for (let r = 0; r < size.rows; r++) {
    const type = nodes[r < size.headRows ? 'tableHeader' : 'tableCell']!;
    const cells: Node[] = [];
    for (let c = 0; c < size.columns; c++) {
      cells.push(type.create(null, nodes['paragraph']!.create({ id: newId() })));
    }
    rows.push(nodes['tableRow']!.create(null, cells));
  }
  return nodes['tableBlock']!.create({ id: newId() }, [nodes['caption']!.create(), nodes['table']!.create(null, rows)]);
}

/** Data of one picture, as the host answers after an upload; lengths in mm. */
export type PictureData = {
  readonly sha: string;
  readonly mime: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly alt?: string;
};

/** A figure with its pictures and an empty title; several pictures are sub-figures a), b) … (GB/T 1.1—2020, 9.7). */
export function newFigure(schema: Schema, pictures: readonly PictureData[], newId: () => string): Node {
  const { nodes } = schema;
  const images = pictures.map((picture) => newImage(schema, picture, pictures.length > 1 ? '' : null));
  return nodes['figure']!.create({ id: newId() }, [...images, nodes['caption']!.create()]);
}

/** One picture; `subtitle` null = not a sub-figure. */
export function newImage(schema: Schema, picture: PictureData, subtitle: string | null): Node {
  return schema.nodes['image']!.create({
    blob: picture.sha,
    mime: picture.mime,
    widthMm: picture.widthMm,
    heightMm: picture.heightMm,
    alt: picture.alt ?? '',
    subtitle,
  });
}

/** A term entry with empty term, English equivalent and definition (GB/T 1.1—2020, 8.7). */
export function newTermEntry(schema: Schema, level: number, newId: () => string): Node {
  const { nodes } = schema;
  return nodes['termEntry']!.create({ id: newId(), level }, [
    nodes['termName']!.create(),
    nodes['termEnglish']!.create(),
    nodes['termDefinition']!.create(),
  ]);
}

/** 式中: with one item per symbol. */
export function newFormulaKey(schema: Schema, symbols: readonly string[], newId: () => string): Node {
  const items = (symbols.length > 0 ? symbols : ['']).map((symbol) =>
    schema.nodes['formulaKeyItem']!.create({ symbol }),
  );
  return schema.nodes['formulaKey']!.create({ id: newId() }, items);
}
