import type { Node } from 'prosemirror-model';
import { squash } from '#shared/base/index.ts';
import type { KnownDocument } from '#shared/contract/index.ts';
import { allRecords, type RecordList, recordKey } from '#shared/doc-model/commands/index.ts';
import { citationCode, isNormativeUse, parseDocumentRecord } from '#shared/doc-model/index.ts';

/** Something that can be cited: a record of the draft, a document that the workspace knows, or a new one. */
export type CiteChoice = {
  readonly key: string;
  /** Record of the draft; absent = not listed yet. */
  readonly id?: string;
  readonly list?: RecordList;
  readonly text: string;
  readonly code: string;
  readonly title: string;
  /** Draft that lists it. */
  readonly from: string;
};

function choice(text: string, rest: Pick<CiteChoice, 'key' | 'from'> & Partial<CiteChoice>): CiteChoice {
  const record = parseDocumentRecord(text);
  return { text, code: citationCode(record), title: record.title, ...rest };
}

/** Records of the draft that hold the query, then known documents that it does not list, then a new one of this name. */
export function citeChoices(doc: Node, known: readonly KnownDocument[], query: string): readonly CiteChoice[] {
  const wanted = squash(query);
  const records = allRecords(doc).filter(({ node }) => node.textContent.trim() !== '');
  const listed = new Set(records.map(({ node }) => recordKey(node.textContent)));
  const own = records
    .filter(({ node }) => squash(node.textContent).includes(wanted))
    .map(({ node }) => {
      const id = node.attrs['id'] as string;
      const list = node.type.name === 'reference' ? 'normative' : 'informative';
      return choice(node.textContent, { key: `own-${id}`, id, list, from: '' });
    });
  // The answer may still be that for what was typed before: Enter must not take something else.
  const { number } = parseDocumentRecord(query);
  const fits = (text: string): boolean =>
    squash(text).includes(wanted) || (number !== '' && parseDocumentRecord(text).number === number);
  const others = known
    .filter(({ text }) => !listed.has(recordKey(text)) && fits(text))
    .map(({ text, from }) => choice(text, { key: `known-${text}`, from }));
  const isNew = wanted !== '' && !listed.has(recordKey(query));
  return [...own, ...others, ...(isNew ? [choice(query.trim(), { key: 'new', from: '' })] : [])];
}

/** List that a citation at the caret calls for, from the sentence around it and the element that it stands in. */
export function proposedList(doc: Node, from: number, to: number): RecordList {
  const $from = doc.resolve(from);
  for (let depth = 1; depth <= $from.depth; depth++) {
    const node = $from.node(depth);
    if (/^(?:foreword|introduction|note|example|termSource)$/.test(node.type.name)) return 'informative';
    if (node.type.name === 'annex' && node.attrs['obligation'] === 'informative') return 'informative';
  }
  const { parent, parentOffset } = $from;
  const before = parent.textBetween(0, parentOffset, undefined, '[0]');
  const after = parent.textBetween(
    Math.min(parentOffset + (to - from), parent.content.size),
    parent.content.size,
    undefined,
    '[0]',
  );
  // An empty line says nothing; most documents are cited by requirements.
  return before.trim() === '' && after.trim() === ''
    ? 'normative'
    : isNormativeUse(before, after)
      ? 'normative'
      : 'informative';
}
