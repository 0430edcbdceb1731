import type { ParagraphStyle, StyleSheet } from '#shared/publishing/publication.ts';

const round = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * CSS of the paragraph styles that occur: face, size, alignment, indents and spaces of the paper, in proportion to the size of its
 * running text. Measures that only paper has (line pitch, keeping together) are left to the page.
 */
export function styleRules(styles: StyleSheet, used: ReadonlySet<string>): string {
  const base = styles['paragraph']?.sizePt ?? styles['letter-text']?.sizePt ?? 10.5;
  return [...used]
    .toSorted()
    .flatMap((name) => {
      const style = styles[name];
      return style ? [`.paper .s-${name.replace(/[^\w-]/g, '_')}{${declarations(style, base)}}`] : [];
    })
    .join('\n');
}

function declarations(style: ParagraphStyle, base: number): string {
  const rules = [`font-family:var(--${style.face})`];
  // Titles of covers would fill a screen, the smallest print would be too small for one, and titles part what no page parts.
  const least = style.outlineLevel === 1 ? 1.18 : style.outlineLevel === 2 ? 1.06 : 0.88;
  const size = Math.min(Math.max(style.sizePt / base, least), 1.75);
  rules.push(`font-size:${round(size)}rem`);
  rules.push(`font-weight:${style.bold ? 700 : style.face === 'hei' ? 600 : 400}`);
  if (style.align === 'center' || style.align === 'right') rules.push(`text-align:${style.align}`);
  const left = style.leftIndentChars ?? 0;
  const hanging = style.hangingChars ?? 0;
  if (left > 0) rules.push(`padding-left:${round(left)}em`);
  if (style.rightIndentChars) rules.push(`padding-right:${round(style.rightIndentChars)}em`);
  if (hanging > 0) rules.push(`text-indent:${round(-hanging)}em`, `--hanging:${round(hanging)}em`);
  else rules.push(`text-indent:${round(style.firstIndentChars ?? 0)}em`);
  if (style.beforePt) rules.push(`margin-top:${round(Math.min(style.beforePt / style.sizePt, 2))}em`);
  if (style.afterPt) rules.push(`margin-bottom:${round(Math.min(style.afterPt / style.sizePt, 2))}em`);
  return rules.join(';');
}
