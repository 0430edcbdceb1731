import { type StandardCode, writtenCode } from '#shared/domain/standard-code.ts';
import type { Check } from '../../check.ts';
import type { Fix, RuleBlock, RuleDocument, RuleMeta } from '../../model/index.ts';
import { bibliographyEntries, listedDocument, normativeReferences } from './listed-documents.ts';
import { replaceFix } from './replace-fix.ts';

type KnownStandards = NonNullable<RuleMeta['knownStandards']>;
type KnownState = { readonly state: 'replaced' | 'withdrawn'; readonly by: string };

/** Dashes and blanks are typed in many ways; the register's keys have no blanks. */
function registerKey(text: string): string {
  return text.replace(/[\s\u3000]+/g, '').replace(/[‐-―−-]/g, '—');
}

/** What the register says of a cited document; null = it is current or not known. */
function stateOf(known: KnownStandards, code: StandardCode): KnownState | null {
  const exact = known.get(writtenCode(code).replace(/\s+/g, ''));
  if (exact) return exact.state === 'current' ? null : { state: exact.state, by: exact.by };
  if (code.year !== '') return null;
  // Undated: the latest edition counts, so there must be none left.
  const key = registerKey(code.key);
  let last: KnownState | null = null;
  for (const [number, { state, by }] of known) {
    const base = registerKey(number).replace(/[—:]\d{4}$/, '');
    if (base !== key) continue;
    if (state === 'current' || registerKey(by).startsWith(`${key}—`)) return null;
    last = { state, by };
  }
  return last;
}

const nr11: Check = {
  id: 'NR11',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.5.4',
  scope: 'document',
  run(document, report) {
    const known = document.meta.knownStandards;
    if (!known || known.size === 0) return;
    for (const { block, code, text } of [...normativeReferences(document), ...bibliographyEntries(document)]) {
      const state = code && stateOf(known, code);
      if (!code || !state) continue;
      const params = { code: text.slice(code.from, code.to), by: state.by };
      const variant = state.state === 'replaced' && state.by !== '' ? 'replaced' : 'withdrawn';
      report(block, { variant, range: [code.from, code.to], params });
    }
  },
};

const nr13: Check = {
  id: 'NR13',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.3, 9.5.4',
  scope: 'document',
  run(document, report) {
    for (const { block, code, text } of normativeReferences(document)) {
      const variant = code && outsideOfReach(code, document);
      if (code && variant)
        report(block, { variant, range: [0, text.length], params: { code: text.slice(code.from, code.to) } });
    }
  },
};

/** Local standards count in their region, enterprise standards in their enterprise. */
function outsideOfReach(
  { family, prefix }: StandardCode,
  { meta }: RuleDocument,
): 'local' | 'region' | 'enterprise' | null {
  if (family === 'enterprise') return meta.family === undefined || meta.family === 'Q' ? null : 'enterprise';
  if (family !== 'local') return null;
  if (meta.family === 'GB' || meta.family === 'sector') return 'local';
  if (meta.family !== 'DB') return null;
  const own = meta.jurisdiction ?? /^DB(\d+)/.exec(meta.number ?? '')?.[1] ?? '';
  const cited = /^DB(\d+)/.exec(prefix)?.[1] ?? '';
  return own === '' || own.startsWith(cited) || cited.startsWith(own) ? null : 'region';
}

const nr14: Check = {
  id: 'NR14',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.3',
  scope: 'block',
  types: ['normativeReference'],
  run(block, _place, report) {
    const { code, record, text } = listedDocument(block);
    if (!code || (code.family !== 'iso' && code.family !== 'foreign') || record.title === '') return;
    const range = [0, text.length] as const;
    const original = /[（(](?=[^\u4E00-\u9FFF]*?[A-Za-z]{2})[^\u4E00-\u9FFF]*[）)]\s*$/.test(text.slice(-600));
    if (!/[\u4E00-\u9FFF]/.test(text.slice(code.to))) report(block, { variant: 'translation', range });
    else if (!original) report(block, { range, ...bracketFix(block, text) });
  },
};

/** A title that stands behind a comma or a dash only lacks its brackets. */
function bracketFix(block: RuleBlock, text: string): { readonly fix?: Fix } {
  const match = /(?<=[\u4E00-\u9FFF）\d])([\s\u3000]*[，,—–-]+\s*)([A-Z][^\u4E00-\u9FFF]{5,600})$/.exec(text);
  const [, , title = ''] = match ?? [];
  if (!match) return {};
  return { fix: replaceFix(block, 'text', [match.index, text.length], `（${title.trim()}）`, 'bracket-title', {}) };
}

/** Which documents may stand in 规范性引用文件. */
export const referenceSourceChecks: readonly Check[] = [nr11, nr13, nr14];
