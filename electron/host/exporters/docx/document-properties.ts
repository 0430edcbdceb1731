import type { Publication } from '#shared/publishing/publication.ts';
import type { DocxContext } from './docx-context.ts';
import { xmlText } from './xml-text.ts';

/** Set that Word's own custom properties belong to (ECMA-376 Part 1, 22.3). */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * `docProps/custom.xml`: what the file must still say after Word, WPS or LibreOffice have saved it anew, which keep these properties but
 * not always parts of other programs: which form it is and about what, which draft and version it shows, names of fields too long for a tag,
 * what stands in empty fields.
 */
export function customPropertiesXml(
  publication: Publication,
  { longNames, placeholders }: Pick<DocxContext, 'longNames' | 'placeholders'>,
): string {
  const { form, anchors } = publication;
  const properties: (readonly [string, string])[] = [];
  if (form) {
    properties.push(['form', form.form], ['subject', form.subject], ['addressee', form.addressee]);
    for (const [tag, name] of longNames) properties.push([`field.${tag}`, name]);
    [...placeholders].forEach((text, index) => {
      properties.push([`placeholder.${index + 1}`, text]);
    });
  }
  if (anchors) properties.push(['draft', anchors.draft], ['version', String(anchors.version)], ['name', anchors.name]);
  const elements = properties.map(
    ([name, value], index) =>
      `<property fmtid="${FORMAT}" pid="${index + 2}" name="zhunsheng.${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    ...elements,
    '</Properties>',
  ].join('');
}
