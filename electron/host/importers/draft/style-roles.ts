import { gbProfile } from '#shared/profiles/index.ts';

/** What a paragraph style says about the structure of the document. */
export type StyleRole =
  | { readonly role: 'heading' | 'clause' | 'term'; readonly level: number }
  | { readonly role: 'list'; readonly kind: 'dash' | 'dot' | 'alpha' | 'number'; readonly depth: number }
  | {
      readonly role:
        | 'annex'
        | 'annex-title'
        | 'element-title'
        | 'document-title'
        | 'table-caption'
        | 'figure-caption'
        | 'formula'
        | 'formula-key'
        | 'note'
        | 'note-more'
        | 'example'
        | 'example-content'
        | 'object-footnote'
        | 'figure-key'
        | 'bibliography-item'
        | 'term-source'
        | 'contents'
        | 'index-item'
        | 'counter'
        | 'caption'
        | 'cover';
    };

const ORDINALS = '一二三四五';

const FIXED: Readonly<Record<string, StyleRole>> = {
  章标题: { role: 'heading', level: 1 },
  附录章标题: { role: 'heading', level: 2 },
  附录标识: { role: 'annex' },
  附录标题: { role: 'annex-title' },
  附录性质: { role: 'annex-title' },
  '前言、引言标题': { role: 'element-title' },
  前言标题: { role: 'element-title' },
  引言标题: { role: 'element-title' },
  参考文献标题: { role: 'element-title' },
  '参考文献、索引标题': { role: 'element-title' },
  索引标题: { role: 'element-title' },
  目录标题: { role: 'element-title' },
  '目次、标准名称标题': { role: 'element-title' },
  正文标准名称: { role: 'document-title' },
  正文表标题: { role: 'table-caption' },
  附录表标题: { role: 'table-caption' },
  正文图标题: { role: 'figure-caption' },
  附录图标题: { role: 'figure-caption' },
  正文公式: { role: 'formula' },
  附录公式: { role: 'formula' },
  公式后的破折号: { role: 'formula-key' },
  '注：': { role: 'note' },
  '注×：': { role: 'note' },
  '注:后续': { role: 'note-more' },
  '注×:后续': { role: 'note-more' },
  注后: { role: 'note-more' },
  注X后: { role: 'note-more' },
  '示例：': { role: 'example' },
  '示例×：': { role: 'example' },
  示例内容: { role: 'example-content' },
  示例后: { role: 'example-content' },
  示例X后: { role: 'example-content' },
  示例后续: { role: 'example-content' },
  图表脚注: { role: 'object-footnote' },
  图表脚注内容: { role: 'object-footnote' },
  图表说明: { role: 'figure-key' },
  参考文献条目: { role: 'bibliography-item' },
  来源: { role: 'term-source' },
  索引项: { role: 'index-item' },
  索引字母: { role: 'index-item' },
  附录图标号: { role: 'counter' },
  附录表标号: { role: 'counter' },
  '字母编号列项（一级）': { role: 'list', kind: 'alpha', depth: 1 },
  '数字编号列项（二级）': { role: 'list', kind: 'number', depth: 2 },
  '编号列项（三级）': { role: 'list', kind: 'number', depth: 3 },
  数字编号列项: { role: 'list', kind: 'number', depth: 1 },
  破折号列项: { role: 'list', kind: 'dash', depth: 1 },
  '破折号列项（二级）': { role: 'list', kind: 'dot', depth: 2 },
  一级项: { role: 'list', kind: 'dash', depth: 1 },
  二级项: { role: 'list', kind: 'dot', depth: 2 },
  三级项: { role: 'list', kind: 'dot', depth: 3 },
  '列项——': { role: 'list', kind: 'dash', depth: 1 },
  '列项——（一级）': { role: 'list', kind: 'dash', depth: 1 },
  '列项●（二级）': { role: 'list', kind: 'dot', depth: 2 },
  列项·: { role: 'list', kind: 'dot', depth: 2 },
};

const COVER =
  /^(?:封面|其他(?:发布|实施)|文件编号|替换文件编号|文件名称|标准称谓|标准标志|发布部门|发布日期|实施日期|ICS|版本|标准部门|标准代替|标准名称标题|文献分类号|一致程度)/;

/** Name of a style in the national template; styles of our own English files carry a role, which says the name. */
export function templateStyle(styleName: string): string {
  const own = /^Standard ([a-z]+(?:-[a-z\d]+)*)$/.exec(styleName)?.[1];
  return (own && gbProfile.layout.styles[own]?.name) || styleName;
}

/**
 * Role of a style of the national template (SET2020 and its forerunners, with or without 标准文件_ before the name) or of Word's own
 * headings, captions and contents; null for styles that say nothing.
 */
export function styleRole(styleName: string): StyleRole | null {
  const name = templateStyle(styleName).replace(/^标准文件_|^标准_/, '');
  const fixed = Object.hasOwn(FIXED, name) ? FIXED[name] : undefined;
  if (fixed) return fixed;
  const level = /^(?:附录|引言)?([一二三四五])级(条标题|无标题条?)$/.exec(name);
  if (level) {
    return { role: level[2] === '条标题' ? 'heading' : 'clause', level: ORDINALS.indexOf(level[1] ?? '一') + 2 };
  }
  const term = /^术语条([一二三四五])$/.exec(name);
  if (term) return { role: 'term', level: ORDINALS.indexOf(term[1] ?? '一') + 2 };
  const item = /^([一二三])级项2$/.exec(name);
  if (item) {
    const depth = ORDINALS.indexOf(item[1] ?? '一') + 1;
    return { role: 'list', kind: depth === 1 ? 'dash' : 'dot', depth };
  }
  const heading = /^(?:heading|标题)\s*([1-6])$/i.exec(name);
  if (heading) return { role: 'heading', level: Number(heading[1]) };
  if (/^(?:toc\s*(?:\d|heading)|目录\s*\d+|TOC 标题)/i.test(name)) return { role: 'contents' };
  if (/^(?:caption|题注)$/i.test(name)) return { role: 'caption' };
  if (/^title$/i.test(name) || COVER.test(name)) return { role: 'cover' };
  return null;
}
