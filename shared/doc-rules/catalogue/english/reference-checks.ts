import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument } from '../../model/index.ts';
import { codesIn, leadingCode, type StandardCode } from '../../text/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { sentencesOf, speaksItself, TEXT_TYPES } from './own-words.ts';

type Cited = {
  readonly code: StandardCode;
  /** In a sentence that demands something, outside of notes and examples. */
  readonly normative: boolean;
  readonly field: 'text' | 'source' | `cell:${number}:${number}`;
  readonly text: string;
};

const DEMANDS =
  /\bshall\b|\b(?:in accordance with|as (?:specified|defined|described|given) in|conform(?:s|ing)? to|comply with|according to)\b/i;

/** Documents that a block cites, with whether a requirement depends on them. */
const citedIn: (block: RuleBlock) => readonly Cited[] = factOf((block) => {
  const found: Cited[] = [];
  const read = (text: string, field: Cited['field']) => {
    const codes = codesIn(text);
    if (codes.length === 0) return;
    const sentences = field === 'text' ? sentencesOf(text) : [];
    for (const code of codes) {
      const sentence = sentences.find(({ from, to }) => code.from >= from && code.from < to);
      const words = sentence ? text.slice(sentence.from, sentence.to) : '';
      const note =
        block.type === 'note' || block.type === 'example' || block.type === 'footnote' || block.type === 'term';
      found.push({ code, field, text, normative: !note && /\bshall\b/.test(words) && DEMANDS.test(words) });
    }
  };
  read(block.text.plain, 'text');
  read(block.source.plain, 'source');
  for (const [row, cells] of block.rows.entries())
    for (const [column, cell] of cells.entries()) if (cell) read(cell.plain, `cell:${row}:${column}`);
  return found;
});

type Listed = { readonly block: RuleBlock; readonly code: StandardCode | null };

const codeOf: (block: RuleBlock) => StandardCode | null = factOf(({ text }) =>
  leadingCode(text.plain.replace(/^\[\d+\]\s*/, (label) => ' '.repeat(label.length))),
);

const entriesOf = {
  normativeReference: entriesWhere(({ type }) => type === 'normativeReference'),
  bibliographyItem: entriesWhere(({ type }) => type === 'bibliographyItem'),
} as const;
const citing = entriesWhere((block) => citedIn(block).length > 0);

function listed(document: RuleDocument, type: 'normativeReference' | 'bibliographyItem'): readonly Listed[] {
  return entriesOf[type](document).map(({ block }) => ({ block, code: codeOf(block) }));
}

/** Everything that cites, in document order; foreword and lists aside. */
function citations(document: RuleDocument): readonly { block: RuleBlock; cited: Cited }[] {
  return citing(document).flatMap(({ block, place }) =>
    block.type === 'normativeReference' || !speaksItself(place) || place.element === 'foreword'
      ? []
      : citedIn(block).map((cited) => ({ block, cited })),
  );
}

/** Whether the document has a list at all; a fragment has none, and nothing is concluded from it. */
function hasChapter2(document: RuleDocument): boolean {
  return document.entries.some(({ block, place }) => block.type === 'chapter' && place.role === 'references');
}

const NUMBERED =
  /^(?:\([Ee]\))?,? ?(?:(?:Clause|Subclause|Annex|Table|Figure|Formula|Equation) ?[A-Z\d]|(?:[A-Z]\.)?\d+(?:\.\d+)+(?!\d))|^, ?\d+(?:\.\d+)+/;

/** ER01: a clause, table or figure of another document is only sure with its date. */
const dated: Check = {
  id: 'ER01',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 10.4, 10.5',
  scope: 'block',
  types: TEXT_TYPES,
  run: (block, place, report) => {
    if (!speaksItself(place)) return;
    for (const { code, field, text } of citedIn(block)) {
      if (code.year !== '') continue;
      const behind = NUMBERED.exec(text.slice(code.to, code.to + 24));
      const before = /\b(?:Clause|Subclause|Annex|Table|Figure) ?[A-Z\d][\d.]* (?:of|in) $/.exec(
        text.slice(Math.max(0, code.from - 30), code.from),
      );
      if (behind || before) report(block, { field, range: [code.from, code.to], params: { code: code.key } });
    }
  },
};

