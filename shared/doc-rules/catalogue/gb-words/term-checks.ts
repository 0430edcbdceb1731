import { plainPattern, squash } from '#shared/base/index.ts';
import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import type { Check } from '../../check.ts';
import type { Fix, RuleBlock, RuleDocument } from '../../model/index.ts';
import { modalsIn } from '../../text/modal-verbs.ts';
import { chapterOf } from './listed-documents.ts';
import { replaceFix } from './replace-fix.ts';

const { own, cited, citedAndOwn, none } = FIXED_WORDING.terms;

/** The four sentences; a chapter that also holds symbols names them in the same place. */
function patternOf(wording: string): RegExp {
  const source = plainPattern(squash(wording))
    .replace(plainPattern('{documents}'), '.+?')
    .replace(
      '术语和定义',
      '术语(?:和|、)定义(?:[、和以及与]{1,2}(?:符号|缩略语|代号|符号和缩略语|符号、代号和缩略语))?',
    );
  return new RegExp(`^${source}$`);
}

const PATTERNS = {
  own: patternOf(own),
  cited: patternOf(cited),
  citedAndOwn: patternOf(citedAndOwn),
  none: patternOf(none),
};

const te01: Check = {
  id: 'TE01',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.7.2',
  scope: 'document',
  run(document, report) {
    const chapter = chapterOf(document, 'terms')?.block;
    if (!chapter) return;
    const { lead, entries } = leadAndEntries(chapter);
    const fix: Fix = {
      label: 'restore-wording',
      edits: [{ kind: 'command', name: 'restore-wording', block: chapter.id }],
    };
    if (!lead) {
      report(chapter, { variant: entries ? 'missing' : 'none-missing', fix });
      return;
    }
    const text = squash(lead.text.plain);
    const range = [0, lead.text.plain.length] as const;
    const forms = entries ? [PATTERNS.own, PATTERNS.citedAndOwn] : [PATTERNS.cited, PATTERNS.none];
    if (forms.some((form) => form.test(text))) return;
    const other = Object.values(PATTERNS).some((form) => form.test(text));
    const variant = other ? (entries ? 'none-with-entries' : 'no-entries') : 'wording';
    report(lead, { variant, range, fix });
  },
};

/** First sentence of the chapter (of its first clause, where it is divided) and whether anything is defined. */
function leadAndEntries(chapter: RuleBlock): { readonly lead: RuleBlock | null; readonly entries: boolean } {
  let lead: RuleBlock | null = null;
  let entries = false;
  const visit = (block: RuleBlock): void => {
    for (const child of block.children) {
      if (child.type === 'term' || child.type === 'table') entries = true;
      else if (child.type === 'paragraph' && !entries) lead ??= child;
      else if (child.type === 'clause' || child.type === 'chapter') visit(child);
    }
  };
  visit(chapter);
  return { lead, entries };
}

const te02: Check = {
  id: 'TE02',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.7.3',
  scope: 'block',
  types: ['term'],
  run(block, _place, report) {
    const { title, en, text, number, children } = block;
    const whole = { field: 'title', range: [0, title.plain.length], params: { term: title.plain } } as const;
    if (title.plain.trim() === '') report(block, { variant: 'term' });
    if (number.typed && number.text === '') report(block, { ...whole, variant: 'number' });
    if (en.plain.trim() === '') report(block, whole);
    const drawn = children.some(({ type }) => type === 'figure' || type === 'formula');
    if (text.plain.trim() === '' && !drawn) report(block, { ...whole, variant: 'definition' });
  },
};

const OPENING = /^\s*(?:是指|系指|指的是|所谓|指(?![标示定数纹南导令向挥甲针引派出状]))(?:[：:，,]\s*)?/;

const te03: Check = {
  id: 'TE03',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.7.3',
  scope: 'block',
  types: ['term'],
  run(block, _place, report) {
    const text = block.text.plain;
    for (const { kind, from, to } of modalsIn(text)) {
      if (kind === 'ability' || kind === 'possibility') continue;
      const severity = kind === 'permission' ? 'warning' : 'error';
      report(block, { variant: 'modal', severity, range: [from, to], params: { word: text.slice(from, to) } });
    }
    const opening = OPENING.exec(text);
    if (opening) {
      const range = [0, opening[0].length] as const;
      report(block, {
        variant: 'opening',
        range,
        params: { word: opening[0].trim() },
        fix: replaceFix(block, 'text', range, ''),
      });
    }
    const term = block.title.plain.trim();
    if (
      term !== '' &&
      text.startsWith(term) &&
      /^(?:是|系|指|即|为|由|在|用|通过|经|能|，|：)/.test(text.slice(term.length))
    )
      report(block, { variant: 'term', severity: 'warning', range: [0, term.length], params: { term } });
    const end = text.indexOf('。');
    if (end >= 0 && /[\u4E00-\u9FFFA-Za-z0-9]/.test(text.slice(end + 1)))
      report(block, { variant: 'sentences', severity: 'warning', range: [end + 1, text.length] });
  },
};

const te05: Check = {
  id: 'TE05',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.7.1',
  scope: 'block',
  types: ['table', 'footnote'],
  run(block, place, report) {
    if (place.role !== 'terms' || place.element !== 'body' || /符号|缩略语|代号/.test(place.heading)) return;
    if (block.type === 'table') report(block, { variant: 'table' });
    else if (!place.within.includes('table')) report(block, { variant: 'footnote' });
  },
};

/** Whether a document consists of terms: nothing but a vocabulary uses every entry by being one. */
export function isVocabulary(document: RuleDocument): boolean {
  if (document.meta.functionType !== undefined) return document.meta.functionType === 'terminology';
  if (/术语|词汇/.test(document.title ?? '')) return true;
  return !document.blocks.some(
    (block) =>
      block.type === 'annex' || (block.type === 'chapter' && document.entryOf(block.id)?.place.role === 'other'),
  );
}

/** Form of 术语和定义: lead-in, parts of an entry, wording of definitions. */
export const termChecks: readonly Check[] = [te01, te02, te03, te05];
