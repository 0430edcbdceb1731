import { squash } from '#shared/base/index.ts';
import type { Role, Side } from '#shared/domain/committee.ts';

const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    'deputy-secretary-general',
    /^(?:委员兼?|兼)?副秘书长(?:兼?委员)?$|^deputysecretary(?:general)?$|^assistantsecretary$/,
  ],
  ['secretary-general', /^(?:委员兼?|兼)?秘书长(?:兼?委员)?$|^(?:committee)?secretary(?:general)?$|^committeemanager$/],
  ['vice-chair', /^副(?:主任|主席|组长)(?:委员)?$|^(?:vice|deputy)-?chair(?:man|person|woman)?$/],
  ['chair', /^(?:主任|主席|组长)(?:委员)?$|^chair(?:man|person|woman)?$/],
  ['observer', /^观察员$|^observer$/],
  ['liaison', /^联络(?:员|人)$|^liaison(?:officer|representative)?$/],
  ['adviser', /^(?:特聘|高级)?顾问$|^advis[eo]r$/],
  ['member', /^(?:普通|正式)?(?:委员|成员|组员)$|^(?:committee)?member$|^expert$/],
];

const SIDE_WORDS: readonly (readonly [Side, RegExp])[] = [
  ['producer', /^生产(?:者|方|企业|单位|商)?$|^制造商?$|^producer$|^manufacturer$|^industry/],
  ['operator', /^经营(?:者|方|企业|单位)?$|^(?:销售|流通)(?:方|企业)?$|^operator$|^trader?$/],
  ['user', /^(?:使用|应用)(?:者|方|单位|企业)?$|^用户(?:方|单位)?$|^users?$/],
  ['consumer', /^消费(?:者|方|者组织)?$|^consumers?$/],
  [
    'public',
    /^公共利益(?:方|者)?$|^(?:教育|科研|科研院所|科研机构|研究机构|教育科研机构|高等?院?校|大学|检测|检验检测|检测及?认证|检测认证机构|检验检测机构|认证机构|行业协会|协会|社会团体|学会|政府|政府部门|行政主管部门|行政管理部门|政府机构)$|^public(?:interest)?$|^government$|^academi[ac].*$|^ngo$/,
  ],
];

/** The role a word names; null = unknown. Notes in brackets are passed over: `委员（代）`. */
export function roleOfWord(text: string): Role | null {
  return match(ROLE_WORDS, text);
}

export function sideOfWord(text: string): Side | null {
  return match(SIDE_WORDS, text);
}

function match<T>(words: readonly (readonly [T, RegExp])[], text: string): T | null {
  const key = squash(text).replace(/\([^()]*\)/g, '');
  if (key.length > 24) return null;
  return words.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