/** ER02: what a requirement depends on is listed in clause 2. */
const notListed: Check = {
  id: 'ER02',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 15.5.3',
  scope: 'document',
  run: (document, report) => {
    if (!hasChapter2(document)) return;
    const keys = new Set(listed(document, 'normativeReference').flatMap(({ code }) => code?.key ?? []));
    const own = document.meta.number ? codesIn(document.meta.number)[0]?.key : undefined;
    for (const { block, cited } of citations(document))
      if (cited.normative && !keys.has(cited.code.key) && cited.code.key !== own)
        report(block, {
          field: cited.field,
          range: [cited.code.from, cited.code.to],
          params: { code: cited.code.key },
        });
  },
};

/** Ids of records that live citations point at. */
function liveTargets(document: RuleDocument): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const { block } of pointing(document)) for (const target of targetsOf(block)) targets.add(target);
  return targets;
}

const targetsOf: (block: RuleBlock) => readonly string[] = factOf((block) =>
  [block.text, block.source, ...block.rows.flat()].flatMap((text) =>
    (text?.spans ?? []).flatMap((span) => (span.kind === 'citation' || span.kind === 'reference' ? [span.target] : [])),
  ),
);

const pointing = entriesWhere((block) => targetsOf(block).length > 0);

/** ER03: what is listed is cited somewhere. */
const notCited: Check = {
  id: 'ER03',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 15.5.3, 21',
  scope: 'document',
  run: (document, report) => {
    const live = liveTargets(document);
    const keys = new Set(citations(document).map(({ cited }) => cited.code.key));
    const leads = document.entries.filter(({ block, place }) => place.role === 'terms' && block.type === 'paragraph');
    for (const { block } of leads) for (const { code } of citedIn(block)) keys.add(code.key);
    for (const { block, code } of listed(document, 'normativeReference'))
      if (
        code &&
        !live.has(block.id) &&
        !keys.has(code.key) &&
        !(code.allParts && [...keys].some((key) => key.startsWith(code.key)))
      )
        report(block, { range: [code.from, code.to], params: { code: code.key } });
  },
};

/** ER04: documents of one body stand in the order of their numbers. */
const listOrder: Check = {
  id: 'ER04',
  severity: 'info',
  languages: ['en'],
  rule: 'ISO House Style, Normative references',
  scope: 'document',
  run: (document, report) => {
    const entries = listed(document, 'normativeReference');
    const sorted = [...entries].sort(byNumber);
    const wrong = entries.find(({ code }, index) => {
      const before = entries[index - 1]?.code;
      return code && before && code.prefix === before.prefix && compareNumbers(before, code) > 0;
    });
    if (wrong)
      report(wrong.block, {
        range: [0, wrong.code?.to ?? 0],
        fix: { label: 'sort-references', edits: [{ kind: 'order', blocks: sorted.map(({ block }) => block.id) }] },
      });
  },
};

/** Entries of one body among themselves; bodies keep the order of their first entry. */
function byNumber(first: Listed, second: Listed): number {
  if (!first.code || !second.code || first.code.prefix !== second.code.prefix) return 0;
  return compareNumbers(first.code, second.code);
}

function compareNumbers(first: StandardCode, second: StandardCode): number {
  return `${first.serial}${first.part}`.localeCompare(`${second.serial}${second.part}`, 'en', { numeric: true });
}

/** ER05: the edition in the text is the one of the list. */
const edition: Check = {
  id: 'ER05',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 10.5',
  scope: 'document',
  run: (document, report) => {
    const years = new Map<string, Set<string>>();
    for (const { code } of listed(document, 'normativeReference'))
      if (code) years.set(code.key, (years.get(code.key) ?? new Set()).add(code.year));
    for (const { block, cited } of citations(document)) {
      const { code, field } = cited;
      const known = years.get(code.key);
      // The source of a term names the edition that it was taken from.
      if (!known || field === 'source' || code.year === '' || known.has(code.year)) continue;
      const expected = [...known].map((year) => (year === '' ? code.key : `${code.key}:${year}`)).join(', ');
      report(block, { field, range: [code.from, code.to], params: { found: code.year, expected } });
    }
  },
};

