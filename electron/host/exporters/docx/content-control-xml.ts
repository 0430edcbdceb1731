import type { FormField, PubRun } from '#shared/publishing/publication.ts';
import { checksum } from './checksum.ts';
import type { DocxContext } from './docx-context.ts';
import { SYMBOL_FONT } from './fonts.ts';
import { textRunXml } from './text-run-xml.ts';

import { xmlText } from './xml-text.ts';

type Checkbox = Extract<PubRun, { kind: 'checkbox' }>;

/** Word's limit for the tag and the title of a content control. */
const LONGEST_NAME = 64;
const CHECKED = '☑';
const UNCHECKED = '☐';
/** Shown in an empty control without a label: something must stand there to be clicked. */
const BLANK = '\u3000\u3000\u3000\u3000';

/** A line to write on by hand. */
const LINE = BLANK.repeat(4);

/** Longest name that goes into a bookmark as it is. */
const LONGEST_PLAIN = 36;
/** Bookmarks of controls are counted apart from those of blocks. */
const FIRST_BOOKMARK = 1_000_000;

/**
 * A place to fill in as a content control of Word: text, date, or list of choices. Its tag is the name of the field, its title the label;
 * as long as it is empty, the label stands in it as placeholder. Text is no plain-text control: LibreOffice 7 writes what stands in one
 * three times when it saves.
 */
export function fieldControlXml(ctx: DocxContext, field: FormField): string {
  // A paper that is not sent out to be filled in is printed: words in an empty place would be printed with it.
  if (!ctx.publication.form) return textRunXml(field.value || LINE, { underline: field.value === '' }, ctx.chinese);
  const shown =
    field.value === ''
      ? `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t xml:space="preserve">${xmlText(field.label || BLANK)}</w:t></w:r>`
      : textRunXml(field.value, {}, ctx.chinese);
  if (field.value === '') ctx.placeholders.add(field.label || BLANK);
  const placeholder = field.value === '' ? '<w:showingPlcHdr/>' : '';
  return control(ctx, field.name, field.label, placeholder + kindXml(ctx, field), shown);
}

/** A box to tick: with a name a checkbox of Word, else a sign. */
export function checkboxXml(ctx: DocxContext, box: Checkbox): string {
  const sign = `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${SYMBOL_FONT}" w:hAnsi="${SYMBOL_FONT}" w:eastAsia="${SYMBOL_FONT}" w:cs="${SYMBOL_FONT}"/></w:rPr><w:t>${box.checked ? CHECKED : UNCHECKED}</w:t></w:r>`;
  if (box.name === undefined) return sign;
  const state = (name: string, char: string): string =>
    `<w14:${name} w14:val="${char.charCodeAt(0).toString(16).toUpperCase()}" w14:font="${SYMBOL_FONT}"/>`;
  const kind = `<w14:checkbox><w14:checked w14:val="${box.checked ? 1 : 0}"/>${state('checkedState', CHECKED)}${state('uncheckedState', UNCHECKED)}</w14:checkbox>`;
  return control(ctx, box.name, box.label ?? '', kind, sign);
}

/** Bookmark around a control, by which it is known again after LibreOffice has dropped the tag: dots are low lines in it. */
function bookmarkOf(ctx: DocxContext, name: string): string {
  const times = (ctx.controlNames.get(name) ?? 0) + 1;
  ctx.controlNames.set(name, times);
  if (times === 1 && name.length <= LONGEST_PLAIN && /^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u.test(name))
    return `zf_${name.replaceAll('.', '_')}`;
  const short = checksum(times === 1 ? name : `${name}#${times}`);
  ctx.longNames.set(short, name);
  return `zf_${short}`;
}

/** Tag of a field: its name, or a shorter one where Word would not take it; `ctx.longNames` tells the reader which is meant. */
function tagOf(ctx: DocxContext, name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const tag = `${name.slice(0, LONGEST_NAME - 9)}~${checksum(name)}`.toWellFormed();
  ctx.longNames.set(tag, name);
  return tag;
}

function control(ctx: DocxContext, name: string, label: string, kind: string, content: string): string {
  ctx.controls += 1;
  const title = label === '' ? '' : `<w:alias w:val="${xmlText(label.slice(0, LONGEST_NAME))}"/>`;
  const bookmark = FIRST_BOOKMARK + ctx.controls;
  return `<w:bookmarkStart w:id="${bookmark}" w:name="${bookmarkOf(ctx, name)}"/><w:sdt><w:sdtPr>${title}<w:tag w:val="${xmlText(tagOf(ctx, name))}"/><w:id w:val="${ctx.controls}"/>${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt><w:bookmarkEnd w:id="${bookmark}"/>`;
}

function kindXml(ctx: DocxContext, { input, value, options = [] }: FormField): string {
  switch (input) {
    case 'line':
    case 'text':
      return '';
    case 'date': {
      const full = /^\d{4}-\d{2}-\d{2}$/.test(value) ? ` w:fullDate="${value}T00:00:00Z"` : '';
      return `<w:date${full}><w:dateFormat w:val="yyyy-MM-dd"/><w:lid w:val="${ctx.chinese ? 'zh-CN' : 'en-US'}"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>`;
    }
    case 'choice': {
      const items = [...new Set(options.filter((option) => option !== ''))].map((option) => {
        const text = xmlText(option);
        return `<w:listItem w:displayText="${text}" w:value="${text}"/>`;
      });
      return items.length === 0 ? '<w:dropDownList/>' : `<w:dropDownList>${items.join('')}</w:dropDownList>`;
    }
  }
}
