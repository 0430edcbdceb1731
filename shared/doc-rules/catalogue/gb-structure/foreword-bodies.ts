import { matchesIn, squash } from '#shared/base/index.ts';
import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import type { Check, Report } from '../../check.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock } from '../../model/index.ts';
import { elementOf } from './clause-tree.ts';
import { forewordSentences } from './foreword-sentences.ts';

type NameList = {
  readonly kind: 'organisations' | 'drafters';
  readonly from: number;
  readonly to: number;
  readonly value: string;
};

const SEPARATOR = FIXED_WORDING.foreword.listSeparator;

/** FW07, FW10: proposing and administering body, drafting units and drafters (GB/T 1.1—2020, 8.3 f, g). */
export const forewordBodyChecks: readonly Check[] = [
  {
    id: 'FW07',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3 f), g)',
    scope: 'document',
    run(document, report) {
      const foreword = elementOf(document, 'foreword');
      if (!foreword) return;
      const sentences = forewordSentences(foreword);
      const edits = [{ kind: 'command', name: 'compose-foreword', block: foreword.id } as const];
      const missing = (variant: string) => report(foreword, { variant, fix: { label: 'compose-foreword', edits } });
      // The proposing body may be left out, the administering one not; an enterprise answers for itself.
      const bodies = sentences.filter(({ item }) => item === 'f');
      if (document.meta.family !== 'Q' && !bodies.some(({ block }) => block.text.plain.includes('归口')))
        missing('body');
      const lists = sentences
        .filter(({ item }) => item === 'g')
        .flatMap(({ block, list }) => [{ block, list, names: nameList(block) }]);
      for (const kind of ['organisations', 'drafters'] as const) {
        const own = lists.filter(({ names }) => names?.kind === kind);
        if (own.length === 0) missing(kind);
        for (const { block, names, list } of own) if (names && list.length === 0) form(block, names, report);
      }
    },
  },
  {
    id: 'FW10',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3 g)',
    scope: 'document',
    run({ meta, blocks }, report) {
      const foreword = blocks.find(({ type }) => type === 'foreword');
      if (!foreword) return;
      const records = { organisations: meta.draftingOrganisations, drafters: meta.drafters };
      for (const kind of ['organisations', 'drafters'] as const) {
        const record = records[kind];
        if (!record || record.length === 0) continue;
        const own = forewordSentences(foreword).flatMap(({ block }) => {
          const names = nameList(block);
          return names?.kind === kind && names.value.trim() !== '' ? [{ block, names }] : [];
        });
        const first = own[0];
        if (!first || own.some(({ names }) => /×|XX/.test(names.value))) continue;
        const written = own.flatMap(({ names }) => namesIn(names.value));
        const missing = record.filter((name) => !written.some((other) => squash(other) === squash(name)));
        const extra = written.filter((name) => !record.some((other) => squash(other) === squash(name)));
        if (missing.length === 0 && extra.length === 0) continue;
        const { block, names } = first;
        const text = `${record.join(SEPARATOR)}。`;
        const edits = [
          {
            kind: 'replace',
            block: block.id,
            field: 'text',
            from: names.from,
            to: block.text.plain.length,
            text,
          } as const,
        ];
        const variant = missing.length === 0 ? 'extra' : extra.length === 0 ? 'missing' : 'both';
        report(block, {
          variant,
          range: [names.from, names.to],
          params: { missing: missing.join(SEPARATOR), extra: extra.join(SEPARATOR) },
          ...(own.length === 1 ? { fix: { label: 'take-from-project', edits } } : {}),
        });
      }
    },
  },
];

/** The names behind 起草单位： or 主要起草人：, without the final mark. */
const nameList = factOf((block): NameList | null => {
  const text = block.text.plain;
  const match = /(起草单位|起草人)[^：:]{0,6}[：:]/.exec(text);
  if (!match) return null;
  const from = match.index + match[0].length;
  const to = from + text.slice(from).replace(/(?:(?<![。.；;，,、\s])[。.；;，,、\s]+)?$/, '').length;
  return { kind: match[1] === '起草人' ? 'drafters' : 'organisations', from, to, value: text.slice(from, to) };
});

/** Wrong separators of a list of names: not inside brackets, not a comma or a point of a Latin name (Co., Ltd.). */
const WRONG_SEPARATOR = /[，；;]\s*|(?<![A-Za-z.]),\s*|(?<=\p{Script=Han}{2}),\s*/gu;

function form(block: RuleBlock, { kind, from, to, value }: NameList, report: Report): void {
  if (value.trim() === '') {
    report(block, { variant: `${kind}-empty` });
    return;
  }
  const blanked = value.replace(/[（(][^（）()]*[）)]/g, (inner) => '·'.repeat(inner.length));
  const wrong = [...matchesIn(blanked, WRONG_SEPARATOR)];
  const gaps = wrong.length === 0 ? gapsBetween(blanked) : [];
  if (wrong.length + gaps.length > 0) {
    const edits = [...wrong, ...gaps].map(
      (match) =>
        ({
          kind: 'replace',
          block: block.id,
          field: 'text',
          from: from + match.index,
          to: from + match.index + match[0].length,
          text: SEPARATOR,
        }) as const,
    );
    report(block, {
      variant: 'separator',
      range: [from, to],
      fix: { label: 'separate-names', edits: edits.toSorted((a, b) => b.from - a.from) },
    });
  }
  const end = block.text.plain.trimEnd();
  if (end.endsWith('。')) return;
  const edits = [
    { kind: 'replace', block: block.id, field: 'text', from: to, to: block.text.plain.length, text: '。' } as const,
  ];
  report(block, {
    variant: 'stop',
    range: [Math.max(from, to - 1), end.length],
    fix: { label: 'end-with-stop', edits },
  });
}

/** Blanks between names where no 、 stands at all; a blank inside 王 丽 is none. */
function gapsBetween(value: string): readonly RegExpExecArray[] {
  if (value.includes(SEPARATOR)) return [];
  return [...value.matchAll(/(?<=\p{Script=Han}{2})[\s\u3000]+(?=\p{Script=Han}{2})/gu)];
}

function namesIn(value: string): readonly string[] {
  return value
    .split(/[、，；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
