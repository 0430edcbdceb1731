import { collapseBlanks, plainPattern } from '#shared/base/index.ts';
import { ENGLISH_WORDING } from '#shared/profiles/index.ts';
import type { Check } from '../../check.ts';
import type { ChapterRole, RuleBlock, RuleDocument } from '../../model/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { phraseCheck } from './phrase-check.ts';

/** Chapters of a role with the paragraphs that stand directly in them. */
function paragraphsOf(
  document: RuleDocument,
  role: ChapterRole,
): readonly { chapter: RuleBlock; paragraphs: readonly RuleBlock[] }[] {
  return document.entries
    .filter(({ block, place }) => block.type === 'chapter' && place.role === role)
    .map(({ block }) => ({ chapter: block, paragraphs: block.children.filter(({ type }) => type === 'paragraph') }));
}

/** Two texts are the same when they differ in blanks and kinds of quotation marks only. */
function same(first: string, second: string): boolean {
  const plain = (text: string) => collapseBlanks(text).replace(/[’']/g, "'");
  return plain(first) === plain(second);
}

/** EW01: the scope says what the document does, in one of the usual forms. */
const scopeForm: Check = {
  id: 'EW01',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 14.5',
  scope: 'document',
  run: (document, report) => {
    for (const { chapter, paragraphs } of paragraphsOf(document, 'scope')) {
      const first = paragraphs[0];
      if (!first) report(chapter, { variant: 'missing' });
      else if (!SCOPE_FORM.test(first.text.plain)) report(first, { range: [0, Math.min(first.text.plain.length, 60)] });
    }
  },
};

const SCOPE_FORM =
  /^This (?:document|part of [A-Z/]+ [\d-]+) (?:specifies|establishes|gives|provides|defines|describes|lists|contains|identifies|covers|sets out|addresses|deals with|outlines|presents|explains|is applicable)\b/;

const LEAD_IN_LIKE =
  /following (?:referenced |normative )?(?:documents|standards|publications)|referred to in the text|indispensable/i;

/** EW02: the fixed sentences of clause 2. */
const referencesLead: Check = {
  id: 'EW02',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 15.5.2',
  scope: 'document',
  run: (document, report) => {
    const { leadIn, none } = ENGLISH_WORDING.references;
    for (const { chapter, paragraphs } of paragraphsOf(document, 'references')) {
      const listed = chapter.children.some(({ type }) => type === 'normativeReference');
      const wanted = listed ? leadIn : none;
      const other = listed ? none : leadIn;
      const lead = paragraphs.find(({ text }) => same(text.plain, wanted));
      const wrong = paragraphs.filter(
        ({ text }) => same(text.plain, other) || (!same(text.plain, wanted) && LEAD_IN_LIKE.test(text.plain)),
      );
      const fix = (block: RuleBlock) =>
        replaceFix(block, 'text', [0, block.text.plain.length], wanted, 'fixed-sentence', {});
      if (lead) for (const block of wrong) report(block, { variant: 'both' });
      else if (wrong[0] || paragraphs[0]) {
        const block = wrong[0] ?? paragraphs[0];
        if (block) report(block, { range: [0, block.text.plain.length], params: { instead: wanted }, fix: fix(block) });
      } else
        report(chapter, {
          variant: listed ? 'missing' : 'empty',
          params: { instead: wanted },
          fix: {
            label: 'fixed-sentence',
            edits: [{ kind: 'insert', beside: chapter.id, at: 'inside-first', type: 'paragraph', text: wanted }],
          },
        });
    }
  },
};

/** Lead-ins of clause 3 with a place for the documents they name. */
const TERM_LEADS = [ENGLISH_WORDING.terms.own, ENGLISH_WORDING.terms.cited, ENGLISH_WORDING.terms.citedAndOwn].map(
  (sentence) => new RegExp(`^${sentence.split('{documents}').map(plainPattern).join('[^.]*(?:\\.\\d[^.]*)*')}$`),
);

/** EW03: one of the fixed sentences of clause 3. */
const termsLead: Check = {
  id: 'EW03',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 16.5.3',
  scope: 'document',
  run: (document, report) => {
    const { own, none } = ENGLISH_WORDING.terms;
    for (const { chapter, paragraphs } of paragraphsOf(document, 'terms')) {
      const hasTerms = holdsTerms(chapter);
      const leads = paragraphs.filter(({ text }) => TERM_LEADS.some((lead) => lead.test(collapseBlanks(text.plain))));
      const empties = paragraphs.filter(({ text }) => same(text.plain, none));
      if (leads.length + empties.length === 1 && (empties.length === 0 || !hasTerms)) continue;
      const first = paragraphs[0];
      const wanted = hasTerms ? own : none;
      if (leads.length + empties.length > 1) report(empties[0] ?? leads[1] ?? chapter, { variant: 'both' });
      else if (first)
        report(first, {
          range: [0, first.text.plain.length],
          params: { instead: wanted },
          fix: replaceFix(first, 'text', [0, first.text.plain.length], wanted, 'fixed-sentence', {}),
        });
      else
        report(chapter, {
          variant: 'missing',
          params: { instead: wanted },
          fix: {
            label: 'fixed-sentence',
            edits: [{ kind: 'insert', beside: chapter.id, at: 'inside-first', type: 'paragraph', text: wanted }],
          },
        });
    }
  },
};

function holdsTerms(block: RuleBlock): boolean {
  return block.children.some((child) => child.type === 'term' || holdsTerms(child));
}

/** EW04: a document calls itself this document. */
const selfName = phraseCheck({
  id: 'EW04',
  severity: 'error',
  rule: 'ISO/IEC Directives, Part 2:2021, 10.6',
  phrases: [
    {
      pattern:
        /\b(?:this|the present) (?:(?:International|European|National|Chinese|British) Standard|standard|Standard|Technical (?:Specification|Report)|specification|Specification|guideline|Recommendation)\b(?! (?:deviation|atmosphere|condition|solution|temperature|sample|practice|method|procedure|error|gas|reference|size|form|uncertainty))/gi,
      instead: 'this document',
    },
  ],
});

export const wordingChecks: readonly Check[] = [scopeForm, referencesLead, termsLead, selfName];