/** ER06: a colon before the year of ISO and IEC documents. */
const yearSign: Check = {
  id: 'ER06',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 10.5',
  scope: 'block',
  types: [...TEXT_TYPES, 'normativeReference', 'bibliographyItem'],
  run: (block, _place, report) => {
    for (const { code, field, text } of citedIn(block)) {
      if (code.family !== 'iso' || code.year === '' || code.separator === ':') continue;
      // ISO 9001-2015 may be a part only where the figures are no year.
      const instead = `${text.slice(code.from, code.numberTo)}:${code.year}`;
      report(block, {
        field,
        range: [code.from, code.yearTo],
        params: { found: text.slice(code.from, code.yearTo), instead },
        fix: replaceFix(block, field, [code.numberTo, code.yearTo], `:${code.year}`, 'write', { text: instead }),
      });
    }
  },
};

/** ER07: an entry is number, comma, title; without a stop at its end. */
const entryForm: Check = {
  id: 'ER07',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 15.4, 15.5.3',
  scope: 'block',
  types: ['normativeReference'],
  run: (block, _place, report) => {
    const { plain } = block.text;
    const end = /[.;,]\s*$/.exec(plain);
    if (end)
      report(block, {
        variant: 'stop',
        range: [end.index, plain.length],
        fix: replaceFix(block, 'text', [end.index, plain.length], '', 'drop-end-mark', {}),
      });
    const label = /^\s*(?:\[\d+\]|\d+[.)]|[-–•—])\s+/.exec(plain);
    if (label || block.number.text !== '')
      report(block, {
        variant: 'label',
        ...(label
          ? {
              range: [0, label[0].length] as const,
              fix: replaceFix(block, 'text', [0, label[0].length], '', 'remove-label', {}),
            }
          : {}),
      });
    const code = codeOf(block);
    if (
      code &&
      plain
        .slice(code.to)
        .replace(/\(all parts\)/, '')
        .replace(/[\s,.:;\u3000]/g, '') === ''
    )
      report(block, { variant: 'title', range: [code.from, code.to], params: { code: code.key } });
  },
};

/** ER08: a document is in clause 2 or in the bibliography, and once. */
const twice: Check = {
  id: 'ER08',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 15.5.3, 21',
  scope: 'document',
  run: (document, report) => {
    const seen = new Set<string>();
    for (const { block, code } of [
      ...listed(document, 'normativeReference'),
      ...listed(document, 'bibliographyItem'),
    ]) {
      if (!code) continue;
      const key = `${code.key}:${code.year}`;
      if (seen.has(key)) report(block, { range: [code.from, code.to], params: { code: code.key } });
      seen.add(key);
    }
  },
};

/** ER09: every item of the bibliography is pointed at. */
const bibliography: Check = {
  id: 'ER09',
  severity: 'info',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 21',
  scope: 'document',
  run: (document, report) => {
    const items = document.entries.filter(({ block }) => block.type === 'bibliographyItem');
    if (items.length === 0) return;
    const live = liveTargets(document);
    const cited = citations(document).map(({ cited: { code } }) => code.key);
    const numbers = new Set<string>();
    for (const { block, place } of document.entries)
      if (speaksItself(place)) for (const number of bracketsIn(block)) numbers.add(number);
    for (const { block, position } of items) {
      const number = /\d+/.exec(block.number.text)?.[0] ?? String(position + 1);
      const code = codeOf(block);
      if (!live.has(block.id) && !numbers.has(number) && !(code && cited.includes(code.key)))
        report(block, { params: { number } });
    }
  },
};

const bracketsIn: (block: RuleBlock) => readonly string[] = factOf((block) => {
  const found: string[] = [];
  for (const match of `${block.text.plain}\n${block.source.plain}`.matchAll(
    /\[(\d+)\](?:\s?(?:to|–|-|,|and)\s?\[(\d+)\])?/g,
  )) {
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    for (let number = first; number <= last && number - first < 500; number++) found.push(String(number));
  }
  return found;
});

export const referenceChecks: readonly Check[] = [
  dated,
  notListed,
  notCited,
  listOrder,
  edition,
  yearSign,
  entryForm,
  twice,
  bibliography,
];
