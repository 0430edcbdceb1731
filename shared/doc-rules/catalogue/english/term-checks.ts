import type { Check } from '../../check.ts';
import { blockSlot } from '../../engine/block-slot.ts';
import type { RuleBlock } from '../../model/index.ts';
import { codesIn } from '../../text/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { ownWordsOf, sentencesOf } from './own-words.ts';

const RULE = 'ISO/IEC Directives, Part 2:2021, 16.5';
const base = { languages: ['en'], scope: 'block', types: ['term'] } as const;

/** ET01: a definition replaces the term in a sentence, so it begins without an article. */
const article: Check = {
  ...base,
  id: 'ET01',
  severity: 'error',
  rule: `${RULE}.6`,
  run: (block, _place, report) => {
    const match = /^(?:A|An|The|a|an|the) (?=\S)/.exec(block.text.plain);
    if (match)
      report(block, {
        range: [0, match[0].length - 1],
        params: { found: match[0].trim() },
        fix: replaceFix(block, 'text', [0, match[0].length], '', 'remove-article', {}),
      });
  },
};

/** ET02: no full stop at the end of a definition. */
const fullStop: Check = {
  ...base,
  id: 'ET02',
  severity: 'error',
  rule: `${RULE}.6`,
  run: (block, _place, report) => {
    const match = /(?<!\betc)[.;]\s*$/.exec(block.text.plain);
    if (match)
      report(block, {
        range: [match.index, block.text.plain.length],
        fix: replaceFix(block, 'text', [match.index, block.text.plain.length], '', 'drop-end-mark', {}),
      });
  },
};

/** ET03: a definition is one phrase; what else is to be said goes into a note to entry. */
const oneSentence: Check = {
  ...base,
  id: 'ET03',
  severity: 'error',
  rule: `${RULE}.6`,
  run: (block, _place, report) => {
    const second = sentencesOf(ownWordsOf(block).find(({ field }) => field === 'text')?.own ?? '')[1];
    if (second) report(block, { range: [second.from, second.to] });
  },
};

