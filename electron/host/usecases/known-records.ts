import { type HostContext, load } from '#host/host-context.ts';
import { squash } from '#shared/base/index.ts';
import type { KnownDocument, KnownTerm } from '#shared/contract/index.ts';
import { citationCode, parseDocumentRecord, RECORD_NODES } from '#shared/doc-model/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { DraftMeta } from '#shared/domain/draft.ts';
import { newDocumentWording, profileOf } from '#shared/profiles/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import { publishedParts } from './projects/index.ts';

type DraftHead = { readonly id: string; readonly data: DraftMeta };

/** The latest draft of every project but that of `draftId`. */
async function otherDrafts(ctx: HostContext, draftId: string): Promise<readonly DraftHead[]> {
  const drafts: readonly DraftHead[] = await ctx.store.list('draft');
  const own = drafts.find(({ id }) => id === draftId)?.data.projectId;
  const byProject = Map.groupBy(drafts, ({ data }) => data.projectId);
  byProject.delete(own ?? '');
  return [...byProject.values()].map((all) => all.reduce((a, b) => (b.data.number > a.data.number ? b : a)));
}

/**
 * Documents that the workspace knows beside the draft: the entries of 规范性引用文件 and 参考文献 of other drafts, and the standards of its
 * projects. Those that hold `text` in code or title, each once, by code.
 */
export async function knownDocuments(
  ctx: HostContext,
  input: { id: string; text: string; limit: number },
): Promise<KnownDocument[]> {
  const wanted = squash(input.text);
  const found = new Map<string, KnownDocument>();
  const add = (text: string, from: string) => {
    const key = squash(citationCode(parseDocumentRecord(text)) || text);
    if (key !== '' && !found.has(key) && squash(text).includes(wanted)) found.set(key, { text: text.trim(), from });
  };
  for (const { data } of await ctx.store.list('project')) {
    if (/\d—?\d{0,4}$/.test(data.number)) add(`${data.number}\u3000${fullTitle(data)}`, '');
  }
  for (const draft of await otherDrafts(ctx, input.id)) {
    const { doc } = await ctx.sessions.open(draft.id);
    doc.descendants((node) => {
      if (RECORD_NODES.has(node.type.name)) add(node.textContent, fullTitle(draft.data.cover));
      return !node.isTextblock;
    });
  }
  return [...found.values()].sort((a, b) => (a.text < b.text ? -1 : 1)).slice(0, input.limit);
}

/** Terms of the other standards of the workspace whose name, English equivalent or definition holds `text`. */
export async function knownTerms(
  ctx: HostContext,
  input: { id: string; text: string; limit: number },
): Promise<KnownTerm[]> {
  const wanted = squash(input.text);
  const found = (await allTerms(ctx, input.id)).filter(({ term, english, definition }) =>
    squash(`${term} ${english} ${definition}`).includes(wanted),
  );
  const rank = ({ term }: KnownTerm) => (squash(term) === wanted ? 0 : squash(term).startsWith(wanted) ? 1 : 2);
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, input.limit);
}

/** The same as the checks ask for them: which standard defines a term, and how. */
export async function termsOfOthers(
  ctx: HostContext,
  draftId: string,
): Promise<readonly { readonly term: string; readonly definition: string; readonly source: string }[]> {
  const terms = await allTerms(ctx, draftId);
  return terms.map(({ term, definition, number, clause }) => ({ term, definition, source: `${number}，${clause}` }));
}

async function allTerms(ctx: HostContext, draftId: string): Promise<KnownTerm[]> {
  const found: KnownTerm[] = [];
  for (const draft of await otherDrafts(ctx, draftId)) {
    const { doc } = await ctx.sessions.open(draft.id);
    const { cover } = draft.data;
    const numbering = numberDocument(doc, profileOf(cover.kind).labels);
    doc.descendants((node) => {
      if (node.type.name !== 'termEntry') return !node.isTextblock;
      const [term = '', english = '', definition = ''] = node.children.map((child) => child.textContent.trim());
      const clause = numbering.byId.get(node.attrs['id'])?.number ?? '';
      if (term !== '') found.push({ term, english, definition, number: cover.number, clause, title: fullTitle(cover) });
      return false;
    });
  }
  return found;
}

/** Sentences of the foreword as the project's data give them, in order. */
export async function draftForeword(ctx: HostContext, id: string) {
  const { data } = await load(ctx, 'draft', id);
  const project = await load(ctx, 'project', data.projectId);
  const published = await publishedParts(ctx, project.data);
  const { foreword } = newDocumentWording(project.data, profileOf(data.cover.kind).fixed, published);
  return foreword.map(({ text, list }) => (list ? { text, list: { ...list, items: [...list.items] } } : { text }));
}
