import type { Severity } from '#shared/base/index.ts';
import { matchesIn } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { ownWordsOf, speaksItself, TEXT_TYPES, type VerbPlace, verbPlaceOf } from './own-words.ts';
import { phraseCheck, sentenceAround } from './phrase-check.ts';

const RULE = 'ISO/IEC Directives, Part 2:2021, 7';
const PROVISIONS: readonly VerbPlace[] = ['normative', 'informative'];

/** Within a condition or a relative clause, where need and necessity are facts: if it needs to be replaced, … */
const CONDITION =
  /\b(?:[Ii]f|[Ww]hen|[Ww]here|whenever|wherever|that|which|who|whose|whether|[Uu]nless|[Uu]ntil|how|what|[Aa]s|[Bb]ecause|[Ss]ince|[Bb]efore|[Aa]fter|[Ww]hile)\b[^,.;:]{0,400}$/;

/** What obliges from outside of the document: laws, countries, nature. */
const OUTSIDE =
  /\b(?:laws?|legislation|legal|regulations?|regulatory|statutory|authorit(?:y|ies)|countr(?:y|ies)|jurisdictions?|nature|physically)\b/i;

/** EV01: must is kept for constraints from outside (law, nature); a requirement of the document is shall. */
const must = phraseCheck({
  id: 'EV01',
  severity: 'error',
  rule: `${RULE}.2, 7.6`,
  phrases: [
    {
      pattern: /\bmust(?: not)?\b/gi,
      notWith: OUTSIDE,
      instead: (match) => match[0].toLowerCase().replace('must', 'shall'),
    },
  ],
});

/** EV02: may not reads as a prohibition and as a possibility. */
const mayNot = phraseCheck({
  id: 'EV02',
  severity: 'error',
  rule: `${RULE}.4`,
  phrases: [{ pattern: /\bmay not\b/gi }],
});

const HAPPENS =
  'cause|result|lead|occur|arise|happen|affect|influence|damage|vary|differ|become|fail|explode|depend|contain|reduce|increase|appear|exceed|indicate|contribute|deteriorate|corrode|ignite|endanger';

/** EV03: may permits; what is possible can be. */
const possibility = phraseCheck({
  id: 'EV03',
  severity: 'warning',
  rule: `${RULE}.4, 7.5`,
  phrases: [
    {
      pattern: new RegExp(String.raw`\bmay(?= (?:also |sometimes |even )?(?:${HAPPENS})\b)`, 'g'),
      instead: 'can',
    },
    {
      pattern: /\bmay(?= (?:also )?be (?:caused|affected|damaged|influenced|due|dangerous|hazardous|harmful)\b)/g,
      instead: 'can',
    },
  ],
});

/** EV04: can states what is possible; what is permitted may be done. */
const permission = phraseCheck({
  id: 'EV04',
  severity: 'warning',
  rule: `${RULE}.4, 7.5`,
  phrases: [
    {
      pattern:
        /\bcan(?= (?:also )?(?:(?:choose|decide|elect|opt|waive|dispense|omit|agree)\b|be (?:omitted|waived|dispensed with|agreed|left out|exempted)\b))/g,
      instead: 'may',
      places: PROVISIONS,
    },
  ],
});

/** EV05: shall is the form of a requirement; its equivalents are for the few cases in which it cannot be used. */
const forShall = phraseCheck({
  id: 'EV05',
  severity: 'info',
  rule: `${RULE}.2`,
  phrases: [
    {
      pattern: /\b(?:has|have|needs?) to\b(?! (?:do with|say))/g,
      notAfter: CONDITION,
      instead: 'shall',
      places: PROVISIONS,
    },
    {
      pattern: /\b(?:is|are) to be\b/g,
      notAfter: CONDITION,
      instead: 'shall be',
      places: PROVISIONS,
    },
    {
      pattern: /\b(?:is|are) required to\b/g,
      notAfter: CONDITION,
      instead: 'shall',
      places: PROVISIONS,
    },
    { pattern: /\b[Ii]t is (?:necessary|required|mandatory|obligatory) (?:to|that)\b/g, places: PROVISIONS },
    {
      pattern: /\b(?:is|are) (?:not (?:allowed|permitted|acceptable)|forbidden|prohibited)\b/g,
      variant: 'negative',
      places: PROVISIONS,
    },
  ],
});

/** EV06: a requirement holds or it does not. */
const weakened = phraseCheck({
  id: 'EV06',
  severity: 'warning',
  rule: `${RULE}.2, 5.4`,
  phrases: [
    {
      pattern:
        /\bshall (?:not )?(?:be )?(?:normally|generally|usually|preferably|typically|ideally|in general|in principle|as a rule)\b|\b(?:normally|generally|usually|preferably|ideally)(?:,)? shall\b/g,
    },
  ],
});

