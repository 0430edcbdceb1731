import type { AnchorSource } from '#shared/publishing/publication.ts';
import { xmlText } from './xml-text.ts';

/** A part of the package beside the text, with its content type where it is no plain XML. */
export type ExtraPart = { readonly path: string; readonly text: string; readonly contentType?: string };

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** Relationship from the document to the map of its blocks. */
export const ANCHOR_RELATIONSHIP = `<Relationship Id="rIdAnchors" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`;

/**
 * The map of a draft's blocks as a custom XML part: `{draft, version, name, blocks: {block id: bookmark}}` as JSON in one element, so that
 * a file that comes back knows its draft, and a comment in it its clause.
 */
export function anchorParts(source: AnchorSource, blocks: ReadonlyMap<string, string>): readonly ExtraPart[] {
  const map = JSON.stringify({ ...source, blocks: Object.fromEntries(blocks) });
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return [
    {
      path: 'customXml/item1.xml',
      text: `${xml}<anchors xmlns="urn:zhunsheng:anchors">${xmlText(map)}</anchors>`,
    },
    {
      path: 'customXml/itemProps1.xml',
      text: `${xml}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="{5A530001-7A68-4E73-8865-6E67616E6368}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:zhunsheng:anchors"/></ds:schemaRefs></ds:datastoreItem>`,
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      text: `${xml}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    },
  ];
}
