import type { Check } from '../../check.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleBlockType } from '../../model/index.ts';
import { instructionsIn, type Modal, modalsIn } from '../../text/index.ts';
import { itemOf } from './foreword-sentences.ts';

const TEXTS: readonly RuleBlockType[] = ['paragraph', 'listItem', 'untitledClause', 'note', 'footnote'];

/** A change that the foreword lists names the content of clauses (更改了应检测的项目（见6.2）): it demands nothing. */
const NAMES_A_CHANGE = /^(?:增加|更改|删除|修改|调整|细化|补充|完善|增补|取消)了?/;

const modalsOf = factOf((block: RuleBlock): readonly Modal[] => modalsIn(block.text.plain));
const instructionsOf = factOf((block: RuleBlock) => instructionsIn(block.text.plain));

/** FW09, IN01, SC02: no requirements, recommendations and permissions where a text only informs (GB/T 1.1—2020, table 3, annex C). */
export const verbChecks: readonly Check[] = [
  {
    id: 'FW09',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3',
    scope: 'block',
    types: TEXTS,
    run(block, place, report) {
      if (place.element !== 'foreword') return;
      if (block.type === 'listItem' && NAMES_A_CHANGE.test(block.text.plain.trim())) return;
      // Names of bodies and persons may hold any character.
      const item = itemOf(block);
      if (item === 'f' || item === 'g') return;
      for (const modal of modalsOf(block)) {
        if (!isProvision(modal)) continue;
        const { from, to, kind } = modal;
        report(block, { variant: kind, range: [from, to], params: { word: block.text.plain.slice(from, to) } });
      }
      if (block.type !== 'paragraph') return;
      for (const { from, to } of instructionsOf(block))
        report(block, {
          variant: 'instruction',
          range: [from, to],
          params: { word: block.text.plain.slice(from, to) },
        });
    },
  },
  {
    id: 'IN01',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.4',
    scope: 'block',
    types: TEXTS,
    run(block, place, report) {
      if (place.element !== 'introduction') return;
      for (const { kind, from, to } of modalsOf(block))
        if (kind === 'requirement')
          report(block, { range: [from, to], params: { word: block.text.plain.slice(from, to) } });
    },
  },
  {
    id: 'SC02',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.5',
    scope: 'block',
    types: TEXTS,
    run(block, place, report) {
      if (place.role !== 'scope') return;
      const text = block.text.plain;
      for (const modal of modalsOf(block)) {
        if (!isProvision(modal)) continue;
        const { from, to, kind } = modal;
        const word = text.slice(from, to);
        // 可参照使用 and 参照使用 say the same of who may use the document.
        const idle = kind === 'permission' && /^参照/.test(text.slice(to));
        const edits = [{ kind: 'replace', block: block.id, field: 'text', from, to, text: '' } as const];
        report(block, {
          variant: kind,
          range: [from, to],
          params: { word },
          ...(idle ? { fix: { label: 'drop-word', params: { word }, edits } } : {}),
        });
      }
    },
  },
];

function isProvision({ kind }: Modal): boolean {
  return kind === 'requirement' || kind === 'recommendation' || kind === 'permission';
}
