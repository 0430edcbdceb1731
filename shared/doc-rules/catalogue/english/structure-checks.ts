import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import type { RuleBlock, RuleEntry } from '../../model/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';

const isSection = ({ type }: RuleBlock): boolean => type === 'clause' || type === 'untitledClause';
const DIVIDED: readonly RuleBlock['type'][] = ['chapter', 'clause', 'annex'];

function sectionsOf(block: RuleBlock): readonly RuleBlock[] {
  return block.children.filter(isSection);
}

/** Level of a heading directly inside this entry, as in the document schema (clause 1, subclause 2 …; an annex begins at 2). */
function levelInside(entry: RuleEntry): number {
  let level = 1;
  for (let around: RuleEntry | null = entry; around; around = around.parent)
    if (DIVIDED.includes(around.block.type)) level++;
  return level;
}

const dividedIn = entriesWhere((block) => DIVIDED.includes(block.type) && block.children.some(isSection));

/** ES01: text between a title and its first subclause cannot be cited. The lead-in of clause 3 may stand there. */
const hanging: Check = {
  id: 'ES01',
  severity: 'warning',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 22.3.3',
  scope: 'document',
  run: (document, report) => {
    for (const entry of dividedIn(document)) {
      const { block, place } = entry;
      if (
        !DIVIDED.includes(block.type) ||
        (block.type === 'chapter' && (place.role === 'terms' || place.role === 'symbols'))
      )
        continue;
      const first = block.children.findIndex(isSection);
      const before = first > 0 ? block.children.slice(0, first).filter(({ type }) => type !== 'footnote') : [];
      const lead = before[0];
      if (!lead) continue;
      report(lead, {
        params: { title: block.title.plain },
        fix: {
          label: 'insert-general',
          edits: [
            {
              kind: 'insert',
              beside: lead.id,
              at: 'before',
              type: 'heading',
              text: 'General',
              level: Math.min(levelInside(entry), 6),
            },
          ],
        },
      });
    }
  },
};

/** ES02: one subclause alone divides nothing. */
const lone: Check = {
  id: 'ES02',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 22.3.2',
  scope: 'block',
  types: DIVIDED,
  run: (block, _place, report) => {
    const sections = sectionsOf(block);
    const only = sections[0];
    if (only && sections.length === 1) report(only, { params: { title: block.title.plain } });
  },
};

/** ES03: subclauses of one clause all have titles or none has. */
const mixed: Check = {
  id: 'ES03',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 22.2',
  scope: 'block',
  types: DIVIDED,
  run: (block, _place, report) => {
    const sections = sectionsOf(block);
    const untitled = sections.filter(
      (section) => section.type === 'untitledClause' || section.title.plain.trim() === '',
    );
    if (untitled.length === 0 || untitled.length === sections.length) return;
    for (const section of untitled) report(section);
  },
};

/** ES04: titles and captions end without a stop. */
const titleEnd: Check = {
  id: 'ES04',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 22.2; ISO House Style',
  scope: 'block',
  types: ['chapter', 'clause', 'annex', 'figure', 'table'],
  run: (block, _place, report) => {
    const match = /(?<!\b(?:etc|e\.g))[.,;:]\s*$/.exec(block.title.plain);
    if (!match) return;
    const range = [match.index, block.title.plain.length] as const;
    report(block, { field: 'title', range, fix: replaceFix(block, 'title', range, '', 'drop-end-mark', {}) });
  },
};

/** ES05: a clause or subclause says something. */
const empty: Check = {
  id: 'ES05',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 22.3',
  scope: 'block',
  types: DIVIDED,
  run: (block, _place, report) => {
    if (block.children.length > 0 || block.text.plain !== '') return;
    report(block, { field: 'title', range: [0, block.title.plain.length], params: { title: block.title.plain } });
  },
};

/** ES06: a clause has a title; subclauses go down five levels at most. */
const levels: Check = {
  id: 'ES06',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 22.2, 22.3.1',
  scope: 'block',
  types: ['chapter', 'clause', 'untitledClause'],
  run: (block, place, report) => {
    if (block.type === 'chapter' && block.title.plain.trim() === '') report(block, { variant: 'title' });
    const depth = place.within.filter((type) => type === 'chapter' || type === 'annex' || type === 'clause').length;
    if (isSection(block) && depth > 5) report(block, { variant: 'depth' });
  },
};

/** ES07: Scope is clause 1, Normative references clause 2, Terms and definitions clause 3. */
const order: Check = {
  id: 'ES07',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, table 3',
  scope: 'document',
  run: (document, report) => {
    const chapters = document.entries.filter(({ block }) => block.type === 'chapter');
    // A fragment begins somewhere else.
    const first = chapters[0];
    if (!first || !chapters.some(({ place }) => place.role === 'scope')) return;
    const expected = ['scope', 'references', 'terms'] as const;
    for (const [index, role] of expected.entries()) {
      const at = chapters.findIndex(({ place }) => place.role === role);
      const entry = chapters[at];
      if (!entry) report(null, { variant: `missing-${role}` });
      else if (at !== index)
        report(entry.block, {
          variant: 'place',
          field: 'title',
          range: [0, entry.block.title.plain.length],
          params: { title: entry.block.title.plain, number: index + 1 },
        });
    }
  },
};

/** ES08: a title has three elements at most, and does not call itself a standard. */
const title: Check = {
  id: 'ES08',
  severity: 'error',
  languages: ['en'],
  rule: 'ISO/IEC Directives, Part 2:2021, 11.4, 11.5',
  scope: 'document',
  run: (document, report) => {
    if (document.title === null) return;
    const elements = document.title.split(/(?:(?<!\s)\s+)?(?:—|\u3000|\n)\s*/).filter((element) => element !== '');
    if (elements.length > 3) report(null, { variant: 'elements', params: { found: elements.length } });
    if (
      /\b(?:International Standard|national standard|Technical Specification)s?\b|\bstandard (?:for|on|of)\b/i.test(
        document.title,
      )
    )
      report(null, { variant: 'type' });
  },
};

export const structureChecks: readonly Check[] = [hanging, lone, mixed, titleEnd, empty, levels, order, title];
