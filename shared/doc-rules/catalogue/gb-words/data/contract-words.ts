import type { WordPattern } from './word-pattern.ts';

/** Behind such a word the matter is named as an object of the document: 行政许可事项, 行政处罚信息. */
const OBJECT =
  '事项|信息|记录|决定|案件|案卷|结果|公示|依据|裁量|种类|程序|文书|查询|档案|数据|情况|权|机构|公司|业务|服务|材料|资料|系统|平台|流程|窗口|机关|部门|清单|目录|标准|证|率|风险|统计|类|管理';

/** Matters of contracts, law and administration, which a standard does not settle (GB/T 1.1—2020, 5.2; WO08). */
export const CONTRACT_WORDS: readonly WordPattern[] = [
  { word: '索赔', after: OBJECT },
  { word: '违约金?', before: '非', after: OBJECT },
  { word: '罚款', after: OBJECT },
  { word: '罚则' },
  { word: '处罚', after: OBJECT },
  { word: '吊销', after: OBJECT },
  { word: '责令(?=改正|停|整|限期|退|拆)' },
  { word: '(?:承担|给予|予以|负责|照价|双倍|经济)赔偿' },
  { word: '法律责任', after: `险|${OBJECT}` },
  { word: '(?<=(?:取得|获得|申请|办理|实施|给予|撤销)[^，。；]{0,6})行政许可', after: OBJECT },
  { word: '担保', before: '融资|贷款|反', after: `[人物品]|贷款|${OBJECT}` },
  {
    word: '(?<=(?:费用?|款项?|货款|价款|酬金|报酬)[^，。；]{0,10})结算',
    after: `[日单点价用]|周期|数据|方式的|账户|${OBJECT}`,
  },
  { word: '(?<=按[日月季年次]度?|进行|予以|据实|统一|双方)结算(?=[，。；]|完毕|$)' },
  { word: '结算(?=货款|价款|工程款|费用|酬金|报酬)' },
];
