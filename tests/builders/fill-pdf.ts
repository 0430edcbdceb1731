import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Fills in the fields of a PDF form by name, as pdf.js (the viewer of Firefox) does, and saves it. Unknown names throw. */
export async function fillPdf(
  bytes: Uint8Array,
  values: Readonly<Record<string, string | boolean>>,
): Promise<Uint8Array> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
  });
  const document = await task.promise;
  const left = new Map(Object.entries(values));
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const annotations = (await page.getAnnotations({ intent: 'any' })) as { id: string; fieldName: string }[];
    for (const { id, fieldName } of annotations) {
      const value = left.get(fieldName);
      if (value === undefined) continue;
      document.annotationStorage.setValue(id, { value });
      left.delete(fieldName);
    }
  }
  if (left.size > 0) throw new Error(`no field ${[...left.keys()].join(', ')}`);
  const saved = await document.saveDocument();
  await task.destroy();
  return saved;
}
