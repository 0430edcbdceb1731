import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Fills content controls by their tags as Word does: text takes the place of the placeholder, boxes change their state and their sign.
 * LibreOffice (`marked`) goes on to mark what was typed as placeholder.
 */
export function fillDocxForm(
  bytes: Uint8Array,
  values: Readonly<Record<string, string | boolean>>,
  marked = false,
): Uint8Array {
  const files = unzipSync(bytes);
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const filled = document.replace(/<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs, (control) => {
    const tag = /<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '';
    const value = values[tag];
    if (value === undefined) return control;
    if (typeof value === 'boolean') {
      return control
        .replace(/<w14:checked w14:val="\d"/, `<w14:checked w14:val="${value ? 1 : 0}"`)
        .replace(/[☐☑]/, value ? '☑' : '☐');
    }
    const lines = value.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
    return control
      .replace(marked ? '' : '<w:showingPlcHdr/>', '')
      .replace(
        /<w:sdtContent>.*<\/w:sdtContent>/s,
        () => `<w:sdtContent><w:r>${lines.join('<w:br/>')}</w:r></w:sdtContent>`,
      );
  });
  files['word/document.xml'] = strToU8(filled);
  return zipSync(files);
}
