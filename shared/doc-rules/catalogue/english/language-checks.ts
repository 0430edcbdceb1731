import { anyPlainPattern, matchesIn } from '#shared/base/index.ts';
import { ENGLISH_DRAFTING } from '#shared/profiles/index.ts';
import type { Check } from '../../check.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { ownWordsOf, sentencesOf, speaksItself, TEXT_TYPES, verbPlaceOf } from './own-words.ts';
import { likeCapital, phraseCheck } from './phrase-check.ts';

/** Words of a list that have (or have not) something to say instead. */
const wordsWith = (list: Readonly<Record<string, string>>, replaced: boolean): readonly string[] =>
  Object.entries(list).flatMap(([word, instead]) => ((instead !== '') === replaced ? [word] : []));
const anyWord = (words: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\w.])(?:${anyPlainPattern(words)})(?!\w)`, 'gi');

const CONTRACTIONS: Readonly<Record<string, string>> = {
  "can't": 'cannot',
  "won't": 'will not',
  "shan't": 'shall not',
  "it's": 'it is',
  "that's": 'that is',
  "there's": 'there is',
  "let's": 'let us',
};

/** EG01: no contractions. */
const contractions = phraseCheck({
  id: 'EG01',
  severity: 'error',
  rule: 'ISO House Style, Plain English',
  phrases: [
    {
      pattern:
        /\b(?:(?:do|does|did|is|are|was|were|has|have|had|should|would|could|must|may|need|ca|wo|sha)n[’']t|(?:it|that|there|let)[’']s|(?:they|we|you)[’'](?:re|ve|ll))\b/gi,
      instead: (match) => {
        const word = match[0].replace('’', "'").toLowerCase();
        if (word in CONTRACTIONS) return CONTRACTIONS[word] ?? null;
        return word.replace(/n't$/, ' not').replace(/'re$/, ' are').replace(/'ve$/, ' have').replace(/'ll$/, ' will');
      },
    },
  ],
});

/** EG02: plain English instead of abbreviations, Latin and and/or. */
const plain = phraseCheck({
  id: 'EG02',
  severity: 'info',
  rule: 'ISO House Style, Plain English; ISO/IEC Directives, Part 2:2021, 8.4',
  phrases: [
    {
      pattern: anyWord(wordsWith(ENGLISH_DRAFTING.plain, true)),
      instead: ({ 0: word }) => ENGLISH_DRAFTING.plain[word.toLowerCase()] ?? null,
    },
    { pattern: anyWord(wordsWith(ENGLISH_DRAFTING.plain, false)), variant: 'reword' },
  ],
});

const VAGUE = new RegExp(String.raw`\b(?:${anyPlainPattern(ENGLISH_DRAFTING.vague)})\b`, 'gi');

/** EG03: a requirement that can be verified needs no adequate or suitable. */
const vague: Check = {
  id: 'EG03',
  severity: 'info',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 5.4, 7.2',
  scope: 'block',
  types: TEXT_TYPES,
  run: (block, place, report) => {
    if (!speaksItself(place)) return;
    const where = verbPlaceOf(block, place);
    if (where !== 'normative' && where !== 'informative') return;
    for (const { field, own } of ownWordsOf(block)) {
      if (!/\bshall\b/.test(own)) continue;
      for (const { from, to } of sentencesOf(own)) {
        const sentence = own.slice(from, to);
        const shall = sentence.search(/\bshall\b/);
        if (shall < 0) continue;
        for (const match of matchesIn(sentence, VAGUE)) {
          // What is sufficient for something named is said; so is a purpose.
          if (
            match.index < shall ||
            /^ (?:for the purposes? of|to (?:ensure|withstand|prevent))/.test(
              sentence.slice(match.index + match[0].length),
            )
          )
            continue;
          report(block, {
            field,
            range: [from + match.index, from + match.index + match[0].length],
            params: { found: match[0] },
          });
        }
      }
    }
  },
};

const SPELLING = new RegExp(
  String.raw`\b(${anyPlainPattern(Object.keys(ENGLISH_DRAFTING.spelling))})(s|d|ed|ing|al|er|ers|ful|less|able|ment)?\b`,
  'gi',
);
const IZE = new RegExp(
  String.raw`\b(?:re|un|de|sub|non-)?(?:${ENGLISH_DRAFTING.izeStems.join('|')})is(?=(?:e|ed|es|ing|ation|ations|er|ers|able)\b)`,
  'gi',
);

/** EG04: British spelling, with -ize. */
const spelling = phraseCheck({
  id: 'EG04',
  severity: 'info',
  rule: 'ISO/IEC Directives, Part 2:2021, 8.2; Shorter Oxford English Dictionary',
  phrases: [
    {
      pattern: SPELLING,
      instead: (match) =>
        `${ENGLISH_DRAFTING.spelling[match[1]?.toLowerCase() ?? ''] ?? match[1]}${match[2] ?? ''}`
          .replace(/reing$/, 'ring')
          .replace(/reed$/, 'red')
          .replace(/(?<=fulfil)(ed|ing)$/, 'l$1'),
    },
    { pattern: IZE, instead: (match) => `${match[0].slice(0, -1)}z` },
  ],
});

/** EG05: trade names and their marks. */
const trademarks = phraseCheck({
  id: 'EG05',
  severity: 'warning',
  rule: 'ISO/IEC Directives, Part 2:2021, 31',
  phrases: [{ pattern: /[A-Z][\w-]{0,60} ?[®™]/g }],
});

/** These can be exchanged without touching the rest of the sentence. */
const EXCHANGEABLE = /^(?:blacklist|whitelist|chairman|mankind|man-hours)$/i;

/** EG06: words that leave people out. */
const inclusive = phraseCheck({
  id: 'EG06',
  severity: 'info',
  rule: 'ISO/IEC Directives, Part 2:2021, 8.6',
  phrases: [
    {
      pattern: new RegExp(String.raw`\b(${anyPlainPattern(Object.keys(ENGLISH_DRAFTING.inclusive))})(s?)\b`, 'gi'),
      variant: 'hint',
      instead: ({ 1: word = '', 2: plural = '' }) =>
        EXCHANGEABLE.test(word) ? `${ENGLISH_DRAFTING.inclusive[word.toLowerCase()]}${plural}` : null,
    },
  ],
});

/** EG07: what is subject to contracts is no matter of a standard. */
const contract = phraseCheck({
  id: 'EG07',
  severity: 'error',
  rule: 'ISO/IEC Directives, Part 2:2021, 33; 5.1',
  phrases: [
    {
      pattern:
        /\b(?:warrant(?:y|ies)|indemnif\w+|reimburse\w*|liability|liable for|penalt(?:y|ies) (?:for|of)|fined|legal action|guarantee period)\b/gi,
      places: ['normative'],
    },
  ],
});

/** EG08: labels of parts of a document take a capital, and no word before the number of a subclause. */
const labels: Check = {
  id: 'EG08',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 10.6; ISO House Style',
  scope: 'block',
  types: TEXT_TYPES,
  run: (block, place, report) => {
    if (!speaksItself(place)) return;
    for (const { field, own, text } of ownWordsOf(block)) {
      for (const { pattern, write } of LABELS)
        for (const match of matchesIn(own, pattern)) {
          const range = [match.index, match.index + match[0].length] as const;
          const instead = write(match);
          if (instead === text.plain.slice(...range)) continue;
          report(block, {
            field,
            range,
            params: { found: text.plain.slice(...range), instead },
            fix: replaceFix(block, field, range, instead, 'write', { text: instead }),
          });
        }
    }
  },
};

const LABELS: readonly { readonly pattern: RegExp; readonly write: (match: RegExpExecArray) => string }[] = [
  {
    pattern:
      /\b(?:[Ss]ubclauses? (?=((?:\d+|[A-Z])(?:\.\d+)+))\1|[Cc]lauses? (?=(\d+(?:\.\d+)+|[A-Z](?:\.\d+){2,}))\2|(?:[Ss]ections?|[Pp]aragraphs?) (?=(\d+(?:\.\d+)+))\3)/g,
    write: (match) => match[1] ?? match[2] ?? match[3] ?? '',
  },
  {
    pattern: /\b(?:clause|section|Section|chapter|Chapter) (?=(\d+(?!\.?\d)|[A-Z]\.\d+(?!\.?\d)))\1\b/g,
    write: (match) => `Clause ${match[1]}`,
  },
  {
    pattern: /\b(?:table|figure|annex|formula)(?= (?:[A-Z]\.)?\d| [A-Z]\b(?! [a-z]))/g,
    write: (match) => likeCapital('A', match[0]),
  },
  {
    pattern: /\b[Ff]igs?\. ?(?=\d|[A-Z]\.)|\b[Tt]ab\. ?(?=\d)/g,
    write: (match) => (/^f/i.test(match[0]) ? 'Figure ' : 'Table '),
  },
  { pattern: /\b(?:[Ee]quation|[Ee]q\.) ?(?=\(\d)/g, write: () => 'Formula ' },
];

/** EG09: above, below and page numbers lose their way when the text moves. */
const positions = phraseCheck({
  id: 'EG09',
  severity: 'warning',
  rule: 'ISO/IEC Directives, Part 2:2021, 10.1, 10.6',
  phrases: [
    {
      pattern:
        /\bsee (?:also )?(?:above|below|overleaf)\b|\b(?:stated|described|given|shown|mentioned|specified|listed|defined) (?:above|below)\b(?! (?:\d|the\b|an?\b))|\b(?:above|below)-?mentioned\b|\baforementioned\b/gi,
    },
    {
      pattern:
        /\b(?:the )?(?:(?:above|below|preceding) (?:table|figure|clause|subclause|section)|(?:table|figure|clause|section) (?:above|below|overleaf)|following (?:table|figure|clause|subclause))\b/gi,
    },
    { pattern: /\b(?:on|see) pages? \d+/gi },
  ],
});

export const languageChecks: readonly Check[] = [
  contractions,
  plain,
  vague,
  spelling,
  trademarks,
  inclusive,
  contract,
  labels,
  positions,
];
