import { type HostContext, load } from '#host/host-context.ts';
import { ballotSummarySchema } from '#host/registry.ts';
import { safeFileName } from '#shared/base/index.ts';
import type { AskedPaper, PaperFormat } from '#shared/contract/index.ts';
import type { AgendaPaper } from '#shared/domain/meeting.ts';
import { meetingRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { formTemplate, meetingWords } from '#shared/profiles/index.ts';

type Part = { readonly paper: AskedPaper; readonly format: PaperFormat; readonly folder: string };

/**
 * The papers of a meeting as one batch (会议材料): notice, agenda and sign-in list, then what each item of the agenda names, in folders
 * numbered as the agenda is. Papers that are no longer there and files from elsewhere are left out and named.
 */
export async function meetingPack(ctx: HostContext, id: string) {
  const { data: meeting } = await load(ctx, 'meeting', id);
  const committee = await load(ctx, 'committee', meeting.committeeId);
  const { language } = meetingRuleOf(ctx.rules.lifeCycleProfile(committee.data.lifeCycleId));
  const words = meetingWords[language];
  const english = language === 'en';
  const general = english
    ? ['meeting-notice-english', 'meeting-agenda-english', 'sign-in-list-english']
    : ['meeting-notice', 'meeting-agenda', 'sign-in-list'];
  const papers: Part[] = general.map((form) => formPart(form, id, `00 ${words.packGeneral}`));
  const leftOut: string[] = [];
  for (const [index, item] of meeting.agenda.entries()) {
    const folder = `${String(index + 1).padStart(2, '0')} ${safeFileName(item.title).slice(0, 60)}`;
    for (const paper of item.papers) {
      const part = await partOf(ctx, paper, folder, english);
      if (part) papers.push(part);
      else leftOut.push(paper.name);
    }
  }
  return { name: `${meeting.title} ${words.names.pack}`, papers, leftOut };
}

async function partOf(ctx: HostContext, paper: AgendaPaper, folder: string, english: boolean): Promise<Part | null> {
  switch (paper.kind) {
    case 'draft': {
      if (!(await ctx.store.get('draft', paper.id)).ok) return null;
      return { paper: { kind: 'standard', draftId: paper.id, copy: { kind: 'clean' } }, format: 'pdf', folder };
    }
    case 'round':
      if (!(await ctx.store.get('round', paper.id)).ok) return null;
      return formPart(english ? 'iso-comment-table' : 'collation-table-seven', paper.id, folder);
    case 'ballot': {
      const head = ctx.store.heads('ballot').find((each) => each.id === paper.id);
      if (!head) return null;
      const closed = ballotSummarySchema.parse(head.summary).status === 'closed';
      return formPart(english ? 'iso-ballot-report' : closed ? 'ballot-result' : 'ballot-form', paper.id, folder);
    }
    case 'paper':
      return formTemplate(paper.form) ? formPart(paper.form, paper.id, folder) : null;
    case 'document':
      return null;
  }
}

function formPart(form: string, id: string, folder: string): Part {
  return { paper: { kind: 'form', form, id, projectIds: [], fillable: false, addressee: '' }, format: 'pdf', folder };
}
