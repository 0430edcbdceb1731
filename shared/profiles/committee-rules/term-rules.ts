import type { TermRule } from '../../domain/term-end.ts';

const PAPERS: TermRule['papers'] = [
  { 'zh-CN': '工作总结', en: 'report on the term' },
  { 'zh-CN': '换届申请书', en: 'application for re-election', form: 'reelection-letter' },
  { 'zh-CN': '新一届章程', en: 'new charter' },
  { 'zh-CN': '秘书处工作细则', en: 'rules of the secretariat' },
  { 'zh-CN': '标准体系表', en: 'table of the system of standards' },
  { 'zh-CN': '工作规划', en: 'work plan' },
  { 'zh-CN': '技术委员会登记表', en: 'registration form of the committee' },
  { 'zh-CN': '委员登记表', en: 'registration forms of the members' },
  { 'zh-CN': '委员汇总表', en: 'list of the members' },
];

/** Provinces, after the rules of Liaoning (domain 4.3); other provinces differ. */
const provincial: TermRule = {
  id: 'provincial',
  source: {
    'zh-CN': '省级专业标准化技术委员会管理规定（以辽宁省为例）：任期届满前3个月报送换届材料',
    en: 'Provincial rules for technical committees (as in Liaoning): papers 3 months before the term ends',
  },
  unconfirmed: true,
  papersMonthsBefore: 3,
  papers: PAPERS,
};

/** The national rules ask the secretariat to prepare the re-election before the term ends and name no day (domain 4.1). */
const national: TermRule = {
  ...provincial,
  id: 'national',
  source: {
    'zh-CN': '全国专业标准化技术委员会管理办法：届满前由秘书处筹备换届；3个月和材料目录参照省级规定',
    en: 'National rules for technical committees: the secretariat prepares the re-election before the term ends; 3 months and list of papers after provincial rules',
  },
};

/** The rule on re-election that goes with a life cycle; null where committees have no terms of their own (ISO, enterprises). */
export function termRuleOf(lifeCycleId: string): TermRule | null {
  if (lifeCycleId === 'iso' || lifeCycleId === 'enterprise') return null;
  return lifeCycleId === 'local' ? provincial : national;
}
