import { anyPlainPattern, matchesIn } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument } from '../../model/index.ts';
import { ENTERPRISE_ENDS, TRADES } from './data/index.ts';
import { isInMatter, isOwnWords, proseOf } from './prose.ts';

type Units = { readonly names: readonly string[]; readonly tradeNames: readonly string[] };

/** Drafting units named in a paragraph of the foreword. */
const unitsIn = factOf((block): readonly string[] => {
  const list = /起草单位[:：](.*)$/s.exec(block.text.plain)?.[1];
  return list === undefined
    ? []
    : list
        .split(/[、，,；;。\n]/)
        .map((name) => name.trim())
        .filter((name) => name.length > 3);
});

const PLACE = /^(?:中国|[\u4E00-\u9FFF]{2,7}?(?:省|自治区))?(?:[\u4E00-\u9FFF]{2,4}?[市县区州盟])?/;

const TRADE = new RegExp(`^([\u4E00-\u9FFFA-Za-z]{2,6}?)(?:${TRADES})`);

/** `望川市拟星陶瓷有限公司` → `拟星`; `''` = the name holds nothing that could be a brand. */
function tradeName(name: string): string {
  if (!ENTERPRISE_ENDS.test(name)) return '';
  const core = name.replace(ENTERPRISE_ENDS, '').replace(PLACE, '');
  const trade = TRADE.exec(core);
  return trade?.[1] ?? (core.length >= 2 && core.length <= 4 ? core : '');
}

function unitsOf(document: RuleDocument): Units {
  const foreword = document.blocks.filter(({ type }) => type === 'foreword').flatMap(({ children }) => children);
  const names = [...new Set([...(document.meta.draftingOrganisations ?? []), ...foreword.flatMap(unitsIn)])];
  const short = names
    .filter((name) => ENTERPRISE_ENDS.test(name))
    .map((name) => name.replace(ENTERPRISE_ENDS, '').replace(PLACE, ''))
    .filter((name) => name.length >= 4);
  return { names: [...names, ...short], tradeNames: [...new Set(names.map(tradeName).filter((name) => name !== ''))] };
}

/** Only what is demanded or instructed can prefer a supplier. */
const DEMAND = /应|使用|采用|选用|配置|配备|购置/;

/** Sentences of a block that can prefer a supplier; most blocks have a few. */
const demandsOf = factOf((block: RuleBlock) => proseOf(block).filter(({ own }) => DEMAND.test(own)));

const demandingEntries = entriesWhere((block) => demandsOf(block).length > 0);

const wo11: Check = {
  id: 'WO11',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.4',
  scope: 'document',
  run(document, report) {
    // An enterprise writes its standard for itself.
    if (document.meta.family === 'Q') return;
    const { names, tradeNames } = unitsOf(document);
    if (names.length === 0) return;
    const pattern = new RegExp(
      `(?:${anyPlainPattern(names)})|(?:${anyPlainPattern(tradeNames)})(?:牌|品牌|®|™|公司|生产的|产的)`,
      'g',
    );
    for (const { block, place } of demandingEntries(document)) {
      if (!isInMatter(place) || !isOwnWords(place) || place.role === 'references' || place.role === 'scope') continue;
      if (block.type === 'note' || place.within.includes('note')) continue;
      for (const { field, own } of demandsOf(block))
        for (const { 0: name, index } of matchesIn(own, pattern))
          report(block, { field, range: [index, index + name.length], params: { name } });
    }
  },
};

/** Brands and suppliers. */
export const brandChecks: readonly Check[] = [wo11];
