import {
  child,
  children,
  descendants,
  openZip,
  parseXml,
  sniffFile,
  textOf,
  type XmlElement,
  type ZipArchive,
} from '#host/importers/package/index.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { ok, type Result, refuse } from '#shared/base/index.ts';
import { isOn, paragraphText } from './docx-paragraph.ts';
import { mainPart } from './docx-source.ts';
import type { FilledForm } from './filled-form.ts';

/** A content control, and the bookmark around it that says its name when the tag is gone (LibreOffice drops tags). */
type Control = { readonly properties: XmlElement | undefined; readonly content: XmlElement; readonly bookmark: string };

const PROPERTY = 'zhunsheng.';
const BOOKMARK = 'zf_';

/**
 * Reads a form that was written by us as Word document, filled in and sent back: content controls by their tags or bookmarks, and which
 * form it is from the properties of the file. Placeholder text counts as empty. Refusals: those of the package gate, and `file-empty`,
 * `file-truncated`, `file-not-docx`, `docx-no-document`.
 */
export async function readFilledDocx(bytes: Uint8Array): Promise<Result<FilledForm>> {
  if (bytes.length === 0) return refuse('file-empty');
  const { kind, truncated } = sniffFile('form.docx', bytes);
  if (truncated) return refuse('file-truncated');
  if (kind !== 'docx' && kind !== 'zip') return refuse('file-not-docx');
  const zip = await openZip(bytes);
  if (!zip.ok) return zip;
  try {
    return await filledForm(zip.value);
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    throw error;
  } finally {
    zip.value.close();
  }
}

async function filledForm(zip: ZipArchive): Promise<Result<FilledForm>> {
  const text = await zip.text(await mainPart(zip));
  if (text === null) return refuse('docx-no-document');
  const root = parseXml(text);
  if (!root.ok) return root;
  const about = await customProperties(zip);
  const placeholders = new Set([...about].filter(([name]) => name.startsWith('placeholder.')).map(([, text]) => text));
  const fields = new Map<string, string>();
  const boxes = new Map<string, boolean>();
  const seen = new Map<string, number>();
  for (const { properties, content, bookmark } of controls(root.value)) {
    const tag = child(properties, 'w:tag')?.attrs['w:val'] ?? '';
    const plain = tag === '' ? bookmark.replaceAll('_', '.') : tag;
    const name = about.get(`field.${tag || bookmark}`) ?? plain;
    if (name === '') continue;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const key = times === 1 ? name : `${name}#${times}`;
    const box = child(properties, 'w14:checkbox');
    if (box) boxes.set(key, isChecked(box, content));
    else fields.set(key, value(properties, content, placeholders));
  }
  const form = about.get('form');
  const identity = { subject: about.get('subject') ?? '', addressee: about.get('addressee') ?? '' };
  return ok({ form: form === undefined ? null : { form, ...identity }, fields, boxes });
}

/** All content controls in order, outer ones before those inside them. */
function controls(root: XmlElement): readonly Control[] {
  const found: Control[] = [];
  const walk = (element: XmlElement): void => {
    let before = '';
    for (const node of element.children) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:sdt') {
        const content = child(node, 'w:sdtContent') ?? node;
        found.push({ properties: child(node, 'w:sdtPr'), content, bookmark: before || bookmarkIn(content) });
      }
      // A mark of ours belongs to the control right behind it.
      if (node.name !== 'w:bookmarkEnd') before = nameOfMark(node);
      walk(node);
    }
  };
  walk(root);
  return found;
}

/** Our bookmark among the runs of a control, as LibreOffice puts it. */
function bookmarkIn(content: XmlElement): string {
  for (const node of children(content)) {
    const name = nameOfMark(node);
    if (name !== '') return name;
  }
  return '';
}

function nameOfMark(element: XmlElement): string {
  const name = element.name === 'w:bookmarkStart' ? (element.attrs['w:name'] ?? '') : '';
  return name.startsWith(BOOKMARK) ? name.slice(BOOKMARK.length) : '';
}

/** The sign that stands in the box wins: programs that do not know the box change only that. */
function isChecked(box: XmlElement, content: XmlElement): boolean {
  const sign = /[☐☑☒□■√✓✔]/u.exec(textOf(content))?.[0];
  if (sign !== undefined) return !/[☐□]/u.test(sign);
  const checked = child(box, 'w14:checked');
  return checked !== undefined && !/^(?:0|false|off)$/.test(checked.attrs['w14:val'] ?? '1');
}

/**
 * What was filled in: lines of a control in a line, paragraphs of one around them. LibreOffice goes on to call it a placeholder when it has
 * been written over, so another text than ours is taken for an answer.
 */
function value(properties: XmlElement | undefined, content: XmlElement, placeholders: ReadonlySet<string>): string {
  const paragraphs = descendants(content, 'w:p');
  const text = paragraphs.length > 0 ? paragraphs.map(paragraphText).join('\n') : paragraphText(content);
  const placeholder = child(properties, 'w:showingPlcHdr');
  const isShown = placeholder !== undefined && isOn(placeholder);
  return isShown && (placeholders.size === 0 || placeholders.has(text) || text.trim() === '') ? '' : text;
}

/** Our own properties of the file, without their prefix. */
async function customProperties(zip: ZipArchive): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const text = await zip.text('docProps/custom.xml');
  const root = text === null ? null : parseXml(text);
  if (!root?.ok) return found;
  for (const property of children(root.value, 'op:property')) {
    const name = property.attrs['name'] ?? '';
    if (name.startsWith(PROPERTY)) found.set(name.slice(PROPERTY.length), textOf(property));
  }
  return found;
}
