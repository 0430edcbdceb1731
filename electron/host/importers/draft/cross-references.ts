import { toHalfWidth } from '#shared/base/index.ts';
import { type DraftContext, type DraftNode, report } from './draft-context.ts';

/** Titles, captions, sources and entries of literature name other documents; nothing in them is made live. */
const NOT_IN = new Set([
  'heading',
  'annexTitle',
  'caption',
  'termName',
  'termEnglish',
  'termSource',
  'reference',
  'bibliographyItem',
]);

type ReferenceCounts = { live: number; readonly broken: string[] };

/** Makes references live in the whole document: REF fields by their bookmark, typed ones by the number that they name. */
export function resolveReferences(context: DraftContext, root: DraftNode): ReferenceCounts {
  const counts: ReferenceCounts = { live: 0, broken: [] };
  const types = forgetMissing(context, root);
  const walk = (node: DraftNode, outer: string): void => {
    if (!node.content) return;
    const blockId = String(node.attrs?.['id'] ?? '') || outer;
    if (node.content.some((child) => child.type === 'text' || child.type === 'crossReference')) {
      const fields = node.content.flatMap((child) =>
        isLost(child, types) ? [] : resolveField(context, child, counts, types),
      );
      const merged = mergeWording(joinText(fields));
      node.content = NOT_IN.has(node.type) ? merged : linkTyped(context, merged, blockId, counts.broken);
    }
    for (const child of node.content) {
      if (child.type === 'crossReference') counts.live += 1;
      walk(child, blockId);
    }
  };
  walk(root, '');
  return counts;
}

/** Blocks that were turned into something else on the way (tables in the foreword) can no longer be referred to. */
function forgetMissing(context: DraftContext, root: DraftNode): ReadonlyMap<unknown, string> {
  const ids = new Map<unknown, string>();
  const collect = (node: DraftNode): void => {
    if (node.attrs?.['id']) ids.set(node.attrs['id'], node.type);
    node.content?.forEach(collect);
  };
  collect(root);
  for (const known of [context.bookmarks, context.sourceNumbers]) {
    for (const [key, id] of known) if (!ids.has(id)) known.delete(key);
  }
  return ids;
}

/** A reference that the import made itself to a block that is no more. */
function isLost(node: DraftNode, ids: ReadonlyMap<unknown, string>): boolean {
  const target = String(node.attrs?.['target'] ?? '');
  return node.type === 'crossReference' && !target.startsWith('bookmark:') && !ids.has(target);
}

function resolveField(
  context: DraftContext,
  node: DraftNode,
  counts: ReferenceCounts,
  types: ReadonlyMap<unknown, string>,
): DraftNode[] {
  const target = String(node.attrs?.['target'] ?? '');
  if (node.type !== 'crossReference' || !target.startsWith('bookmark:')) return [node];
  const id = context.bookmarks.get(target.slice('bookmark:'.length));
  const shown = node.shown ?? '';
  // What names another document is found by its code.
  const isDocument =
    types.get(id) === 'reference' || (types.get(id) === 'bibliographyItem' && !/^\[\d+\]$/.test(shown));
  if (id && isDocument) return shown === '' ? [] : [{ type: 'text', text: shown }];
  if (id) {
    const bare = /^\(?(?:[A-Z]\.)?\d+\)?$/.test(toHalfWidth(shown.trim()));
    return [{ ...node, attrs: { target: id, form: bare ? 'number' : 'label' } }];
  }
  // A field without its bookmark still names its target by its number.
  const named = context.sourceNumbers.get(numberKey(shown));
  if (named) return [{ ...node, attrs: { target: named, form: 'label' } }];
  counts.broken.push(shown);
  return shown === '' ? [] : [{ type: 'text', text: shown }];
}

/** `第4章` → `4`, `公式（B.1）` → `公式B.1`: the key under which numbers of the file are known. */
function numberKey(shown: string): string {
  const half = toHalfWidth(shown).replace(/\s+/g, '');
  return half.replace(/^第(\d+)章$/, '$1').replace(/^(?:公式|式)\(([A-Z0-9.]+)\)$/, '公式$1');
}

