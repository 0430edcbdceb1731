/** What a sentence such as 将“A”改为“B” asks for. `all`: wherever the words stand. */
export type Instruction = { readonly all: boolean } & (
  | { readonly kind: 'replace'; readonly words: string; readonly by: string }
  | { readonly kind: 'delete'; readonly words: string }
  | { readonly kind: 'insert'; readonly words: string; readonly at: string; readonly side: 'before' | 'after' }
);

/** Words in quotation marks; two opening ones happen. */
const Q = '[“"「『‘＂]([^“”"「」『』‘’＂\\n]{1,400})[”"」』’＂“]';
const THING = '(?:一词|一语|一句|一段|二字|两字|四字|字样|等字样|的表述|的写法)?';
const MAY = '(?:(?:均|都|全部|统一|一律|应|应当|宜|建议|拟|可|须|需|予以|直接|其)*)';
const INTO =
  '(?:修改为|修改成|更改为|更正为|改写为|替换为|替换成|调整为|修订为|改为|改成|改作|换为|换成|应为|应作|译为|译作|→|⇒|->|—>)';
const ADD = '(?:增加|补充|增补|添加|加上|加入|插入|增写|加)';
const THE = '(?:the\\s+(?:words?|terms?|text|phrase|expression|sentence|symbol|formula)\\s+)?';

type Pattern = { readonly of: RegExp; readonly read: (groups: readonly string[]) => Omit<Instruction, 'all'> };

const replace = (words = '', by = '') => ({ kind: 'replace', words, by }) as const;
const remove = (words = '') => ({ kind: 'delete', words }) as const;
const insert = (words = '', at = '', side = '') =>
  ({ kind: 'insert', words, at, side: /前|before|front/i.test(side) ? 'before' : 'after' }) as const;

const PATTERNS: readonly Pattern[] = [
  {
    of: new RegExp(`(?:在|于)?${Q}${THING}(?:之|的)?(后|前)(?:面|边)?[，,]?${MAY}${ADD}[:：]?\\s*${Q}`, 'u'),
    read: ([at, side, words]) => insert(words, at, side),
  },
  {
    of: new RegExp(`(?:将|把)?${Q}${THING}${MAY}${INTO}[:：]?\\s*${Q}`, 'u'),
    read: ([words, by]) => replace(words, by),
  },
  {
    of: new RegExp(`(?:以|用)${Q}(?:替换|代替|取代|替代)${Q}`, 'u'),
    read: ([by, words]) => replace(words, by),
  },
  {
    of: new RegExp(`(?:删除|删去|删掉|去掉|取消)(?:其中的?|文中的?|多余的|重复的)?${Q}${THING}`, 'u'),
    read: ([words]) => remove(words),
  },
  {
    of: new RegExp(`(?:将|把)?${Q}${THING}${MAY}(?:删除|删去|删掉|去掉)`, 'u'),
    read: ([words]) => remove(words),
  },
  {
    of: new RegExp(`\\b(?:add|insert)\\s+${THE}${Q}\\s+(after|before|behind|in front of)\\s+${THE}${Q}`, 'iu'),
    read: ([words, side, at]) => insert(words, at, side),
  },
  {
    of: new RegExp(`\\b(after|before)\\s+${THE}${Q}\\s*(?:,\\s*)?(?:add|insert)\\s+${THE}${Q}`, 'iu'),
    read: ([side, at, words]) => insert(words, at, side),
  },
  {
    of: new RegExp(
      `\\b(?:replace|substitute|change|amend|modify|correct)\\s+${THE}${Q}\\s+(?:by|with|to|into|to read)\\s+${THE}${Q}`,
      'iu',
    ),
    read: ([words, by]) => replace(words, by),
  },
  {
    of: new RegExp(
      `${THE}${Q}\\s+(?:should|shall|must)\\s+(?:be|read|become|be (?:replaced|changed) (?:by|with|to))\\s+${Q}`,
      'iu',
    ),
    read: ([words, by]) => replace(words, by),
  },
  { of: new RegExp(`\\b(?:delete|remove|strike(?: out)?|omit)\\s+${THE}${Q}`, 'iu'), read: ([words]) => remove(words) },
];

/** Words that say that something else is asked for as well. */
const MORE =
  /增加|补充|增补|添加|删除|删去|删掉|去掉|改为|改成|改用|修改|移至|移到|移入|合并|引用|统一|调整|替换|列出|\b(?:add|insert|delete|remove|replace|change|move|merge|reword)\b/iu;
const EVERYWHERE = /均|都|全部|一律|全文|各处|每处|\b(?:all|each|every|throughout)\b/iu;
/** 内核→米粒 */
const ARROW = /^\s*([^\s“”"→，。；\n]{1,40})\s*(?:→|⇒|->)\s*([^\s“”"→，。；\n]{1,40})\s*(?:[。.]\s*)?$/u;
/** 将15％改为14％: without quotation marks only numbers with their signs and units, or words that share a character. */
const BARE =
  /^\s*(?:建议|请|拟)?(?:将|把)([^“”"，。；\n]{1,30}?)(?:修改为|更改为|替换为|改为|改成)[:：]?([^“”"，。；\n]{1,30}?)[。.]?\s*$/u;

/**
 * The instructions of a text in its order. Empty when it holds none, or more than could be read: a list of words that are changed together,
 * a further demand beside them.
 */
export function readInstructions(text: string): readonly Instruction[] {
  const arrow = ARROW.exec(text);
  if (arrow) return [{ ...replace(arrow[1], arrow[2]), all: true }];
  const bare = BARE.exec(text);
  if (bare && isAkin(bare[1] ?? '', bare[2] ?? ''))
    return [{ ...replace(bare[1]?.trim(), bare[2]?.trim()), all: EVERYWHERE.test(text) }];
  const found: Instruction[] = [];
  let rest = text;
  for (;;) {
    const next = firstMatch(rest);
    if (!next) break;
    const { match, pattern } = next;
    const before = rest.slice(0, match.index);
    const behind = rest.slice(match.index + match[0].length);
    if (/[”"」』’、和与及或]\s*$/u.test(before) || /^\s*(?:[“「『‘、和与及或]|以及)/u.test(behind)) return [];
    const instruction = pattern.read(match.slice(1).map((group) => group ?? ''));
    found.push({
      ...instruction,
      all: EVERYWHERE.test(match[0].replace(/[“"「『‘][^”"」』’]{0,300}[”"」』’]/gu, '')),
    } as Instruction);
    rest = `${before}\n${behind}`;
  }
  return found.length > 0 && MORE.test(rest) ? [] : found;
}

function firstMatch(text: string) {
  let best: { readonly match: RegExpExecArray; readonly pattern: Pattern } | null = null;
  for (const pattern of PATTERNS) {
    const match = pattern.of.exec(text);
    if (match && (!best || match.index < best.match.index)) best = { match, pattern };
  }
  return best;
}

function isAkin(words: string, by: string): boolean {
  if (by.trim() === '' || /[或和]/u.test(by)) return false;
  if (/^[\d\p{Script=Latin}\s.,%％‰℃°±×/~～≤≥<>-]+$/u.test(by)) return true;
  return [...by].some((char) => words.includes(char));
}
