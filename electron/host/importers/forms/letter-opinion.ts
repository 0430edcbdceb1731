/** What letters say around their comments: it asks for no change of the text. */
const COURTESY =
  /(?:公开)?征求(?:意见|建议)稿?|(?:意见|建议)[：:]\s*(?:详?见|请见|附件)|(?:反馈|回复|修改|具体|有关|相关|书面|宝贵|不同|其他|以下){0,6}意见(?:和|及|与|或|、)?(?:修改)?(?:建议)?(?:反馈)?(?![：:])|建议(?=[，。、\s]|$|表|函|稿|见|详见|如下|附后|已|请)|如有.{0,12}(?:意见|建议|问题|疑问)|请(?:予以|您|贵)?(?:查收|审阅|核实|确认|知悉|收悉)|应(?:贵|邀|按)|供参考/g;
/** Words that ask for a change or say that something is wrong. */
const OPINION =
  /建议|意见[：:]\s*\S|应(?:当|该|为|改|增|删|补|明确|统一|规定|写|与|按|有)|改[为成]|修改|删[除去]|增[加补]|补充|明确|调整|统一|精简|不妥|不合理|不一致|不明确|不清|过[高低严宽]|偏[高低严宽]|矛盾|有误|错误|遗漏|重复|是否|为什么|为何|[？?]|\b(?:should|suggest|propose|recommend|replace|delete|unclear|wrong|why)\b/i;

/** The lines of a letter, as `letterRows` leaves them, that ask for something: a person must read them. */
export function opinionsIn(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => OPINION.test(line.replace(COURTESY, '')));
}

/** Whether the paragraphs of a Word file, in which 应 says nothing yet, speak of an opinion. */
export function namesOpinion(paragraphs: readonly string[]): boolean {
  return paragraphs.some((text) => /建议|意见[：:]|\bsuggest|\bpropose/.test(text.replace(COURTESY, '')));
}
