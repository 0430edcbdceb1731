import { headerKey } from './header-spelling.ts';

/** What a column of a comment form holds. `opinion` is 说明: a comment where there is no comment column, else a reason. */
export type ColumnRole =
  | 'no'
  | 'clause'
  | 'target'
  | 'page'
  | 'line'
  | 'type'
  | 'original'
  | 'comment'
  | 'proposal'
  | 'reason'
  | 'opinion'
  | 'organisation'
  | 'person'
  | 'date'
  | 'observations'
  | 'remark'
  | 'contact';

/**
 * Titles of columns, most particular first: the first pattern that fits wins. They are matched against `headerKey`, so without
 * blanks, brackets and traditional characters. Sources: domain F3 and F4, forms of committees, the ISO/IEC comment template.
 */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'observations',
    /^(?:处理意见|处理结果|处理情况|处理|处理理由|采纳情况|是否采纳|采纳与否|(?:不|未)采纳(?:的)?(?:理由|原因)|答复|回复意见|起草组(?:处理)?意见|处理意见(?:及|和)理由)$|observations?|^(?:disposition|resolution|response)$/,
  ],
  ['no', /^(?:序号|序|编号|意见编号|意见序号|号|no|#|id|item|number|seq)$/],
  [
    'target',
    /^(?:段落|段|图表|图\/表|图、表|段落\/?图\/?表.*|段\/图\/表.*|图\/表\/.*|具体位置|位置\(段落\))$|^paragraph|^listitem/,
  ],
  ['line', /^(?:行号|行|行数|所在行|linenumber|line|lineno|lines)/],
  ['page', /^(?:页码|页|页次|页号|所在页|页数|page|pageno|p)$/],
  ['type', /^(?:意见|建议|修改)?(?:类型|类别|性质|分类)$|^type(?:of|$)|^(?:category|commenttype)$/],
  [
    'original',
    /^(?:标准|征求意见稿?|草案|文本|原稿?|现|现行|修改前)*(?:原文|原稿|原内容|原条文|原条款|原表述|原稿内容|原文内容|原文本|原标准内容|修改前|修改前内容|修改前的内容|修改前条文|条文内容|条款内容|章条内容|征求意见稿内容|草案内容|标准内容|现条款内容|现内容|现有内容|现表述|文稿内容)(?:内容|表述)?$|^(?:original|current|existing)(?:text|wording)?$/,
  ],
  [
    'reason',
    /^(?:修改|意见|建议|提出|具体|主要)*的?(?:理由|依据|原因|修改说明)(?:(?:及|和|与|或|、|\/)?(?:说明|依据|理由|原因|出处))?$|^(?:rationale|reasons?|justification)/,
  ],
  [
    'proposal',
    /^(?:拟|建议|宜|应|现|请|提议|可)*(?:修改为|改为|修订为|更改为|调整为|改成|改成什么|怎么改|如何修改|如何改)(?:的?内容)?$|^(?:建议|拟)?修改后(?:的)?(?:内容|文本|条文|表述|文字)?$|^(?:修改|修订|具体|改进|文字|建议修改|建议的?修改|更改)*(?:建议|方案)(?:内容|方案|文本|措辞|表述)?$|^(?:建议|拟)?(?:修改|修订)(?:的)?(?:内容|文本|方案|措施)$|^建议(?:稿|文本|内容|措辞)$|^(?:proposed|suggested)(?:change|text|wording|revision)|^(?:proposal|suggestion|change)s?$/,
  ],
  [
    'comment',
    /^(?:对标准的?|对(?:文件|草案|文本)的|对本(?:文件|标准|草案|文本)的|修改|反馈|具体|征求|审查|评审|专家|主要|不同|补充|评议|单位)*(?:意见|问题|评论|疑问|看法|存在问题|存在的问题)(?:内容|描述|摘要|说明|要点)?(?:(?:或|及|和|与|、|\/)?(?:修改)?(?:建议|意见|理由|依据|说明)(?:内容)?)*$|^(?:修改|具体)?建议(?:或|及|和|与|、|\/)?(?:意见|理由|依据)$|^(?:comments?|remarks?ofthe.*|issue|problem)(?:$|by)/,
  ],
  ['opinion', /^(?:说明|情况说明|备注说明|解释|修改说明)$/],
  [
    'organisation',
    /^(?:意见|建议)?(?:提出|提意见|反馈|回函|填报|填表|征求|回复|来函|所在|工作|成员|委员|起草|参与|答复|报送|提供意见)*(?:意见|建议)?(?:的)?(?:单位|部门|机构|企业|单位名称|部门名称|机构名称|企业名称|公司名称|单位全称)(?:(?:\/|或|及|和|、)?(?:个人|专家|人|姓名|人员|部门))?$|^(?:意见|建议)(?:来源|出处)$|^来源$|^(?:mb|nc|mb\/nc|nb|mb\/nb|memberbody|organi[sz]ation|company|affiliation|submittedby)$/,
  ],
  [
    'person',
    /^(?:意见|建议)?(?:提出|提交|反馈|填报|填表)(?:意见)?(?:人|者|专家|人姓名|委员)$|^(?:姓名|专家|专家姓名|委员|委员姓名|联系人|意见人|评审专家|审查专家|评议人)$|^(?:name|author|commenter|expert|reviewer|person)$/,
  ],
  ['date', /^(?:提出|填写|填报|反馈|回函|收到|提交|填表)?(?:日期|时间)$|^date$/],
  ['contact', /^(?:联系)?(?:电话|方式|手机|电话号码|联系电话)$|^(?:电子)?(?:邮箱|邮件|信箱)$|^(?:e?mail|phone|tel)$/],
  [
    'clause',
    /^(?:标准|涉及|对应|所在|意见涉及|修改|所涉|相关|具体|文件|原文|条文|文本)*(?:的)?(?:章节?|条款?|条文|款|节|部分|位置|条目|章、?条|章\/条|章节\/?条款|章节、?条款|条款\/?章节|页码\/?章条|内容位置){1,4}(?:的)?(?:编号|号码|序号|号|名称|标题|\/页码|页码){0,3}(?:(?:、图、表|\/图\/表|或?图表).*)?$|^(?:clause|subclause|section|chapter)/,
  ],
  ['remark', /^(?:备注|附注|注|其他|其它)$|^(?:remarks?|notes?)$/],
];

const MAX_TITLE = 120;

/** Short texts that were looked at: clauses, numbers and codes stand in most rows. */
const seen = new Map<string, ColumnRole | null>();
const MOST_SEEN = 5_000;
const SHORT = 24;

/** The role that a column title names; null when it is no known title. */
export function columnRole(title: string): ColumnRole | null {
  if (title.length > SHORT) return roleOf(title);
  const known = seen.get(title);
  if (known !== undefined) return known;
  if (seen.size >= MOST_SEEN) seen.clear();
  const role = roleOf(title);
  seen.set(title, role);
  return role;
}

function roleOf(title: string): ColumnRole | null {
  // Most cells are sentences.
  if (title.length > MAX_TITLE || /[。；！？].|[，。；]$/su.test(title)) return null;
  const key = headerKey(title);
  // The bound keeps the patterns, which try alternatives, cheap on any text.
  if (key === '' || key.length > (/[a-z]{3}/.test(key) ? 60 : 20)) return null;
  for (const [role, pattern] of ROLES) if (pattern.test(key)) return role;
  return null;
}

/** Columns that say something about the text of the standard; a table without any of them is no comment table. */
export const CONTENT_ROLES: ReadonlySet<ColumnRole> = new Set(['comment', 'proposal', 'reason', 'opinion', 'original']);
