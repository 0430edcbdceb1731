import type { AbstractNumbering, ConcreteNumbering, NumberingLevel } from './numbering-list.ts';
import type { NumberingPlan } from './numbering-plan.ts';
import { indent } from './paragraph-format.ts';
import type { StyleTable } from './style-table.ts';
import { xmlText } from './xml-text.ts';

/** `word/numbering.xml`: the multilevel lists of the plan, linked to paragraph styles where a style is always numbered the same way. */
export function numberingXml(plan: NumberingPlan, styles: StyleTable): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...plan.abstracts.map((abstract) => abstractXml(abstract, plan, styles)),
    ...plan.concretes.map(concreteXml),
    '</w:numbering>',
  ].join('');
}

function abstractXml(abstract: AbstractNumbering, plan: NumberingPlan, styles: StyleTable): string {
  const levels = [...abstract.levels.values()].sort((a, b) => a.ilvl - b.ilvl);
  // Word joins lists with the same nsid when texts are pasted together, so each list has its own.
  const nsid = (0x5a530000 + abstract.id).toString(16).toUpperCase();
  return [
    `<w:abstractNum w:abstractNumId="${abstract.id}"><w:nsid w:val="${nsid}"/><w:multiLevelType w:val="multilevel"/>`,
    ...levels.map((level) => levelXml(level, plan.linkedStyle(abstract.id, level.ilvl), styles)),
    '</w:abstractNum>',
  ].join('');
}

function levelXml(level: NumberingLevel, linkedStyle: string | undefined, styles: StyleTable): string {
  const linked = linkedStyle === undefined ? undefined : styles.get(linkedStyle);
  const style = styles.get(linkedStyle ?? level.styleKey)?.style;
  return [
    `<w:lvl w:ilvl="${level.ilvl}"><w:start w:val="${level.start}"/><w:numFmt w:val="${level.format}"/>`,
    linked ? `<w:pStyle w:val="${linked.id}"/>` : '',
    level.suffix === 'nothing' ? '<w:suff w:val="nothing"/>' : '',
    `<w:lvlText w:val="${xmlText(level.text)}"/><w:lvlJc w:val="left"/>`,
    style ? `<w:pPr>${indent(style, true)}</w:pPr>` : '',
    // Only the hint: face, size and weight come from the paragraph, so that a changed style changes the number with it.
    '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl>',
  ].join('');
}

function concreteXml(num: ConcreteNumbering): string {
  const overrides = [...num.overrides].sort(([a], [b]) => a - b);
  return [
    `<w:num w:numId="${num.id}"><w:abstractNumId w:val="${num.abstractId}"/>`,
    ...overrides.map(
      ([ilvl, start]) => `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    ),
    '</w:num>',
  ].join('');
}
