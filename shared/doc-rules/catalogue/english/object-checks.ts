import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument, RuleEntry } from '../../model/index.ts';
import { byOwner, firstMentions, numberIn, oddOnes, seriesOf } from '../gb-objects/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { sentencesOf, speaksItself } from './own-words.ts';

/** EO01: every figure and table is mentioned in the text. */
const mentioned: Check = {
  id: 'EO01',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 28, 29',
  scope: 'document',
  run: (document, report) => {
    const mentions = firstMentions(document);
    for (const kind of ['figure', 'table'] as const)
      for (const { block } of seriesOf(document, kind)) {
        const number = /^(?:([A-Z])\.)?(\d+)/.exec(block.number.text);
        if (!number) continue;
        const typed = mentions.ofNumber(kind, number[1] ?? '', Number(number[2]));
        const live = [block, ...block.children].some(({ id }) => mentions.ofTarget.has(id));
        if (typed === undefined && !live)
          report(block, {
            variant: kind,
            field: 'number',
            range: [0, block.number.text.length],
            params: { number: block.number.text },
          });
      }
  },
};

/** EO02: all figures have titles or none, all tables likewise. */
const titles: Check = {
  id: 'EO02',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 28, 29',
  scope: 'document',
  run: (document, report) => {
    for (const kind of ['figure', 'table'] as const)
      for (const block of oddOnes(seriesOf(document, kind).map(({ block: object }) => object)))
        report(block, {
          variant: block.title.plain === '' ? 'untitled' : 'titled',
          params: { number: block.number.text, kind },
        });
  },
};

/** EO03: figures and tables are numbered without a break, anew in every annex. */
const numbers: Check = {
  id: 'EO03',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 28.3.1, 29.3',
  scope: 'document',
  run: (document, report) => {
    for (const kind of ['figure', 'table'] as const) {
      const last = new Map<string, number>();
      for (const { block, scope } of seriesOf(document, kind)) {
        const { text, typed } = block.number;
        const previous = last.get(scope) ?? 0;
        const number = /^(?:([A-Z])\.)?(\d+)$/.exec(text.trim());
        const right = number && (number[1] ?? '') === scope;
        last.set(scope, right ? Number(number[2]) : previous + 1);
        // A table that goes on says so and keeps its number.
        if (!typed || (right && Number(number[2]) === previous + 1) || /\(continued\)/i.test(block.title.plain))
          continue;
        const expected = numberIn(scope, previous + 1);
        report(block, {
          variant: text.trim() === '' ? 'none' : 'gap',
          field: 'number',
          range: [0, text.length],
          params: { found: text, expected },
        });
      }
    }
  },
};