/** ET04: a definition does not begin with the term or with a verb that says it defines. */
const circular: Check = {
  ...base,
  id: 'ET04',
  severity: 'error',
  rule: `${RULE}.6`,
  run: (block, _place, report) => {
    const text = block.text.plain;
    const term = block.title.plain.trim();
    if (
      term !== '' &&
      text.toLowerCase().startsWith(term.toLowerCase()) &&
      /^(?:$|[\s,;:(]+(?:is|are|means|refers|:|\(|,|which|that|used)|\s*$)/i.test(text.slice(term.length))
    )
      report(block, { range: [0, term.length], params: { term } });
    const verb =
      /^(?:is|are|means|refers to|term (?:used|for)|used to (?:denote|describe)|(?:this )?describes?|denotes?)\b/i.exec(
        text,
      );
    if (verb) report(block, { variant: 'verb', range: [0, verb[0].length], params: { found: verb[0] } });
  },
};

/** ET05: terms are in lower case; names and abbreviations keep their capitals. */
const capital: Check = {
  ...base,
  id: 'ET05',
  severity: 'warning',
  rule: `${RULE}.5`,
  run: (block, _place, report) => {
    const term = block.title.plain.trim();
    const words = term.split(/[\s-]+/);
    // One capital alone may be a name (Young's modulus) only where the word is a genitive or the rest is written like a name.
    const plain = words.filter((word) => /^[A-Z][a-z]{2,}$/.test(word) && !NAMES.has(word));
    if (plain.length === 0 || plain[0] !== words[0]) return;
    const instead = words.length === plain.length ? term.toLowerCase() : term.charAt(0).toLowerCase() + term.slice(1);
    report(block, {
      field: 'title',
      range: [0, block.title.plain.length],
      params: { found: term, instead },
      fix: replaceFix(block, 'title', [0, block.title.plain.length], instead, 'write', { text: instead }),
    });
  },
};

/** Names that terms of many fields are made with. */
const NAMES = new Set(
  'Gaussian Poisson Young Brinell Vickers Rockwell Charpy Izod Reynolds Newton Newtonian Kelvin Celsius Boolean Bayesian Fourier Laplace Petri Faraday Kjeldahl Abbe Cartesian Doppler Hall Hooke Internet Ethernet Bluetooth Bernoulli Euler Joule Karl Fischer Markov Mooney Shore Weibull Gantt Pareto Monte Carlo Latin Arabic Chinese English European'.split(
    ' ',
  ),
);

/** ET06: an entry has a term and a definition. */
const parts: Check = {
  ...base,
  id: 'ET06',
  severity: 'error',
  rule: 'ISO/IEC Directives, Part 2:2021, 16.6',
  run: (block, _place, report) => {
    if (block.title.plain.trim() === '') report(block, { variant: 'term' });
    if (block.text.plain.trim() === '' && !block.children.some(({ type }) => type === 'figure' || type === 'formula'))
      report(block, { variant: 'definition', params: { term: block.title.plain } });
  },
};

/** ET07: where an entry comes from stands as [SOURCE: ISO 9000:2015, 3.1.1]. */
const source: Check = {
  ...base,
  id: 'ET07',
  severity: 'warning',
  rule: `${RULE}.10`,
  run: (block, _place, report) => {
    const { plain } = block.source;
    if (plain === '') return;
    const range = [0, plain.length] as const;
    if (!/^\[SOURCE: .+\]$/.test(plain)) {
      const instead = `[SOURCE: ${plain
        .replace(/^[[(]?\s*(?:source|SOURCE|Source)?\s*[:：]?\s*/, '')
        .replace(/[\])]\s*$/, '')
        .trim()}]`;
      report(block, {
        variant: 'form',
        field: 'source',
        range,
        params: { instead },
        fix: replaceFix(block, 'source', range, instead, 'write', { text: instead }),
      });
    } else if (
      codesIn(plain).length > 0 &&
      !/, (?:[A-Z]\.)?\d+(?:[.-]\d+)*|\bAnnex [A-Z]|, modified|, definition/.test(plain)
    )
      report(block, { variant: 'number', field: 'source', range, params: { found: plain } });
  },
};

const stemsOf = blockSlot<{ readonly key: string; readonly used: readonly string[] }>();

/** Which of the stems a block uses; known for a block as long as the terms (`key`) stay the same. */
function stemsUsed(block: RuleBlock, stems: readonly string[], key: string): readonly string[] {
  const known = stemsOf.get(block);
  if (known?.key === key) return known.used;
  const texts = [block.text.plain, block.title.plain, ...block.rows.flat().map((cell) => cell?.plain ?? '')];
  const text = texts.join('\n').toLowerCase();
  const used = stems.filter((stem) => text.includes(stem));
  stemsOf.set(block, { key, used });
  return used;
}

/** What is common to a word in singular, plural and other endings. */
const stemOf = (block: RuleBlock): string =>
  block.title.plain
    .trim()
    .toLowerCase()
    .replace(/(?:y|e|s)$/, '');

/** ET08: a term is defined because the document uses it. */
const unused: Check = {
  id: 'ET08',
  severity: 'info',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 16.5.4',
  scope: 'document',
  run: (document, report) => {
    const terms = document.entries.filter(({ block }) => block.type === 'term' && block.title.plain.trim() !== '');
    // A vocabulary uses its terms nowhere else, nor does a fragment that ends with them.
    if (
      terms.length === 0 ||
      !document.entries.some(({ place, block }) => block.type === 'paragraph' && place.role === 'other')
    )
      return;
    const stems = terms.map(({ block }) => stemOf(block));
    const key = stems.join('\n');
    const users = new Map<string, Set<RuleBlock>>();
    const targets = new Set<string>();
    for (const { block, place } of document.entries) {
      if (block.type === 'tocEntry' || place.element === 'bibliography') continue;
      for (const stem of stemsUsed(block, stems, key)) users.set(stem, (users.get(stem) ?? new Set()).add(block));
      for (const span of block.text.spans) if (span.kind === 'reference') targets.add(span.target);
    }
    for (const { block } of terms) {
      const others = users.get(stemOf(block));
      const elsewhere = others !== undefined && (others.size > 1 || !others.has(block));
      if (!elsewhere && !targets.has(block.id))
        report(block, { field: 'title', range: [0, block.title.plain.length], params: { term: block.title.plain } });
    }
  },
};

export const termChecks: readonly Check[] = [article, fullStop, oneSentence, circular, capital, parts, source, unused];