/** EV07: should recommends, may permits. */
const forShould = phraseCheck({
  id: 'EV07',
  severity: 'info',
  rule: `${RULE}.3, 7.4`,
  phrases: [
    { pattern: /\bought(?: not)? to\b/gi, instead: (match) => (/not/i.test(match[0]) ? 'should not' : 'should') },
    { pattern: /\bit is recommended (?:that|to)\b/gi, variant: 'should', places: PROVISIONS },
    {
      pattern: /\b(?:is|are) (?:allowed|permitted) to\b/g,
      notAfter: CONDITION,
      instead: 'may',
      variant: 'may',
      places: PROVISIONS,
    },
  ],
});

/** The month is no verb. */
const MODAL = /\b(?:shall|should|may|must)(?: not)?\b|\bMay(?= [a-z])/g;
const MONTH = /\b(?:in|of|since|until|by|from|to|\d{1,2}) $/;

/** The statement on patents is worded by the issuing bodies: it may involve patents, they shall not be held responsible. */
const PATENT = /\bpatent(?:s|ed)?\b/i;

type PlaceRule = {
  readonly id: string;
  readonly rule: string;
  readonly places: Readonly<Partial<Record<VerbPlace, Severity>>>;
  /** Verbs that are wrong there, with their weight. */
  readonly verbs: Readonly<Partial<Record<'shall' | 'should' | 'may' | 'must', Severity>>>;
};

const PLACE_RULES: readonly PlaceRule[] = [
  {
    id: 'EP01',
    rule: 'ISO/IEC Directives, Part 2:2021, 12.5',
    places: { foreword: 'error' },
    verbs: { shall: 'error', should: 'error', may: 'warning' },
  },
  {
    id: 'EP02',
    rule: 'ISO/IEC Directives, Part 2:2021, 13.5',
    places: { introduction: 'error' },
    verbs: { shall: 'error' },
  },
  {
    id: 'EP03',
    rule: 'ISO/IEC Directives, Part 2:2021, 14.5',
    places: { scope: 'error' },
    verbs: { shall: 'error', should: 'error', may: 'error' },
  },
  {
    id: 'EP04',
    rule: 'ISO/IEC Directives, Part 2:2021, 16.5.6',
    places: { definition: 'error' },
    verbs: { shall: 'error', should: 'error', may: 'error' },
  },
  {
    id: 'EP05',
    rule: 'ISO/IEC Directives, Part 2:2021, 24.5',
    places: { note: 'error' },
    verbs: { shall: 'error', should: 'error', may: 'warning' },
  },
  {
    id: 'EP06',
    rule: 'ISO/IEC Directives, Part 2:2021, 25.5',
    places: { example: 'error' },
    verbs: { shall: 'error', should: 'error', may: 'warning' },
  },
  {
    id: 'EP07',
    rule: 'ISO/IEC Directives, Part 2:2021, 26.5',
    places: { footnote: 'error' },
    verbs: { shall: 'error', should: 'error' },
  },
  {
    id: 'EP08',
    rule: 'ISO/IEC Directives, Part 2:2021, 20.2',
    places: { informative: 'info' },
    verbs: { shall: 'info' },
  },
];

/** EP01–EP08: where requirements, recommendations and permissions have no place. */
const placeChecks: readonly Check[] = PLACE_RULES.map(({ id, rule, places, verbs }) => ({
  id,
  severity: Object.values(places)[0] ?? 'error',
  languages: ['en'],
  rule,
  scope: 'block',
  types: TEXT_TYPES,
  run: (block, place, report) => {
    // A note to entry may lay down how its term is used (16.5.9).
    if (
      !speaksItself(place) ||
      !(verbPlaceOf(block, place) in places) ||
      (block.type === 'note' && place.within.at(-1) === 'term')
    )
      return;
    for (const { field, own } of ownWordsOf(block))
      for (const match of matchesIn(own, MODAL)) {
        const verb = match[0].toLowerCase().split(' ')[0] as keyof typeof verbs;
        const severity = verbs[verb];
        if (
          !severity ||
          MONTH.test(own.slice(Math.max(0, match.index - 6), match.index) + (match[0].startsWith('May') ? '' : '\n'))
        )
          continue;
        if (PATENT.test(sentenceAround(own, match.index))) continue;
        report(block, {
          field,
          range: [match.index, match.index + match[0].length],
          severity,
          params: { found: match[0] },
        });
      }
  },
}));

/** EP09: a title names, it demands nothing. */
const inTitle: Check = {
  id: 'EP09',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 22.2',
  scope: 'block',
  types: ['chapter', 'clause', 'annex', 'figure', 'table'],
  run: (block, _place, report) => {
    for (const match of block.title.plain.matchAll(/\b(?:shall|must|should)\b/gi))
      report(block, {
        field: 'title',
        range: [match.index, match.index + match[0].length],
        params: { found: match[0] },
      });
  },
};

export const verbChecks: readonly Check[] = [
  must,
  mayNot,
  possibility,
  permission,
  forShall,
  weakened,
  forShould,
  ...placeChecks,
  inTitle,
];
