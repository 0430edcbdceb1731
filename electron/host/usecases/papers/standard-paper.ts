import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Copy } from '#shared/contract/index.ts';
import { type CoverData, type DraftMark, fullTitle } from '#shared/domain/cover-data.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { buildStandard, type Publication, type StandardProfile } from '#shared/publishing/index.ts';
import { buildRedline } from '#shared/publishing/redline/index.ts';
import type { BuiltPaper } from './built-paper.ts';

/** The paper of the project's file that a text with this mark is. */
export const PAPER_OF_MARK: Readonly<Record<DraftMark, PaperKind>> = {
  '': 'published-text',
  工作组讨论稿: 'working-draft',
  征求意见稿: 'comment-draft',
  送审讨论稿: 'review-draft',
  送审稿: 'review-draft',
  报批稿: 'approval-draft',
};

/** Room for notes by hand beside the text, mm; the text is as much narrower. */
const NOTES_MM = 35;

/** The text of a draft, clean or as a copy for a purpose. Only the clean copy is a paper of the project's file. */
export async function standardPaper(ctx: HostContext, draftId: string, copy: Copy): Promise<BuiltPaper> {
  const { data } = await load(ctx, 'draft', draftId);
  const name = nameOfStandard(data.cover);
  switch (copy.kind) {
    case 'clean':
      return {
        publication: await cleanCopy(ctx, draftId),
        name,
        projectId: data.projectId,
        kind: PAPER_OF_MARK[data.cover.draftMark],
      };
    case 'review': {
      const publication = await reviewCopy(ctx, draftId, copy);
      return { publication, name: `${name} 审阅稿`, projectId: data.projectId, kind: null };
    }
    case 'redline':
      return {
        publication: await redline(ctx, draftId, copy.against),
        name: `${name} 修订标记稿`,
        projectId: data.projectId,
        kind: null,
      };
  }
}

async function cleanCopy(ctx: HostContext, draftId: string): Promise<Publication> {
  const { data, doc, date } = await textOf(ctx, draftId);
  return buildStandard(doc, data.cover, profileOf(data.cover.kind), { date });
}

/** The text as members get it for comments: lines numbered, anchors inside, what copy it is at the foot of each page. */
export async function reviewCopy(
  ctx: HostContext,
  draftId: string,
  copy: Extract<Copy, { kind: 'review' }>,
): Promise<Publication> {
  const { data, doc, date, version } = await textOf(ctx, draftId);
  const profile = profileOf(data.cover.kind);
  const cover = copy.patentAppeal ? { ...data.cover, patentAppeal: true } : data.cover;
  return {
    ...buildStandard(doc, cover, copy.wideMargin ? withRoomForNotes(profile) : profile, { date }),
    copy: {
      lineNumbers: copy.lineNumbers,
      watermark: copy.watermark.trim(),
      note: noteOf(profile.wording.copyNote.review, { name: data.name, date: copy.date }),
    },
    anchors: { draft: draftId, version, name: data.name },
  };
}

async function redline(ctx: HostContext, draftId: string, against: string): Promise<Publication> {
  if (against === draftId) throw new RefusalError('redline-same-draft');
  const [now, before] = [await textOf(ctx, draftId), await textOf(ctx, against)];
  if (now.data.projectId !== before.data.projectId) throw new RefusalError('draft-other-project');
  const profile = profileOf(now.data.cover.kind);
  const project = await load(ctx, 'project', now.data.projectId);
  const committee = await load(ctx, 'committee', project.data.committeeId);
  // The changes name the body that marks them, as its papers do, and not who sat at the desk; the file itself names nobody.
  const { author: _, ...publication } = buildRedline(
    { doc: before.doc, cover: before.data.cover },
    { doc: now.doc, cover: now.data.cover },
    profile,
    { date: now.date, author: committee.data.name },
  );
  return {
    ...publication,
    copy: {
      lineNumbers: false,
      watermark: '',
      note: noteOf(profile.wording.copyNote.redline, { name: now.data.name, against: before.data.name, date: '' }),
    },
  };
}

async function textOf(ctx: HostContext, draftId: string) {
  const { data, updatedAt } = await load(ctx, 'draft', draftId);
  const { doc, version } = await ctx.sessions.open(draftId);
  return { data, doc, version, date: draftMoment(ctx, draftId, updatedAt) };
}

/** The moment that papers of a draft carry: of its text or of what is known about it, whichever changed last (ISO 8601, UTC). */
export function draftMoment(ctx: HostContext, draftId: string, updatedAt: string): string {
  const changed = ctx.store.head('draftText', draftId)?.updatedAt ?? updatedAt;
  return changed > updatedAt ? changed : updatedAt;
}

function noteOf(wording: string, values: Readonly<Record<string, string>>): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').trim();
}

function withRoomForNotes(profile: StandardProfile): StandardProfile {
  const { layout } = profile;
  const { text } = layout.pages;
  const marginMm = { ...text.marginMm, right: text.marginMm.right + NOTES_MM };
  return {
    ...profile,
    layout: {
      ...layout,
      textWidthMm: layout.textWidthMm - NOTES_MM,
      pages: { ...layout.pages, text: { ...text, marginMm } },
    },
  };
}

export function nameOfStandard(cover: CoverData): string {
  const mark = cover.draftMark === '' ? '' : `（${cover.draftMark}）`;
  return `${cover.number} ${fullTitle(cover)}${mark}`.trim();
}