/** EO04: a table has a head and no empty cells. */
const cells: Check = {
  id: 'EO04',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 29',
  scope: 'block',
  types: ['table'],
  run: (block, _place, report) => {
    const body = block.rows.slice(block.headRows).flat();
    const blank = body.filter((cell) => cell && cell.plain.trim() === '' && cell.spans.length === 0);
    if (block.rows.length > 1 && block.headRows === 0) report(block, { variant: 'head' });
    const form = body.length >= 6 && blank.length * 2 >= body.length;
    for (const [row, line] of block.rows.entries())
      for (const [column, cell] of line.entries()) {
        if (row < block.headRows || !cell) continue;
        const field = `cell:${row}:${column}` as const;
        const text = cell.plain.trim();
        if (text === '' && cell.spans.length === 0 && !form)
          report(block, {
            variant: 'empty',
            field,
            fix: replaceFix(block, field, [0, cell.plain.length], '—', 'dash-cell', {}),
          });
        if (/^(?:ditto|"|''|〃|″|same as above|as above|same)$/i.test(text))
          report(block, { variant: 'ditto', field, range: [0, cell.plain.length], params: { found: text } });
      }
  },
};

/** EO05 and EO06: NOTE alone, NOTE 1, NOTE 2 … for several in one clause; examples likewise; notes to entry always carry a number. */
function labels(id: string, type: 'note' | 'example', word: string, rule: string): Check {
  return {
    id,
    severity: 'error',
    languages: ['en'],
    rule,
    scope: 'document',
    run: (document, report) => {
      for (const blocks of byOwner(document, type))
        for (const [index, block] of blocks.entries()) {
          const { text, typed } = block.number;
          if (!typed) continue;
          const entry = document.entryOf(block.id);
          const inTerm = type === 'note' && entry?.parent?.block.type === 'term';
          const expected = inTerm ? `Note ${index + 1} to entry:` : blocks.length === 1 ? word : `${word} ${index + 1}`;
          const plain = (label: string) => label.replace(/[\s:：—–.]/g, '');
          if (plain(text) !== plain(expected))
            report(block, { field: 'number', range: [0, text.length], params: { found: text, expected } });
        }
      for (const { block, place } of typedIn(document)) {
        if (!speaksItself(place)) continue;
        const match = TYPED[type].exec(block.text.plain);
        if (!match) continue;
        report(block, {
          variant: 'typed',
          range: [0, match[0].length],
          params: { found: match[0].trim() },
          ...(type === 'note'
            ? {
                fix: {
                  label: 'make-note',
                  edits: [
                    {
                      kind: 'replace' as const,
                      block: block.id,
                      field: 'text' as const,
                      from: 0,
                      to: match[0].length,
                      text: '',
                    },
                    { kind: 'convert' as const, block: block.id, to: 'note' as const },
                  ],
                },
              }
            : {}),
        });
      }
    },
  };
}

const typedIn = entriesWhere(({ type, text }) => type === 'paragraph' && /^(?:note|example)/i.test(text.plain));

const TYPED = {
  note: /^(?:NOTE|Note)(?: \d+)?(?: to entry)?(?:\s*[:：.—–]\s*|\s{2,})/,
  example: /^(?:EXAMPLE|Example)(?: \d+)?(?:\s*[:：.—–]\s*|\s{2,})/,
} as const;

type AnnexMention = { readonly letter: string; readonly demanding: boolean };

const DEMANDING =
  /\b(?:shall|in accordance with|according to|conform(?:s|ing)? to|comply with|as specified in|method (?:of|given in|described in))\b[^.;]{0,400}$/;

const annexMentionsIn: (block: RuleBlock) => {
  readonly letters: readonly AnnexMention[];
  readonly targets: readonly { id: string; demanding: boolean }[];
} = factOf((block) => {
  const letters: AnnexMention[] = [];
  const targets: { id: string; demanding: boolean }[] = [];
  const texts = [block.text, ...block.rows.flat().filter((cell) => cell !== null)];
  for (const { plain, spans } of texts) {
    const sentences = plain.includes('shall') ? sentencesOf(plain) : [];
    const demands = (at: number) => {
      const sentence = sentences.find(({ from, to }) => at >= from && at < to);
      if (!sentence) return false;
      const before = plain.slice(sentence.from, at);
      return (
        /\bshall\b/.test(before) &&
        DEMANDING.test(before) &&
        !/\((?:see|cf\.)[^)]{0,400}$/i.test(before) &&
        !/\bsee $/i.test(before)
      );
    };
    for (const match of plain.matchAll(/\bAnnex(?:es)? ([A-Z])\b(?:(,| and| or| to) ([A-Z])\b)?|\b([A-Z])\.\d+/g)) {
      const [, first, joint, second, dotted] = match;
      const demanding = demands(match.index);
      const add = (letter: string) => letters.push({ letter, demanding });
      if (dotted) add(dotted);
      if (first) add(first);
      if (first && second && joint === ' to')
        for (let code = first.charCodeAt(0) + 1; code <= second.charCodeAt(0); code++) add(String.fromCharCode(code));
      else if (second) add(second);
    }
    for (const span of spans)
      if (span.kind === 'reference') targets.push({ id: span.target, demanding: demands(span.from) });
  }
  return { letters, targets };
});

function annexOf(entry: RuleEntry | null | undefined): RuleBlock | null {
  for (let around = entry ?? null; around; around = around.parent)
    if (around.block.type === 'annex') return around.block;
  return null;
}

/** Mentions of annexes outside of themselves, in document order. */
function annexMentions(document: RuleDocument): readonly { annex: RuleBlock; demanding: boolean }[] {
  const annexes = new Map(
    document.entries.flatMap(({ block }) =>
      block.type === 'annex' ? [[block.number.text.replace(/^Annex\s*/, ''), block] as const] : [],
    ),
  );
  if (annexes.size === 0) return [];
  const found: { annex: RuleBlock; demanding: boolean }[] = [];
  let around: RuleBlock | null = null;
  for (const { block, parent, place } of document.entries) {
    if (!parent) around = block.type === 'annex' ? block : null;
    if (place.element === 'contents' || place.element === 'foreword') continue;
    const { letters, targets } = annexMentionsIn(block);
    for (const { letter, demanding } of letters) {
      const annex = annexes.get(letter);
      if (annex && annex !== around) found.push({ annex, demanding });
    }
    for (const { id, demanding } of targets) {
      const annex = annexOf(document.entryOf(id));
      if (annex && annex !== around) found.push({ annex, demanding });
    }
  }
  return found;
}

/** EO07: every annex is mentioned, in the order of the letters; a requirement rests on a normative one only. */
const annexes: Check = {
  id: 'EO07',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 20.2, 20.5',
  scope: 'document',
  run: (document, report) => {
    const mentions = annexMentions(document);
    const order = [...new Set(mentions.map(({ annex }) => annex))];
    const all = document.entries.flatMap(({ block }) => (block.type === 'annex' ? [block] : []));
    const seen = all.filter((annex) => order.includes(annex));
    for (const annex of all) {
      const options = {
        field: 'title' as const,
        range: [0, annex.title.plain.length] as const,
        params: { number: annex.number.text.replace(/^Annex\s*/, '') },
      };
      if (!order.includes(annex)) report(annex, { variant: 'mention', ...options });
      else if (annex.kind === 'informative' && mentions.some((mention) => mention.annex === annex && mention.demanding))
        report(annex, {
          variant: 'kind',
          ...options,
          fix: {
            label: 'make-normative',
            edits: [{ kind: 'attribute', block: annex.id, name: 'obligation', value: 'normative' }],
          },
        });
    }
    const first = seen.find((annex, index) => order[index] !== annex);
    if (first)
      report(first, {
        variant: 'order',
        severity: 'info',
        field: 'title',
        range: [0, first.title.plain.length],
        params: { number: first.number.text.replace(/^Annex\s*/, '') },
      });
  },
};

export const objectChecks: readonly Check[] = [
  mentioned,
  titles,
  numbers,
  cells,
  labels('EO05', 'note', 'NOTE', 'ISO/IEC Directives, Part 2:2021, 24, 16.5.9'),
  labels('EO06', 'example', 'EXAMPLE', 'ISO/IEC Directives, Part 2:2021, 25'),
  annexes,
];
