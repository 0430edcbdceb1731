import type { ParagraphRole } from '#shared/contract/index.ts';
import type { WordParagraph } from '../word/index.ts';
import { type DraftLine, draftLine } from './draft-line.ts';
import { trimInlines } from './inline-content.ts';
import { listMark } from './line-marks.ts';
import type { StyleRole } from './style-roles.ts';

/**
 * A paragraph read as a person says: its style, outline level and look count no more, only typed numbers and labels are still taken
 * off where the role prints them itself.
 */
export function forcedLine(paragraph: WordParagraph, role: ParagraphRole): DraftLine {
  const style = styleOf(paragraph, role);
  const plain: WordParagraph = { ...paragraph, outline: null, inContents: false };
  const line = draftLine(plain, style);
  if (style?.role === 'heading' || style?.role === 'clause' || style?.role === 'term') return { ...line, forced: role };
  const content = trimInlines(plain.inlines);
  return { ...line, number: null, content, contentText: line.text, forced: role };
}

function styleOf(paragraph: WordParagraph, role: ParagraphRole): StyleRole | null {
  const [kind, level] = role.split('-');
  switch (kind) {
    case 'heading':
    case 'clause':
      return { role: kind, level: Number(level) };
    case 'term':
      return { role: 'term', level: 2 };
    case 'note':
    case 'example':
    case 'annex':
      return { role: kind };
    case 'list': {
      const seen = listMark(draftLine({ ...paragraph, outline: null }, null));
      return { role: 'list', kind: seen?.kind ?? 'dash', depth: seen?.depth ?? 1 };
    }
    default:
      return null;
  }
}
