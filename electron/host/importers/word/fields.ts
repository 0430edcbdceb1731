import { child, children, descendants, type XmlElement } from '../package/index.ts';
import { readEqField } from './eq-field.ts';
import { symbolCharacter } from './symbol-font.ts';
import type { OpenField, WordContext } from './word-context.ts';
import type { WordInline } from './word-model.ts';

/** Fields that load or run something; only the stored result is taken over. */
const ACTIVE = new Set([
  'DDE',
  'DDEAUTO',
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'LINK',
  'IMPORT',
  'MACROBUTTON',
  'DATABASE',
]);

export function fieldName(code: string): string {
  return (/^\s*([A-Za-z]+)/.exec(code)?.[1] ?? '').toUpperCase();
}

/** Ends a field: turns its result into a reference or a form value, or leaves it as the text it is. */
export function finishField(field: OpenField, inlines: WordInline[], context: WordContext): void {
  const name = fieldName(field.code);
  if (ACTIVE.has(name)) context.findings.activeFields.add(name);
  if (name === 'FORMDROPDOWN') {
    inlines.push({ kind: 'form', name: formName(field.formField), text: chosenEntry(field.formField) });
    return;
  }
  if (name === 'FORMCHECKBOX') {
    inlines.push(plainText(isChecked(field.formField) ? '☑' : '□'));
    return;
  }
  if (name === 'EQ') {
    // An equation field has no result: its code is the formula.
    const equation = readEqField(field.code);
    if (equation.kind === 'math') inlines.push({ kind: 'math', latex: equation.latex, display: false });
    else inlines.push(plainText(equation.text));
    if (equation.kind === 'unknown') context.findings.unknownEquations.push(equation.text);
    return;
  }
  if (name === 'SYMBOL') {
    const symbol = symbolOf(field.code);
    if (symbol === null) context.findings.unknownSymbols += 1;
    if (field.resultIn === inlines) inlines.splice(field.resultFrom);
    inlines.push(plainText(symbol ?? '□'));
    return;
  }
  if (field.resultIn !== inlines) return;
  if (name === 'FORMTEXT') {
    const result = inlines.splice(field.resultFrom);
    const marks = result.filter((inline) => inline.kind === 'bookmark');
    inlines.push(...marks, { kind: 'form', name: formName(field.formField), text: plainTextOf(result) });
  } else if (name === 'REF') {
    const bookmark = /^\s*REF\s+("?)([^\s"\\]+)\1/i.exec(field.code)?.[2];
    if (!bookmark) return;
    const result = inlines.splice(field.resultFrom);
    inlines.push({ kind: 'reference', bookmark, text: plainTextOf(result) });
  }
}

export function plainText(text: string): WordInline {
  return { kind: 'text', text, bold: false, italic: false, position: null };
}

/** Text of inlines: breaks and tabs as blanks, formulas as their source. */
export function plainTextOf(inlines: readonly WordInline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'text' || inline.kind === 'reference' || inline.kind === 'form') text += inline.text;
    else if (inline.kind === 'math') text += inline.latex;
    else if (inline.kind === 'tab') text += '\t';
    else if (inline.kind === 'break') text += '\n';
  }
  return text;
}

/** `SYMBOL 183 \\f Symbol`: the character that the field draws. */
function symbolOf(code: string): string | null {
  const match = /^\s*SYMBOL\s+(0x[0-9a-f]+|\d+)/i.exec(code);
  const font = /\\f\s+"?([^\s"\\](?:[^"\\]{0,60}?[^\s"\\])?)"?\s*(?:\\|$)/i.exec(code)?.[1] ?? '';
  return match ? symbolCharacter(font, Number(match[1])) : null;
}

function formName(formField: XmlElement | undefined): string {
  return child(formField, 'w:name')?.attrs['w:val'] ?? '';
}

function chosenEntry(formField: XmlElement | undefined): string {
  const list = child(formField, 'w:ddList');
  const index = Number(child(list, 'w:result')?.attrs['w:val'] ?? child(list, 'w:default')?.attrs['w:val'] ?? 0) || 0;
  return children(list, 'w:listEntry')[index]?.attrs['w:val'] ?? '';
}

function isChecked(formField: XmlElement | undefined): boolean {
  const box = child(formField, 'w:checkBox');
  const value = (child(box, 'w:checked') ?? child(box, 'w:default'))?.attrs['w:val'];
  return descendants(box, 'w:checked').length > 0 ? value !== '0' : value === '1';
}