/** 第⟨7⟩章 and 公式（⟨B.1⟩) are one reference, since its label brings the words along; a label asked as number keeps its form. */
function mergeWording(nodes: readonly DraftNode[]): DraftNode[] {
  const result: DraftNode[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as DraftNode;
    const before = result.at(-1);
    const after = nodes[i + 1];
    if (node.type === 'crossReference' && before?.type === 'text' && after?.type === 'text') {
      const wrapped =
        (/第\s*$/.test(before.text ?? '') && /^\s*章/.test(after.text ?? '') && ([/第\s*$/, /^\s*章/] as const)) ||
        (/公式\s*[（(]\s*$/.test(before.text ?? '') &&
          /^\s*[)）]/.test(after.text ?? '') &&
          ([/公式\s*[（(]\s*$/, /^\s*[)）]/] as const));
      if (wrapped) {
        const lead = wrapped[0].exec(before.text ?? '')?.[0] ?? '';
        const trail = wrapped[1].exec(after.text ?? '')?.[0] ?? '';
        before.text = before.text?.replace(wrapped[0], '') ?? '';
        after.text = after.text?.replace(wrapped[1], '') ?? '';
        const shown = `${lead}${node.shown ?? ''}${trail}`;
        result.push({ ...node, attrs: { ...node.attrs, form: 'label' }, shown });
        continue;
      }
    }
    result.push(node);
  }
  return result.filter((node) => node.type !== 'text' || node.text !== '');
}

function joinText(nodes: readonly DraftNode[]): DraftNode[] {
  const result: DraftNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (
      node.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(node.marks ?? []) === JSON.stringify(last.marks ?? [])
    ) {
      result[result.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    } else result.push(node);
  }
  return result;
}

const DOCUMENT_CODE =
  /(?:GB|DB\d+|ISO|IEC|IEEE|ASTM|EN|[A-Z]{1,4}\d{0,6})(?:\/[A-Z]{1,8}){0,3}\s?\d+(?:[.-]\d+)*(?:\s?[—–-]\s?\d{4}|:\s?(?:\d{4}|—))?|《[^》]{1,80}》|(?:年)?版/g;
const REFERENCE =
  /第\s?(\d{1,2})\s?章|附\s?录\s?([A-Z])(?![A-Za-z0-9.]|\.\d)|([表图])\s?((?:[A-Z]\.)?\d{1,3})(?!\d|\.\d|%)|(?:公式|式)\s?\(\s?((?:[A-Z]\.)?\d{1,3})\s?\)|(?<![\d.A-Za-z/:-])([A-Z](?:\.\d{1,3})+|\d{1,2}(?:\.\d{1,3})+)(?!\d|\.\d|[%A-Za-z℃°-])|\[(\d{1,3})\]/g;
