import type { StandardLayout } from '#shared/publishing/index.ts';
import { gbLayout } from './gb-layout.ts';

/** Names of styles in a Word file: `Standard chapter`, `Standard list-dash-1` … */
function named(styles: StandardLayout['styles']): StandardLayout['styles'] {
  const entries = Object.entries(styles).map(([role, style]) => [role, { ...style, name: `Standard ${role}` }]);
  return Object.fromEntries(entries) as StandardLayout['styles'];
}

/** Layout of a document in English: measures of the Chinese one, names of styles without Chinese. */
export const isoLayout: StandardLayout = { ...gbLayout, styles: named(gbLayout.styles) };
