import type { FunctionType } from '#shared/domain/project.ts';

/** A title has at most three elements; a gap stands between them (GB/T 1.1—2020, 6.1). A single blank counts between Han characters. */
const GAP = /[\u3000\n]+|[ \u00A0]{2,}|(?<=[\p{Script=Han}）：])[ \u00A0](?=\p{Script=Han})/u;

/** The elements of a Chinese title as ranges of it, general to special. */
export function titleElements(title: string): readonly { readonly text: string; readonly from: number }[] {
  const found: { text: string; from: number }[] = [];
  let from = 0;
  for (const text of title.split(GAP)) {
    from = title.indexOf(text, from);
    if (text.trim() !== '') found.push({ text: text.trim(), from: from + text.length - text.trimStart().length });
    from += text.length;
  }
  return found;
}

/** Words at the end of an element that tell the function (功能类型, GB/T 1.1—2020, table 1). */
const FUNCTION_WORDS: readonly (readonly [FunctionType, RegExp])[] = [
  ['test-method', /(?:的测定|测定方法|测定|试验方法|测试方法|检测方法|检验方法|分析方法)$/],
  ['terminology', /(?:术语|词汇|术语和定义)$/],
  ['symbol', /(?:图形符号|符号)$/],
  ['classification', /(?:分类|编码|代码|分类[与和]编码|分类[与和]代码|分类编码)$/],
  ['specification', /规范$/],
  ['code-of-practice', /规程$/],
  ['guide', /指南$/],
];
/** Words that leave the function open: older titles use them for several. */
const OPEN_WORD =
  /(?:要求|条件|通则|总则|导则|准则|指引|标志|标识|方法|试验|测量|原则|规则|框架|模型|图集|数据元|接口|协议|体系|评价|分级|命名|总论)$/;

export type FunctionWord = { readonly type: FunctionType | null; readonly from: number; readonly to: number };

/** The function word of a title: at the end of an element, the last one counts. `type` null = a word for several functions. */
export function functionWord(title: string): FunctionWord | null {
  for (const { text, from } of titleElements(title).toReversed()) {
    const bare = text.replace(/[（(][^（）()]*[）)]$/, '').trimEnd();
    for (const [type, pattern] of FUNCTION_WORDS) {
      const match = pattern.exec(bare);
      if (match) return { type, from: from + match.index, to: from + bare.length };
    }
    const open = OPEN_WORD.exec(bare);
    if (open) return { type: null, from: from + open.index, to: from + bare.length };
  }
  return null;
}
