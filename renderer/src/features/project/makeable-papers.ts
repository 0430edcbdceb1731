import { useMemo } from 'react';
import type { PaperRequest } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import type { PaperFormat } from '../paper/index.ts';
import type { ProjectView } from './project-view.ts';

export type MakeablePaper = {
  readonly id: string;
  readonly label: string;
  readonly paper: PaperRequest;
  readonly formats: readonly PaperFormat[];
};

/** Every paper that can be made from what the project has: texts, collated comments, ballot results, notices, minutes. */
export function useMakeablePapers(view: ProjectView): readonly MakeablePaper[] {
  const { t } = useT();
  return useMemo(() => {
    const named = (kind: string, name: string) => `${kind} · ${name}`;
    const drafts = [...view.drafts].sort((a, b) => b.number - a.number);
    return [
      ...drafts.map((d) => ({
        id: `standard-${d.id}`,
        label: named(t('app.kind.draft'), d.name),
        paper: { kind: 'standard', draftId: d.id } as const,
        formats: ['pdf', 'docx'] as const,
      })),
      ...view.rounds.map((r) => ({
        id: `collation-${r.id}`,
        label: named(t('app.paper.collation-table'), r.name),
        paper: { kind: 'collation-table', roundId: r.id, columns: 'seven' } as const,
        formats: ['docx', 'pdf', 'xlsx'] as const,
      })),
      ...view.ballots
        .filter((b) => b.status === 'closed')
        .map((b) => ({
          id: `ballot-${b.id}`,
          label: named(t('app.paper.ballot-result'), b.title),
          paper: { kind: 'ballot-result', ballotId: b.id } as const,
          formats: ['docx', 'pdf'] as const,
        })),
      ...view.meetings.map((m) => ({
        id: `notice-${m.id}`,
        label: named(t('app.paper.meeting-notice'), m.title),
        paper: { kind: 'meeting-notice', meetingId: m.id } as const,
        formats: ['docx', 'pdf'] as const,
      })),
      ...view.meetings
        .filter((m) => m.status !== 'planned')
        .map((m) => ({
          id: `minutes-${m.id}`,
          label: named(t('app.paper.minutes'), m.title),
          paper: { kind: 'minutes', meetingId: m.id } as const,
          formats: ['docx', 'pdf'] as const,
        })),
    ];
  }, [view, t]);
}
