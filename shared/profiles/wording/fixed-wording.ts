import type { FixedWording } from '#shared/publishing/index.ts';

/**
 * Fixed sentences of a Chinese standard (domain 1.3; no source confirms `foreword.replaces`, `foreword.history` and `scope.subject` to
 * the letter); checks compare with them after removing blanks, new drafts begin with them.
 * `{…}` are filled in with `fillWording`.
 */
export const FIXED_WORDING: FixedWording = {
  foreword: {
    /** a) */
    basis: '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
    /** b) */
    part: '本文件是{series}《{seriesTitle}》的第{part}部分。{series}已经发布了以下部分：',
    partAlone: '本文件是{series}《{seriesTitle}》的第{part}部分。',
    partItem: '第{part}部分：{title}',
    /** c) */
    replaces: '本文件代替{number}《{title}》，与{number}相比，除结构调整和编辑性改动外，主要技术变化如下：',
    replacesInPart: '本文件部分代替{number}《{title}》，与{number}相比，除结构调整和编辑性改动外，主要技术变化如下：',
    replacesWithoutChanges: '本文件代替{number}《{title}》，与{number}相比，仅有结构调整和编辑性改动。',
    added: '增加了{subject}（见{clause}）',
    changed: '更改了{subject}（见{clause}，{oldYear}年版的{oldClause}）',
    deleted: '删除了{subject}（见{oldYear}年版的{oldClause}）',
    /** By which the sentence that leads in the changes is known again. */
    changesLead: '主要技术变化',
    /** What changed, where a bare title would not be understood. */
    changedTerm: '术语“{title}”',
    changedAnnex: '附录“{title}”',
    changedTable: '{title}',
    changedFigure: '{title}',
    /** d) */
    identical: '本文件等同采用{number}《{title}》。',
    modified: '本文件修改采用{number}《{title}》。',
    notEquivalent: '本文件与{number}《{title}》的一致性程度为非等效。',
    /** e) */
    patents: '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。',
    /** f) */
    proposedAndAdministered: '本文件由{body}提出并归口。',
    proposed: '本文件由{body}提出。',
    administered: '本文件由{body}归口。',
    /** g) */
    organisations: '本文件起草单位：{list}。',
    drafters: '本文件主要起草人：{list}。',
    listSeparator: '、',
    /** h) */
    history: '本文件及其所代替文件的历次版本发布情况为：',
    firstPublished: '{year}年首次发布为{number}',
    revised: '{year}年第{times}次修订为{number}',
    thisRevision: '本次为第{times}次修订',
    published: '{year}年发布为{number}',
    thisEdition: '本次为修订',
    /** Places still to be written. */
    open: '××××',
    openYear: '××××',
    openClause: '×.×',
    firstEdition: '本文件为首次发布。',
    itemEnd: '；',
    lastItemEnd: '。',
  },
  scope: {
    subject: '本文件{verb}{content}。',
    applies: '本文件适用于{field}。',
    appliesNot: '本文件不适用于{field}。',
  },
  /** GB/T 1.1—2020, 8.5 */
  scopeVerbs: {
    terminology: '界定了',
    symbol: '界定了',
    classification: '确立了',
    'test-method': '描述了',
    specification: '规定了',
    'code-of-practice': '确立了',
    guide: '提供了',
  },
  references: {
    leadIn:
      '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。',
    none: '本文件没有规范性引用文件。',
  },
  terms: {
    own: '下列术语和定义适用于本文件。',
    cited: '{documents}界定的术语和定义适用于本文件。',
    citedAndOwn: '{documents}界定的以及下列术语和定义适用于本文件。',
    none: '本文件没有需要界定的术语和定义。',
  },
  termSource: { plain: '[来源：{source}]', modified: '[来源：{source}，有修改]', clause: '{number}，{clause}' },
  symbols: {
    symbols: '下列符号适用于本文件。',
    abbreviations: '下列缩略语适用于本文件。',
    both: '下列符号和缩略语适用于本文件。',
  },
  chapters: { scope: '范围', references: '规范性引用文件', terms: '术语和定义', symbols: '符号和缩略语' },
};
