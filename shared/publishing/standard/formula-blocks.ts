import type { Node } from 'prosemirror-model';
import type { PubFormula, PubParagraph } from '../publication.ts';
import { inlineRuns } from './inline-runs.ts';
import type { StandardContext } from './standard-context.ts';

/** 公式 on its own line; the number stands at the right edge (GB/T 1.1—2020, 9.9). */
export function formulaBlock(node: Node, { numbering, profile }: StandardContext): PubFormula {
  const id = node.attrs['id'] as string;
  const latex = node.attrs['latex'] as string;
  const entry = numbering.byId.get(id);
  return {
    kind: 'formula',
    id,
    latex,
    number: entry?.label ?? '',
    ...(profile.layout.formulaLeader ? {} : { leader: 'none' }),
    alt: entry?.label ? `${entry.reference} ${latex}` : latex,
  };
}

/**
 * 式中： on its own line, then one symbol a line with its meaning behind a dash (GB/T 1.1—2020, 9.9); without the lead a list of symbols
 * (8.8).
 */
export function formulaKeyBlocks(key: Node, context: StandardContext, withLead = true): readonly PubParagraph[] {
  const { formulaKeyLead, formulaKeyDash } = context.profile.wording;
  const lead: PubParagraph = {
    kind: 'paragraph',
    style: 'formula-lead',
    id: key.attrs['id'],
    runs: [{ kind: 'text', text: formulaKeyLead }],
  };
  const items = key.children.map((item): PubParagraph => {
    const meaning = inlineRuns(item, context);
    const first = meaning[0];
    const typedDash = first?.kind === 'text' && /^[—–-]/.test(first.text);
    return {
      kind: 'paragraph',
      style: 'formula-key',
      runs: [
        { kind: 'math', latex: item.attrs['symbol'] },
        ...(typedDash ? [] : [{ kind: 'text', text: formulaKeyDash } as const]),
        ...meaning,
      ],
    };
  });
  return withLead ? [lead, ...items] : items;
}
