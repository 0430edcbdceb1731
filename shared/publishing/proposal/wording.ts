/** What is left of a proposal when the words that introduce it are gone. */
export type Wording = {
  readonly text: string;
  /** The member says that it stands for the whole clause (本条改为…). */
  readonly whole: boolean;
  /** Only words that ask for something, no wording of the text. */
  readonly isRemark: boolean;
};

const WHOLE = /整条|本条|该条|全条|此条|整段|本段|该段|此段|全句|whole|entire|clause|paragraph/i;
const INTRODUCED =
  /^\s*(?:(?:建议|请|拟|可|应|宜)\s*)?(?:[将把]\s*)?(?:(?:整条|本条|该条|全条|此条|整段|本段|该段|此段|全句|整句|本句|该句|此句|此处|原文|原句|文字|表述|条文|内容)\s*)?(?:(?:应|宜|可|建议|统一)\s*)?(?:修改|更改|调整|表述|更正|替换|改写|修订|改|写)(?:为|成|如下)\s*[:：]?\s*/u;
const SUGGESTED = /^\s*(?:建议|拟|修改建议|修改后|建议稿)(?:条文|文字)?\s*[:：]\s*/u;
const INTRODUCED_EN =
  /^\s*(?:please\s+)?(?:change|amend|replace|reword|rewrite|modify|revise)(?:\s+(?:it|this|(?:the\s+)?(?:whole\s+|entire\s+)?(?:text|sentence|clause|subclause|paragraph|definition|title)))?(?:\s+(?:to(?:\s+read)?|by|with|as(?:\s+follows)?))?\s*:\s*/iu;
const READS_EN = /^\s*(?:(?:this|the)\s+)?(?:(?:clause|sentence|paragraph|text)\s*)?(?:should|to)\s+read\s*:?\s*/iu;

const REMARK =
  /^\s*(?:增加|补充|增补|添加|删除|删去|删掉|去掉|合并|统一|列出|说明|明确|重写|重新|修改|完善|核实|核对|参照|移|拆|补|改用|改引|同上|下同|将.*移|add|insert|delete|remove|replace|clarify|move|merge|see|reword|check|specify)|建议|请(?!求)|是否|如何|为什么|改为|改用|改引|宜改|应改|全文同|全表同|下同|\?|？|please|should be/iu;

/** Reads the introduction of a proposal (建议改为：…), which is no part of the new wording. */
export function readWording(proposal: string): Wording {
  let text = proposal.trim();
  let whole = false;
  for (const pattern of [SUGGESTED, INTRODUCED, INTRODUCED_EN, READS_EN]) {
    const match = pattern.exec(text);
    if (!match) continue;
    whole ||= WHOLE.test(match[0]);
    text = text.slice(match[0].length);
  }
  const quoted = /^[“"「『]([^“”"「」『』]+)[”"」』][。.]?$/u.exec(text);
  if (quoted) text = quoted[1] ?? '';
  return { text: text.trim(), whole, isRemark: REMARK.test(text) };
}

/** The new wording that a member wrote below or behind the comment, in the same cell: what follows 建议改为：. Empty when there is none. */
export function wordingInComment(comment: string): string {
  return TAIL.exec(comment)?.[1]?.trim() ?? '';
}

const TAIL =
  /(?:^|[。；;.！!”]|(?<!\s)\s)\s*(?:建议|拟|应|宜)(?:将?(?:本条|该条|此条|原文|此处|该句))?(?:修改为|更改为|改为|改成|修改如下|如下)?\s*[:：]([\s\S]*)$/u;

/** Numbers, list marks and labels that are printed before a text but are no part of it; 2.5 m is no number of a clause. */
const LABEL =
  /^\s*(?:第\s*\d+\s*[章条]|(?:(?:[A-Z]\.)?\d+(?:\.\d+)*|[A-Z](?:\.\d+)+)(?=[\s\u3000]+(?:\p{Script=Han}|[A-Z][a-z]{2,}))|[（(]?(?:[a-z]|\d{1,2})[)）]|——|—|·|•|(?:注|示例|表|图)\s*(?:[A-Z]\.\s*)?(?:\d+\s*)?[:：]|(?:表|图|[Tt]able|[Ff]igure)\s*(?:[A-Z]\.)?\d+[\s\u3000]+|(?:[Nn]ote|NOTE|[Ee]xample|EXAMPLE)(?:\s*\d+)?(?:\s+to entry)?\s*:|附录\s*[A-Z]\s*[（(](?:规范性|资料性)[)）])[\s\u3000]*/u;

/** A wording without the label that stands before it, unless the text begins so too; without the title of its clause either. */
export function withoutLabel(wording: string, text: string, title: string): string {
  const label = LABEL.exec(wording)?.[0] ?? '';
  if (label === '' || text.startsWith(label.trim())) return wording;
  const rest = wording.slice(label.length);
  const titled = title !== '' && rest.startsWith(title) && text !== title && /^[\s　]/.test(rest.slice(title.length));
  return titled && !text.startsWith(title) ? rest.slice(title.length).trim() : rest;
}
