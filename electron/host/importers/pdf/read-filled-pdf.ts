import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FilledForm } from '#host/importers/forms/filled-form.ts';
import { ok, parseOutsideJson, type Result, refuse } from '#shared/base/index.ts';
import type { FormIdentity } from '#shared/publishing/publication.ts';
import { withPdf } from './open-pdf.ts';

/** Field in which our forms say which they are. */
const IDENTITY_FIELD = 'zs.form';

/** What pdf.js tells of one place of a field. */
type FieldObject = { readonly type: string; readonly value?: unknown };

/**
 * Reads a PDF form that somebody filled in: texts, choices and ticks by the names of their fields. `form` is null for a form that is
 * not ours. Refusals: `form-pdf` when nothing can be filled in (it was printed to a new PDF, or scanned), and those of `withPdf`.
 */
export function readFilledPdf(bytes: Uint8Array): Promise<Result<FilledForm>> {
  return withPdf(bytes, async (document) => {
    const objects = await fieldObjects(document);
    const fields = new Map<string, string>();
    const boxes = new Map<string, boolean>();
    let form: FormIdentity | null = null;
    for (const [name, places] of objects) {
      // All places of a field show the same value; names that only hold others have no type.
      const field = places.find((place) => place.type !== '');
      if (!field) continue;
      if (name === IDENTITY_FIELD) form = identityOf(field.value);
      else if (field.type === 'checkbox' || field.type === 'radiobutton') boxes.set(name, isTicked(field.value));
      else if (/^(?:text|combobox|listbox)$/.test(field.type)) fields.set(name, textOf(field.value));
    }
    return fields.size + boxes.size === 0 ? refuse('form-pdf') : ok({ form, fields, boxes });
  });
}

async function fieldObjects(document: PDFDocumentProxy): Promise<readonly (readonly [string, FieldObject[]])[]> {
  const found = (await document.getFieldObjects()) as unknown;
  if (found instanceof Map) return [...(found as Map<string, FieldObject[]>)];
  return found && typeof found === 'object' ? Object.entries(found as Record<string, FieldObject[]>) : [];
}

function textOf(value: unknown): string {
  const text = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
  return text.replace(/\r\n?|[\u2028\u2029\v]/g, '\n');
}

function isTicked(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value !== 'Off';
}

function identityOf(value: unknown): FormIdentity | null {
  try {
    const { form, subject, addressee } = parseOutsideJson(textOf(value)) as Record<string, unknown>;
    if (typeof form !== 'string' || typeof subject !== 'string' || typeof addressee !== 'string') return null;
    return { form, subject, addressee };
  } catch {
    return null;
  }
}
