import { collapseBlanks } from '#shared/base/index.ts';
import type { ChapterRole } from '../model/index.ts';

/** What the titles say once blanks are gone and Latin letters are small. Combined titles (术语、定义和缩略语) belong to the terms. */
const ROLES: readonly (readonly [RegExp, ChapterRole])[] = [
  [/^范围$|^scope$/, 'scope'],
  [/^规范性引用文件$|^normative references?$/, 'references'],
  [/^术语(?:$|[、和及与].*(?:定义|符号|缩略语|代号))|^定义$|^terms?(?:$| and definitions?|,.*definitions?)/, 'terms'],
  [
    /^(?:符号|代号|缩略语|略语)(?:[、和及与](?:符号|代号|标记|单位|缩略语|略语))*$|^(?:symbols?|abbreviat(?:ed terms?|ions?))(?:$|,| and )/,
    'symbols',
  ],
];

/** Role of a chapter by its title (范围, 规范性引用文件, 术语和定义, 符号和缩略语; GB/T 1.1—2020, 6.2 and ISO/IEC Directives, Part 2, table 3). */
export function chapterRole(title: string): ChapterRole {
  const plain = /[\u4E00-\u9FFF]/.test(title) ? title.replace(/[\s\u3000]+/g, '') : collapseBlanks(title).toLowerCase();
  return ROLES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other';
}
