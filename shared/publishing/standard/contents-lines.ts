import type { Node } from 'prosemirror-model';
import type { AnnexObligation, SectionName } from '#shared/doc-model/index.ts';
import { fillWording } from '../fixed-wording.ts';
import type { Numbering } from '../numbering.ts';
import type { StandardProfile } from '../standard-profile.ts';
import { plainText } from './inline-runs.ts';
import type { StandardContext } from './standard-context.ts';

/** A line of 目次: the block that it leads to, its level (1 = chapters, annexes, elements) and what it says. */
export type ContentsLine = { readonly id: string; readonly level: number; readonly text: string };

/**
 * The lines of 目次 (GB/T 1.1—2020, 8.2) to the depth that the profile lists. Figures, tables, terms and untitled clauses are not
 * listed.
 */
export function contentsLines(doc: Node, numbering: Numbering, profile: StandardProfile): readonly ContentsLine[] {
  const context: StandardContext = { numbering, profile, blobs: new Set() };
  return doc.children.flatMap((section): readonly ContentsLine[] => {
    const name = section.type.name as SectionName;
    const id = section.attrs['id'] as string;
    const headings = section.children.flatMap((node): readonly ContentsLine[] => {
      if (node.type.name !== 'heading') return [];
      const line = headingLine(node, name, context);
      return line.isListed ? [{ id: node.attrs['id'] as string, level: line.level, text: line.text }] : [];
    });
    if (name === 'body') return headings;
    const text = name === 'annex' ? annexLine(section, context) : profile.wording.elementEntries[name];
    return [{ id, level: 1, text }, ...headings];
  });
}

/** Line of a chapter or titled clause, for contents and bookmarks; whether the contents list it. */
export function headingLine(node: Node, section: SectionName, context: StandardContext) {
  const entry = context.numbering.byId.get(node.attrs['id'] as string);
  const level = entry?.level ?? 1;
  const label = entry?.label ?? '';
  const title = plainText(node, context);
  return {
    level,
    label,
    title,
    text: `${label}${context.profile.wording.wideBlank}${title}`,
    isListed: isListed(level, label, section, context),
  };
}

/** Line of an annex: 附录A（规范性）　Title. */
export function annexLine(annex: Node, context: StandardContext): string {
  const { wording } = context.profile;
  const label = context.numbering.byId.get(annex.attrs['id'] as string)?.label ?? '';
  const obligation = wording.annexObligation[annex.attrs['obligation'] as AnnexObligation];
  const title = annex.firstChild ? plainText(annex.firstChild, context) : '';
  return fillWording(wording.annexEntry, { label, obligation, title }).trim();
}

/** By habit chapters 1–3 are listed with one level, the later ones with two (domain 1.1). */
function isListed(level: number, number: string, section: SectionName, { profile }: StandardContext): boolean {
  const { shallowChapters, shallowDepth, depth, annexDepth } = profile.contents;
  if (section === 'introduction') return false;
  if (section === 'annex') return level <= annexDepth;
  return level <= (Number(number.split('.')[0]) <= shallowChapters ? shallowDepth : depth);
}
