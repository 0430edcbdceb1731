import type { WordPattern } from './word-pattern.ts';

/**
 * Words that stand for 应 and 不应 but are no verbs of a standard (GB/T 1.1—2020, annex C; WO01), with the words that only contain them:
 * 必不可少, 不可逆, 无须, 须知, 禁止标志 …
 */
export const FORBIDDEN_VERBS: readonly WordPattern[] = [
  { word: '必须', after: '品', instead: '应' },
  { word: '务必', instead: '应' },
  { word: '应当', before: '[相对反响]', after: '[地时前日天年月场]', instead: '应' },
  {
    word: '须',
    before: '[必无毋莫胡触髭鬓花卷晶鱼虾龙米参穗菌些]',
    after: '[知根毛苗臾弥眉发状草晶鲸鳗芒]',
    instead: '应',
  },
  { word: '不得', before: '[舍恨巴使要见怪了记懂觉认值免]', after: '[不已了当]', instead: '不应' },
  { word: '不准', before: '[测看估拿说]', after: '[确许时则备]', instead: '不应' },
  { word: '不许', after: '可', instead: '不应' },
  { word: '切勿', instead: '不应' },
  { word: '严禁', before: '应', instead: '不应' },
  {
    word: '禁止',
    before: '[应宜可能被已所]|国家|明令|法律|法规|规定|命令|予以|加以',
    after:
      '[和或、及与的性类区线令]|事项|行为|条件|标[志识线牌记]|符号|信号|目录|名录|清单|[\\u4E00-\\u9FFF]{1,4}的[\\u4E00-\\u9FFF]|' +
      '[^，。；]{0,8}(?:标[志识线牌]|字样|警示)',
    instead: '不应',
  },
  {
    word: '不可',
    before: '[必密势牢坚锐刻一无非]',
    after:
      '能|逆|再生|再现|分|燃|见|预|抗|避|缺|少|或|估|溶|控|视|靠|行|信|读|降解|恢复|回收|接受|接近|移|拆|压缩|重复|替代|否认|维修|修|知|测|撤|逾越|' +
      '食|编程|中断|比|忽|低估|[\\u4E00-\\u9FFF]{1,3}(?:性|的|型|式)|[^\\u4E00-\\u9FFF]|$',
    instead: '不应',
  },
];
