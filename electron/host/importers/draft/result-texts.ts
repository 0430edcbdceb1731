import type { ResultText } from './compare-texts.ts';
import type { DraftNode } from './draft-context.ts';
import { plainMath } from './plain-math.ts';

/** Text of every block under construction, in order, references as the file showed them and formulas as plain text. */
export function resultTexts(root: DraftNode): readonly ResultText[] {
  const texts: ResultText[] = [];
  const visit = (node: DraftNode, outer: string): void => {
    const own = node.attrs?.['id'];
    const blockId = typeof own === 'string' && own !== '' ? own : outer;
    const add = (text: string): void => {
      if (text !== '') texts.push({ blockId, text });
    };
    const attribute = (name: string): string => {
      const value = node.attrs?.[name];
      return typeof value === 'string' ? value : '';
    };
    if (node.type === 'formula') add(plainMath(attribute('latex')));
    if (node.type === 'image') add(attribute('subtitle'));
    if (node.type === 'formulaKeyItem') {
      add(`${plainMath(attribute('symbol'))}——${(node.content ?? []).map(inlineText).join('')}`);
      return;
    }
    add(attribute('unit'));
    const children = node.content ?? [];
    if (children.some((child) => INLINE.has(child.type))) add(children.map(inlineText).join(''));
    else for (const child of children) visit(child, blockId);
  };
  visit(root, '');
  return texts;
}

const INLINE: ReadonlySet<string> = new Set([
  'text',
  'hardBreak',
  'crossReference',
  'citation',
  'footnote',
  'objectFootnoteMark',
  'inlineMath',
]);

function inlineText(node: DraftNode): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'inlineMath') return plainMath(String(node.attrs?.['latex'] ?? ''));
  if (node.type === 'footnote') return `\n${String(node.attrs?.['text'] ?? '')}\n`;
  return node.text ?? node.shown ?? '';
}
