import { citationCode, parseDocumentRecord } from '#shared/doc-model/index.ts';
import { codesIn, type StandardCode } from '#shared/domain/standard-code.ts';
import { type DraftContext, type DraftNode, report } from './draft-context.ts';

type Listed = { readonly id: string; readonly year: string; readonly allParts: boolean; readonly shown: string };

/** Their codes name other documents than the ones cited, or are the records themselves. */
const NOT_IN: ReadonlySet<string> = new Set([
  'foreword',
  'heading',
  'annexTitle',
  'caption',
  'termName',
  'termEnglish',
  'reference',
  'bibliographyItem',
]);
/** Places that mention documents which need not be listed. */
const NEED_NO_RECORD: ReadonlySet<string> = new Set(['introduction', 'termSource', 'note', 'example']);

/**
 * Codes typed in the text that name an entry of 规范性引用文件 or 参考文献 become live citations of it. A code that the entry would
 * print otherwise (dated here, undated there) stays as typed and is reported, as are codes that are listed nowhere.
 */
export function linkCitations(context: DraftContext, root: DraftNode): void {
  const records = recordsOf(root);
  const unlisted = new Map<string, string>();
  const walk = (node: DraftNode, outer: string, needsRecord: boolean): void => {
    if (!node.content || NOT_IN.has(node.type)) return;
    const blockId = String(node.attrs?.['id'] ?? '') || outer;
    const needs = needsRecord && !NEED_NO_RECORD.has(node.type);
    node.content = node.content.flatMap((child) => {
      if (child.type === 'text') return linkText(child, blockId, needs);
      walk(child, blockId, needs);
      return [child];
    });
  };

  function linkText(node: DraftNode, blockId: string, needs: boolean): DraftNode[] {
    const text = node.text ?? '';
    const nodes: DraftNode[] = [];
    let at = 0;
    for (const code of codesIn(text)) {
      const listed = records.get(code.key);
      if (!listed) {
        if (needs && !unlisted.has(code.key) && /\d/.test(code.serial)) unlisted.set(code.key, blockId);
        continue;
      }
      const match = listed.find((entry) => entry.year === code.year && entry.allParts === code.allParts);
      if (!match) {
        report(
          context,
          'warning',
          'draft-citation-differs',
          { text: text.slice(code.from, endOf(text, code)), listed: listed.map((entry) => entry.shown).join('、') },
          { blockId },
        );
        continue;
      }
      const end = endOf(text, code);
      if (code.from > at) nodes.push({ ...node, text: text.slice(at, code.from) });
      nodes.push({ type: 'citation', attrs: { target: match.id }, shown: text.slice(code.from, end) });
      at = end;
    }
    if (at === 0) return [node];
    if (at < text.length) nodes.push({ ...node, text: text.slice(at) });
    return nodes;
  }

  walk(root, '', true);
  if (unlisted.size > 0) {
    report(
      context,
      'info',
      'draft-citation-unlisted',
      { count: unlisted.size, codes: [...unlisted.keys()].slice(0, 8).join('、') },
      { blockId: [...unlisted.values()][0] ?? '' },
    );
  }
}

function endOf(text: string, code: StandardCode): number {
  const all = code.allParts ? /^\s*[（(][^（()）]*[）)]/.exec(text.slice(code.to)) : null;
  return code.to + (all?.[0].length ?? 0);
}

function recordsOf(root: DraftNode): ReadonlyMap<string, readonly Listed[]> {
  const records = new Map<string, Listed[]>();
  const walk = (node: DraftNode): void => {
    if (node.type !== 'reference' && node.type !== 'bibliographyItem') {
      for (const child of node.content ?? []) walk(child);
      return;
    }
    const record = parseDocumentRecord((node.content ?? []).map((child) => child.text ?? '').join(''));
    if (record.number === '') return;
    const { year, allParts } = record;
    const entry = { id: String(node.attrs?.['id'] ?? ''), year, allParts, shown: citationCode(record) };
    // Listed twice: the entry of 规范性引用文件, which comes first, is the one that is cited.
    records.set(record.number, [...(records.get(record.number) ?? []), entry]);
  };
  walk(root);
  return records;
}
