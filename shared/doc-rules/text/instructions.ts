import { modalsIn } from './modal-verbs.ts';
import { sentencesIn } from './sentences.ts';

/** What an instruction (指示) begins with: a deed of somebody who works or tests, without a subject. */
const DEED =
  /^(?:(?:首先|先|再|然后|随后|最后|立即|依次|每隔[^，]{1,8})[，]?)?(?:打开|关闭|开启|接通|断开|切断|启动|停止|称取|量取|移取|吸取|加入|滴加|加热|冷却|置于|放入|取出|取下|倒入|注入|转移|搅拌|静置|过滤|摇匀|混匀|浸泡|沸煮|煮沸|预热|保温|恒温|烘干|干燥|研磨|粉碎|称量|测量|测定|读取|记录|重复|保持|调节|调整|旋紧|拧紧|拆下|安装|连接|施加|清除|清洗|清点|查阅|抽查|填写|提交|寄送|报送|反馈|检查|核对|用[^，。；]{1,16}(?:测量|测定|冲洗|擦拭|清洗|检查|固定|覆盖|加热|溶解|稀释)|将[^，。；]{1,30}(?:置于|放入|移入|倒入|加入|注入|固定|接到|接至|浸入|装入|放置|冷却|加热|安装|连接|拆下|剪成|切成|调至)|请(?!注意本文件))(?!了|的|不|方法|过程|程序|设备|装置|步骤|结果|人员|机构|仪|器|表|员|单|应|宜|由|为|是|与|和|及|、|内容|周期|要求|系统|时)/;

/**
 * Where a sentence is an instruction (imperative, GB/T 1.1—2020, 9.1): the stretch from its first word to its verb. Only deeds of tests
 * and operations are known, so a statement without a subject is not taken for one.
 */
export function instructionsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of sentencesIn(text)) {
    const match = DEED.exec(text.slice(from, to));
    // With 应, 宜 or 可 the first words are the subject: 测量放线的闭合差不应超过….
    if (match && !modalsIn(text.slice(from, to)).some(({ kind }) => kind !== 'ability'))
      found.push({ from, to: from + match[0].length });
  }
  return found;
}
