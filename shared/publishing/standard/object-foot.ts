import type { Node } from 'prosemirror-model';
import type { PubParagraph } from '../publication.ts';
import { inlineRuns } from './inline-runs.ts';
import { noteParagraph } from './note-blocks.ts';
import type { StandardContext } from './standard-context.ts';

const ORDER = ['paragraph', 'note', 'objectFootnote'];

/** What stands under a figure or in the last row of a table: text, then notes, then footnotes (GB/T 1.1—2020, 9.7, 9.8). */
export function objectFoot(object: Node, context: StandardContext): readonly PubParagraph[] {
  const owner = object.attrs['id'] as string;
  return object.children
    .filter((child) => ORDER.includes(child.type.name))
    .toSorted((a, b) => ORDER.indexOf(a.type.name) - ORDER.indexOf(b.type.name))
    .map((child): PubParagraph => {
      if (child.type.name === 'note') return noteParagraph(child, context, owner, true);
      const id = child.attrs['id'] as string;
      const runs = inlineRuns(child, context);
      if (child.type.name === 'paragraph') return { kind: 'paragraph', style: 'object-paragraph', id, runs };
      const mark = context.numbering.byId.get(id)?.label ?? '';
      return {
        kind: 'paragraph',
        style: 'object-footnote',
        id,
        runs: [
          { kind: 'text', text: mark, position: 'super' },
          { kind: 'text', text: context.profile.wording.wideBlank },
          ...runs,
        ],
      };
    });
}

/** 单位为…: the unit line of a figure or table, or nothing. */
export function unitLine(object: Node, context: StandardContext): PubParagraph | undefined {
  const unit = (object.attrs['unit'] as string).trim();
  if (unit === '') return undefined;
  const wording = context.profile.wording.unitLine;
  // The whole line may be typed: 单位为千克每立方米, Values in per cent.
  const isWhole = unit.startsWith(wording.slice(0, 2)) || (context.profile.language === 'en' && / in /.test(unit));
  const text = isWhole ? unit : wording.replace('{unit}', () => unit);
  return { kind: 'paragraph', style: 'unit', runs: [{ kind: 'text', text }] };
}

/** Number and title of a figure or table; without a title the number stands alone. */
export function objectCaption(object: Node, context: StandardContext, style: string): PubParagraph {
  const caption = object.children.find((child) => child.type.name === 'caption');
  const runs = caption ? inlineRuns(caption, context) : [];
  const text = context.numbering.byId.get(object.attrs['id'])?.label ?? '';
  return {
    kind: 'paragraph',
    style,
    label: { text: runs.length > 0 ? text + context.numbering.wording.titleGap : text, gap: 'none' },
    runs,
  };
}
