import type { Node } from 'prosemirror-model';
import { codesIn } from '#shared/domain/standard-code.ts';
import { citationOfNode, RECORD_NODES, recordOfNode } from './document-record.ts';

/** One place where the text speaks of another document. */
export type Mention = {
  /** Id of the record that a live citation points at; empty for a typed code. */
  readonly target: string;
  /** Code without year of a typed one (`GB/T 1.1`); empty for a live citation. */
  readonly number: string;
  /** Whether the document is made part of the text there (规范性引用). */
  readonly normative: boolean;
};

/** What brings a document in as a requirement or instruction, right before its code. */
const BRINGS_IN =
  /(?:符合|按照?|依照?|依据|根据|遵照|遵循|执行|采用|满足|遵守|达到|参照|(?:in accordance|accordance|comply|complies) with|according to|conforms? to|(?:specified|given|described|defined) in|(?:terms and definitions|definitions) given in|as in)[^，,。；;：:]{0,40}$/i;
const POINTS_AT =
  /(?:参见|详见|见|参考|来源[:：]?|引自|例如|源自|see(?: also)?|for example|source:)[^，,。；;]{0,12}$/i;
/** GB/T 20000.1界定的术语和定义适用于本文件; …的规定适用于…; ISO 1234 applies. */
const APPLIES = /^[^，,。；;]{0,40}(?:界定的|适用于|规定的方法|的规定(?:执行|进行)?|apply|applies)/i;

/** Blocks and elements in which nothing is demanded (GB/T 1.1—2020, table 2): what they cite, they cite for information. */
const INFORMS: ReadonlySet<string> = new Set(['foreword', 'introduction', 'note', 'example', 'termSource']);

/**
 * Whether a document is cited normatively (规范性引用; GB/T 1.1—2020, 9.5.4): by a requirement or instruction that brings it in
 * (应符合…的规定, 按照…), not by one that points at it (见…). `before` and `after` are the text around the code within its block, other
 * codes included.
 */
export function isNormativeUse(before: string, after: string): boolean {
  const lead = sentenceEnd(before);
  // A code that stands alone (a cell 检验方法) brings in what the column asks for.
  if (lead.trim() === '' && /^[\s、,，和及]*$/.test(withoutCodes(after))) return true;
  const plain = withoutCodes(lead).replace(/[、和及或与]+/g, '');
  if (POINTS_AT.test(plain) && !BRINGS_IN.test(plain.replace(/见[^见]*$/, ''))) return false;
  return BRINGS_IN.test(plain) || APPLIES.test(withoutCodes(after));
}

/** The unfinished sentence at the end of a text. */
function sentenceEnd(text: string): string {
  return /(?<![^。；;！？])[^。；;！？]*$/.exec(text)?.[0] ?? '';
}

function withoutCodes(text: string): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of codesIn(text)) {
    rest += text.slice(at, from);
    at = to;
  }
  return rest + text.slice(at);
}

/** Every mention of another document, live or typed, outside of the foreword and of the lists themselves. */
export function mentionsIn(doc: Node): readonly Mention[] {
  const records = new Map<string, string>();
  doc.descendants((node) => {
    if (RECORD_NODES.has(node.type.name)) {
      // Literature stands as [0] in either list, so that moving it changes nothing about the sentence.
      records.set(node.attrs['id'], recordOfNode(node).number === '' ? '[0]' : citationOfNode(node));
    }
    return !node.isTextblock;
  });
  const mentions: Mention[] = [];
  const walk = (node: Node, informs: boolean): void => {
    const name = node.type.name;
    if (name === 'foreword' || name === 'bibliography' || name === 'reference') return;
    const quiet = informs || INFORMS.has(name) || (name === 'annex' && node.attrs['obligation'] === 'informative');
    if (node.isTextblock) mentions.push(...mentionsInBlock(node, quiet, records));
    else for (const child of node.children) walk(child, quiet);
  };
  walk(doc, false);
  return mentions;
}

function mentionsInBlock(block: Node, informs: boolean, records: ReadonlyMap<string, string>): readonly Mention[] {
  const live: { readonly from: number; readonly to: number; readonly target: string }[] = [];
  const noted: Mention[] = [];
  let text = '';
  block.forEach((node) => {
    if (node.isText) text += node.text;
    else if (node.type.name === 'citation') {
      const target = String(node.attrs['target']);
      const from = text.length;
      text += records.get(target) ?? '';
      live.push({ from, to: text.length, target });
    } else if (node.type.name === 'footnote') {
      for (const { key } of codesIn(String(node.attrs['text'])))
        noted.push({ target: '', number: key, normative: false });
    }
  });
  const uses = (from: number, to: number) => !informs && isNormativeUse(text.slice(0, from), text.slice(to));
  const typed = codesIn(text).filter(({ from }) => !live.some((it) => from >= it.from && from < it.to));
  return [
    ...live.map(({ from, to, target }) => ({ target, number: '', normative: uses(from, to) })),
    ...typed.map(({ from, to, key }) => ({ target: '', number: key, normative: uses(from, to) })),
    ...noted,
  ];
}
