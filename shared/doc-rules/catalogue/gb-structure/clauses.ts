import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import type { Fix, RuleBlock, RuleEntry } from '../../model/index.ts';
import { modalsIn } from '../../text/index.ts';
import { HEADED, isBlank, isClause, isNumbered, isTitled, levelOf, nameOf, titleAway } from './clause-tree.ts';

/** A fixed sentence leads in what these chapters list, before grouped entries too. */
const LEAD_IN_ROLES: ReadonlySet<string> = new Set(['references', 'terms', 'symbols']);

/** Headings with something between them and their first clause. */
const withHanging = entriesWhere(({ type, children }) => HEADED.has(type) && children.findIndex(isClause) > 0);

/** ST09–ST13, ST16: levels of chapters and clauses, and what may stand between them. */
export const clauseChecks: readonly Check[] = [
  {
    id: 'ST09',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.4',
    scope: 'block',
    types: ['chapter', 'clause', 'annex', 'introduction'],
    run(block, place, report) {
      if (place.role === 'references') return;
      const numbered = block.children.filter(isNumbered);
      const only = numbered[0];
      if (!only || numbered.length > 1 || !isClause(only)) return;
      const fix = mergedUp(only);
      report(only, {
        field: only.type === 'clause' ? 'title' : 'text',
        params: { name: nameOf(only), parent: nameOf(block) },
        ...(fix ? { fix } : {}),
      });
    },
  },
  {
    id: 'ST10',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.1, 7.4',
    scope: 'block',
    types: ['clause', 'untitledClause', 'term'],
    run(block, place, report) {
      const above = place.within.filter((type) => type !== 'listItem').length + 1;
      const typed = block.number.text.split('.').filter((segment) => segment !== '').length;
      // Only the first one that is too deep: what stands below it follows from that.
      if (above === 7 || (above < 7 && typed === 7)) report(block, { params: { name: nameOf(block) } });
    },
  },
  {
    id: 'ST11',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.4',
    scope: 'block',
    types: ['chapter', 'clause', 'annex', 'introduction'],
    run(block, place, report) {
      if (place.role === 'references') return;
      const clauses = block.children.filter(isClause).filter((clause) => !isBlank(clause));
      const titled = clauses.filter(isTitled);
      const untitled = clauses.filter((clause) => !isTitled(clause));
      if (titled.length === 0 || untitled.length === 0) return;
      const odd = titled.length < untitled.length ? titled : untitled;
      const variant = odd === titled ? 'titled' : 'untitled';
      for (const clause of odd) report(clause, { variant, params: { name: nameOf(clause), parent: nameOf(block) } });
    },
  },
  {
    id: 'ST12',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.4',
    scope: 'block',
    types: ['untitledClause'],
    run(block, _place, report) {
      if (!block.children.some(isNumbered)) return;
      const text = block.text.plain.trim();
      const short = text.length > 0 && text.length <= 20 && !/[。；：，]/.test(text);
      const fix: Fix = { label: 'make-titled', edits: [{ kind: 'convert', block: block.id, to: 'heading' }] };
      report(block, { params: { name: nameOf(block) }, ...(short ? { fix } : {}) });
    },
  },
  {
    id: 'ST13',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.5',
    scope: 'document',
    run(document, report) {
      for (const entry of withHanging(document)) {
        const { block, place } = entry;
        if (place.element === 'introduction' || LEAD_IN_ROLES.has(place.role ?? '')) continue;
        const clause = block.children.findIndex(isClause);
        if (clause <= 0) continue;
        const hanging = block.children.slice(0, clause).filter(({ type }) => type !== 'footnote');
        const first = hanging[0];
        if (!first || (hanging.length === 1 && leadsIn(block, first))) continue;
        const fix = firstClause(entry, hanging, block.children[clause]!);
        report(first, { params: { name: nameOf(block) }, ...(fix ? { fix } : {}) });
      }
    },
  },
  {
    id: 'ST16',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 7.3, 7.4',
    scope: 'block',
    types: ['chapter', 'clause', 'untitledClause', 'annex'],
    run(block, place, report) {
      if (!isBlank(block)) return;
      const role = block.type === 'chapter' ? place.role : null;
      if (role === 'references' || role === 'terms') {
        const text = FIXED_WORDING[role].none;
        const edits: Fix['edits'] = [{ kind: 'insert', beside: block.id, at: 'inside-first', type: 'paragraph', text }];
        report(block, {
          variant: 'mandatory',
          params: { name: nameOf(block), text },
          fix: { label: 'say-none', edits },
        });
        return;
      }
      const fix: Fix = { label: 'remove-empty', edits: [{ kind: 'remove', block: block.id }] };
      const params = { name: nameOf(block) };
      report(block, {
        field: block.type === 'untitledClause' ? 'text' : 'title',
        params,
        ...(role === 'scope' ? {} : { fix }),
      });
    },
  },
];

/** What stands before the single reagents or instruments of a test (除非另有规定，仅使用分析纯试剂。) leads in a list; GB/T 20001.4 writes it so. */
function leadsIn(clause: RuleBlock, { type, text }: RuleBlock): boolean {
  if (type !== 'paragraph' || !/仪器|试剂|材料|设备|装置|器具/.test(clause.title.plain)) return false;
  return /^除|分析纯|(?:以下|下列)[^。]{0,12}[。：]?$|^警[告示]/.test(text.plain.trim());
}

/** What stands in a lone clause goes up to its parent; not where the clauses below it would lose a level. */
function mergedUp(clause: RuleBlock): Fix | null {
  if (clause.children.some(isNumbered)) return null;
  return clause.type === 'clause'
    ? { label: 'merge-clause-up', edits: titleAway(clause) }
    : { label: 'merge-clause-up', edits: [{ kind: 'convert', block: clause.id, to: 'paragraph' }] };
}

/** 悬置段 becomes the first clause: 总则 where it demands, 概述 where it only tells; beside untitled clauses an untitled one. */
function firstClause(parent: RuleEntry, hanging: readonly RuleBlock[], next: RuleBlock): Fix | null {
  const first = hanging[0]!;
  const level = levelOf(parent) + 1;
  if (level > 6) return null;
  if (next.type === 'untitledClause') {
    if (first.type !== 'paragraph' || hanging.some(({ type }, index) => index > 0 && type === 'paragraph')) return null;
    return {
      label: 'hanging-to-clause',
      edits: [
        { kind: 'convert', block: first.id, to: 'clause' },
        { kind: 'attribute', block: first.id, name: 'level', value: level },
      ],
    };
  }
  const demands = hanging.some(({ text }) => modalsIn(text.plain).some(({ kind }) => kind === 'requirement'));
  const title = demands ? '总则' : '概述';
  return {
    label: 'hanging-to-titled',
    params: { title },
    edits: [{ kind: 'insert', beside: first.id, at: 'before', type: 'heading', text: title, level }],
  };
}
