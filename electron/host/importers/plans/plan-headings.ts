import { headerKey } from '../forms/index.ts';

export type PlanField =
  | 'title'
  | 'titleEn'
  | 'planNumber'
  | 'work'
  | 'replaces'
  | 'adopted'
  | 'organisations'
  | 'committee'
  | 'proposer'
  | 'due';

/** Titles of columns, most particular first (汇总表 of domain F1b; plans as national and provincial bureaus publish them). */
const FIELDS: readonly (readonly [PlanField, RegExp])[] = [
  ['titleEn', /^(?:项目|标准)?英文名称$|^englishtitle$/],
  [
    'planNumber',
    /^(?:项目)?计划(?:编)?号$|^(?:计划)?项目(?:计划)?(?:编)?号$|^计划项目(?:编)?号$|^plan(?:number|no)$|^projectnumber$/,
  ],
  ['replaces', /^(?:拟?代替|被?代替|被修订|修订|替代)(?:的)?(?:标准)?(?:编?号)?$|^代替标准$|^replaces$/],
  ['work', /^制(?:定)?[/、或]?修订(?:类型|情况)?$|^制[/、]修$|^制修订类别$|^项目类型$|^work$|^type$/],
  ['adopted', /^采(?:用)?(?:国际)?标(?:准)?(?:编?号|情况|名称)?$|^国际国外标准(?:编)?号(?:及采用程度)?$|^adopts?$/],
  [
    'due',
    /^(?:计划|项目|拟)?(?:完成|报批)(?:年限|时间|日期|期限|年月)$|^项目周期(?:\/?月)?$|^周期$|^due(?:date)?$|^completion$/,
  ],
  [
    'organisations',
    /^(?:主要|负责|牵头|第一|拟)?(?:起草|承担|申报|编制|项目)(?:\/申报)?(?:单位)(?:名称)?$|^draftingorgani[sz]ations?$/,
  ],
  [
    'committee',
    /^(?:技术)?归口(?:单位|部门|标委会)?$|^(?:技术|标准化技术|专业标准化技术)?委员会(?:名称)?$|^标委会(?:名称)?$|^committee$/,
  ],
  ['proposer', /^(?:行业)?主管部门$|^(?:提出|推荐|组织)(?:单位|部门)$|^proposer$/],
  [
    'title',
    /^(?:项目|标准|标准项目|计划项目|项目中文|中文|标准中文|地方标准)(?:名称|题目)$|^名称$|^title$|^projecttitle$/,
  ],
];

/** The field that a column title names; null when it is none of a plan list. */
export function planField(title: string): PlanField | null {
  const key = headerKey(title);
  if (key === '' || key.length > 24) return null;
  return FIELDS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
