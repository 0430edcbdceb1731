import { squash } from '#shared/base/index.ts';
import { FIXED_WORDING, gbWording } from '#shared/profiles/wording/index.ts';
import type { Check } from '../../check.ts';
import type { Fix, RuleBlock, RuleDocument, RuleEntry } from '../../model/index.ts';
import { type AnnexMention, annexMentions, mentioningEntries } from './annex-mentions.ts';
import { elementOf, isNumbered, nameOf } from './clause-tree.ts';

const KIND_MARKS = gbWording.annexObligation;
const MARK_IN_TITLE = /^\s*(?:附录\s*[A-Z]\s*)?[（(]\s*(规范性|资料性)(?:附录)?\s*[）)]\s*/;
const NOT_IN_ANNEX: readonly string[] = [
  FIXED_WORDING.chapters.scope,
  FIXED_WORDING.chapters.references,
  FIXED_WORDING.chapters.terms,
];

/** AN01–AN05: annexes (附录; GB/T 1.1—2020, 9.6). */
export const annexChecks: readonly Check[] = [
  {
    id: 'AN01',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 9.6',
    scope: 'block',
    types: ['annex'],
    run(block, _place, report) {
      const name = nameOf(block);
      const inTitle = MARK_IN_TITLE.exec(block.title.plain);
      if (inTitle) {
        const typed = inTitle[1] === '规范性' ? 'normative' : 'informative';
        const edits: Fix['edits'] = [
          { kind: 'replace', block: block.id, field: 'title', from: 0, to: inTitle[0].length, text: '' },
          ...(block.kind === typed
            ? []
            : [{ kind: 'attribute', block: block.id, name: 'obligation', value: typed } as const]),
        ];
        const range = [0, inTitle[0].length] as const;
        report(block, {
          variant: 'typed',
          field: 'title',
          range,
          params: { mark: inTitle[0].trim() },
          fix: { label: 'drop-annex-mark', edits },
        });
        return;
      }
      const mark = block.mark.text;
      const expected = block.kind === 'normative' || block.kind === 'informative' ? KIND_MARKS[block.kind] : '';
      if (mark === '') {
        report(block, { variant: 'missing', field: 'title', params: { name } });
        return;
      }
      if (Object.values(KIND_MARKS).some((known) => squash(known) === squash(mark))) {
        if (expected !== '' && squash(mark) !== squash(expected))
          report(block, { variant: 'contradicts', field: 'mark', range: [0, mark.length], params: { mark, expected } });
        return;
      }
      const right = expected || (mark.includes('规范') ? KIND_MARKS.normative : KIND_MARKS.informative);
      const edits = [
        { kind: 'replace', block: block.id, field: 'mark', from: 0, to: mark.length, text: right } as const,
      ];
      const fix: Fix = { label: 'use-word', params: { word: right }, edits };
      report(block, { field: 'mark', range: [0, mark.length], params: { mark, expected: right }, fix });
    },
  },
  {
    id: 'AN02',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 9.6',
    scope: 'document',
    run(document, report) {
      const annexes = annexesOf(document);
      if (annexes.length === 0) return;
      const byLetter = new Map(annexes.map((annex) => [annex.number.text, annex]));
      const mentioned = new Set<string>();
      const weak = new Map<string, { readonly block: RuleBlock; readonly mention: AnnexMention } | null>();
      for (const entry of mentioningEntries(document)) {
        for (const mention of annexMentions(entry.block)) {
          const annex = byLetter.get(mention.letter);
          if (!annex || isInside(entry, annex)) continue;
          mentioned.add(mention.letter);
          if (annex.kind === 'normative')
            weak.set(
              mention.letter,
              mention.weak
                ? weak.has(mention.letter)
                  ? weak.get(mention.letter)!
                  : { block: entry.block, mention }
                : null,
            );
          if (annex.kind !== 'informative' || !mention.demanded) continue;
          report(entry.block, {
            variant: 'verb',
            field: mention.field,
            range: [mention.from, mention.to],
            params: { letter: mention.letter },
          });
        }
      }
      for (const found of weak.values()) {
        if (!found) continue;
        const { block, mention } = found;
        const { letter, field, from, to } = mention;
        report(block, { variant: 'weak', field, range: [from, to], params: { letter } });
      }
      for (const annex of annexes)
        if (annex.number.text !== '' && !mentioned.has(annex.number.text))
          report(annex, { field: 'title', params: { letter: annex.number.text, name: nameOf(annex) } });
    },
  },
  {
    id: 'AN03',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 9.6',
    scope: 'document',
    run(document, report) {
      const annexes = annexesOf(document).filter(({ number }) => /^[A-Z]$/.test(number.text));
      const whole = elementOf(document, 'foreword') !== undefined && elementOf(document, 'chapter') !== undefined;
      let previous = whole ? '@' : '';
      for (const annex of annexes) {
        const letter = annex.number.text;
        const expected = String.fromCharCode(previous.charCodeAt(0) + 1);
        if (previous !== '' && annex.number.typed && letter !== expected)
          report(annex, { variant: 'gap', field: 'number', range: [0, letter.length], params: { letter, expected } });
        previous = letter;
      }
      const first = firstMentions(document, annexes);
      const placed = annexes.filter((annex) => first.has(annex.id));
      const sorted = placed.toSorted((a, b) => first.get(a.id)!.order - first.get(b.id)!.order);
      // References follow an annex that moves; typed letters do not.
      const live = placed.length === annexes.length && placed.every((annex) => first.get(annex.id)!.mention.live);
      const fix: Fix = { label: 'sort-annexes', edits: [{ kind: 'order', blocks: sorted.map(({ id }) => id) }] };
      for (const [index, annex] of placed.entries()) {
        const next = placed[index + 1];
        if (!next || first.get(annex.id)!.order < first.get(next.id)!.order) continue;
        const params = { letter: annex.number.text, other: next.number.text };
        report(annex, { field: 'title', params, ...(live ? { fix } : {}) });
      }
    },
  },
  {
    id: 'AN04',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 9.6',
    scope: 'block',
    types: ['annex'],
    run(block, _place, report) {
      for (const clause of block.children) {
        const title = clause.title.plain;
        if (clause.type === 'clause' && NOT_IN_ANNEX.includes(title.replace(/\s+/g, '')))
          report(clause, { field: 'title', range: [0, title.length], params: { title } });
      }
    },
  },
  {
    id: 'AN05',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 9.6, 附录A',
    scope: 'block',
    types: ['annex'],
    run(annex, _place, report) {
      const letter = annex.number.text;
      if (!/^[A-Z]$/.test(letter)) return;
      walk(annex.children);

      function walk(blocks: readonly RuleBlock[]): void {
        for (const block of blocks) {
          const { text, typed } = block.number;
          const counted = isNumbered(block) || ['figure', 'table', 'formula'].includes(block.type);
          const bare = text.replace(/^[（(]\s*|(?:(?<!\s)\s+)?[）)]$/g, '');
          if (counted && typed && bare !== '' && !bare.startsWith(`${letter}.`))
            report(block, {
              variant: wordFor(block),
              field: 'number',
              range: [0, text.length],
              params: { number: text, letter },
            });
          if (block.type !== 'figure' && block.type !== 'table') walk(block.children);
        }
      }
    },
  },
];

function wordFor(block: RuleBlock): 'clause' | 'figure' | 'table' | 'formula' {
  return block.type === 'figure' || block.type === 'table' || block.type === 'formula' ? block.type : 'clause';
}

function annexesOf(document: RuleDocument): readonly RuleBlock[] {
  return document.blocks.filter(({ type }) => type === 'annex');
}

function isInside(entry: RuleEntry, annex: RuleBlock): boolean {
  for (let at: RuleEntry | null = entry; at; at = at.parent) if (at.block === annex) return true;
  return false;
}

/** Where the chapters and annexes first mention each annex; foreword and introduction come before them and do not count. */
function firstMentions(document: RuleDocument, annexes: readonly RuleBlock[]) {
  const first = new Map<string, { readonly order: number; readonly mention: AnnexMention }>();
  if (annexes.length < 2) return first;
  let order = 0;
  for (const entry of mentioningEntries(document)) {
    if (entry.place.element !== 'body' && entry.place.element !== 'annex') continue;
    for (const mention of annexMentions(entry.block)) {
      const annex = annexes.find(({ number }) => number.text === mention.letter);
      if (!annex || first.has(annex.id) || isInside(entry, annex)) continue;
      first.set(annex.id, { order: order++, mention });
    }
  }
  return first;
}
