import type { CaseBlock, CheckCase } from '#shared/doc-rules/cases/case-file.ts';
import { documentOfCase } from '#shared/doc-rules/cases/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { fieldText, lintDocument } from '#shared/doc-rules/engine/index.ts';
import type { Finding, RuleBlockType, RuleDocument } from '#shared/doc-rules/model/index.ts';

type Fields = Partial<Omit<CaseBlock, 'id' | 'type'>>;
type Doc = CheckCase['doc'];

let made = 0;

/** A block of a document under check; strings among the children are paragraphs. Its id counts on, only references need to know it. */
export function block(
  type: RuleBlockType,
  fields: Fields = {},
  ...children: readonly (CaseBlock | string)[]
): CaseBlock {
  const inner = children.map((child) => (typeof child === 'string' ? block('paragraph', { text: child }) : child));
  return { id: `b${++made}`, type, ...fields, ...(inner.length > 0 ? { children: inner } : {}) };
}

export const chapter = (title: string, ...children: readonly (CaseBlock | string)[]) =>
  block('chapter', { title }, ...children);
export const clause = (title: string, ...children: readonly (CaseBlock | string)[]) =>
  block('clause', { title }, ...children);
export const untitled = (text: string, ...children: readonly (CaseBlock | string)[]) =>
  block('untitledClause', { text }, ...children);
export const item = (text: string) => block('listItem', { kind: 'letter', text });
export const foreword = (...children: readonly (CaseBlock | string)[]) => block('foreword', {}, ...children);
export const annex = (kind: 'normative' | 'informative', title: string, ...children: readonly (CaseBlock | string)[]) =>
  block('annex', { kind, title }, ...children);

export const ruleDocument = (doc: Doc): RuleDocument => documentOfCase({ doc });

/** The findings of one check as `message: quoted text`, the quote empty where the whole block or document is meant. */
export function told(check: string, doc: Doc): readonly string[] {
  const document = ruleDocument(doc);
  return findings(check, doc).map((finding) => {
    const place = document.entryOf(finding.block)?.block;
    const text = place ? fieldText(place, finding.field) : finding.field === 'title' ? (doc.title ?? '') : '';
    return `${finding.message}: ${text.slice(finding.from, finding.to)}`.trim();
  });
}

export function findings(check: string, doc: Doc): readonly Finding[] {
  return lintDocument(
    ruleDocument(doc),
    catalogue.filter(({ id }) => id === check),
  );
}