/** What may stand before a bare clause number; anything else is a quantity. */
const BEFORE_NUMBER =
  /(?:见|按|按照|符合|满足|依据|根据|遵循|遵守|执行|采用|参照|参见|参考|在|除|对|从|由|如|即|用|与|以|应|照|条款?|\(|（)\s?$/;
const BETWEEN = /^[\s、,和及或与~至到]+(?:第|条)?$/;
const UNIT_AFTER =
  /^\s?(?:[%℃°µμΩ‰]|(?:mm|cm|km|m|kg|mg|g|t|s|h|min|L|mL|MPa|kPa|Pa|V|A|W|Hz|N|K|J|倍|毫|厘|千|克|米|吨|升|元|次|年|月|日|天|个|份|分|秒|小时|人|名|户|亩|公|件|项|级|度|万|亿)(?![a-z]))/;

/** Typed references become live where their target exists and they do not speak of another document. */
function linkTyped(
  context: DraftContext,
  nodes: readonly DraftNode[],
  blockId: string,
  broken: readonly string[],
): DraftNode[] {
  return nodes.flatMap((node, i) => {
    if (node.type !== 'text' || node.marks?.some((mark) => mark.type === 'superscript' || mark.type === 'subscript'))
      return [node];
    const before = nodes[i - 1];
    const afterReference = before?.type === 'crossReference';
    return linkText(context, node, afterReference, (text) => {
      // A field without target is reported as such.
      if (!broken.includes(text)) report(context, 'warning', 'draft-reference-dangling', { text }, { blockId });
    });
  });
}

function linkText(
  context: DraftContext,
  node: DraftNode,
  afterReference: boolean,
  onDangling: (text: string) => void,
): DraftNode[] {
  const text = node.text ?? '';
  const half = toHalfWidth(text);
  const codes = [...half.matchAll(DOCUMENT_CODE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const result: DraftNode[] = [];
  let at = 0;
  /** End of the last reference, live or foreign, and whether it spoke of another document. */
  let code = -1;
  let last = { end: afterReference ? 0 : -1, foreign: false };
  for (const match of half.matchAll(REFERENCE)) {
    const start = match.index;
    const end = start + match[0].length;
    // Codes come in order: only the last one that begins before the reference matters.
    while ((codes[code + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) code += 1;
    const near = codes[code];
    if (near && start < near.end && !/[《年版]/.test(half[near.start] ?? '')) continue;
    const between = near && near.end <= start ? half.slice(near.end, Math.min(start, near.end + 40)) : null;
    const chained = last.end >= 0 && start - last.end < 12 && BETWEEN.test(half.slice(last.end, start));
    const foreign =
      (between !== null && near !== undefined && start - near.end <= 40 && /^[\s,，的中之]*$/.test(between)) ||
      (chained && last.foreign);
    const target = foreign ? null : targetOf(context, match, half, start, end, chained && !last.foreign);
    if (!target) {
      if (foreign) last = { end, foreign: true };
      else if (namesOwn(match, half, start, end)) onDangling(text.slice(start, end));
      continue;
    }
    last = { end, foreign: false };
    if (start > at) result.push({ ...node, text: text.slice(at, start) });
    result.push({
      type: 'crossReference',
      attrs: { target: target.id, form: target.form },
      shown: text.slice(start, end),
    });
    at = end;
  }
  if (at === 0) return [node];
  if (at < text.length) result.push({ ...node, text: text.slice(at) });
  return result;
}

/** The text surely means a place of this document, although there is no such place. */
function namesOwn(match: RegExpMatchArray, half: string, start: number, end: number): boolean {
  const [, chapter, annex, kind, object, formula, clause] = match;
  const before = half.slice(Math.max(0, start - 12), start);
  // 表9 at the beginning of a line is a caption.
  if (chapter || annex || formula || (kind && object && start > 0))
    return !/(?:删除|原|旧|版|年)[^，。；]{0,8}$/.test(before);
  return (
    clause !== undefined &&
    /(?:见|参见|按|按照|符合|依据|根据)\s?$/.test(before) &&
    !UNIT_AFTER.test(half.slice(end, end + 12))
  );
}

function targetOf(
  context: DraftContext,
  match: RegExpMatchArray,
  half: string,
  start: number,
  end: number,
  chained: boolean,
): { id: string; form: 'label' | 'number' } | null {
  const [, chapter, annex, kind, object, formula, clause, literature] = match;
  const numbers = context.sourceNumbers;
  const found = (key: string, form: 'label' | 'number' = 'label'): { id: string; form: 'label' | 'number' } | null => {
    const id = numbers.get(key);
    return id ? { id, form } : null;
  };
  if (chapter) return found(chapter);
  if (annex) return found(`附录${annex}`);
  if (kind && object) return found(`${kind}${object}`);
  if (formula) return found(`公式${formula}`);
  if (literature) return found(`[${literature}]`);
  if (!clause) return null;
  const before = half.slice(Math.max(0, start - 12), start);
  const after = half.slice(end, end + 12);
  // （A.1）公式: the number of a formula.
  if (/\($/.test(before) && /^\)\s?公式/.test(after)) return found(`公式${clause}`, 'number');
  if (UNIT_AFTER.test(after)) return null;
  const isLettered = /^[A-Z]/.test(clause);
  if (!isLettered && !chained && !BEFORE_NUMBER.test(before)) return null;
  if (!isLettered && /\($/.test(before) && !/^[),、;]|^[和及]/.test(after)) return null;
  return found(clause);
}
