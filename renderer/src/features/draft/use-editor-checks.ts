import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { EditorChecks } from '../../editor/index.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import { useCommand } from '../../ui/index.ts';
import type { DraftView } from './draft-view.ts';

/** What the drafting checks of the editor need of a draft: facts, waivers, and the way to print the report. */
export function useEditorChecks(view: DraftView, onReport: () => void, onWaived: () => void): EditorChecks {
  const api = useApi();
  const read = useReads();
  const facts = useQuery(read.checkFacts(view.id));
  const { run: runWaive } = useCommand(api.draft.waive, { done: 'app.command.draft.waive' });
  const { run: runUnwaive } = useCommand(api.draft.unwaive, { done: 'app.command.draft.unwaive' });
  const { waivers, cover } = view.meta;
  const title = fullTitle(cover);
  return useMemo(() => {
    const done = (receipt: unknown): boolean => {
      if (receipt !== null) onWaived();
      return receipt !== null;
    };
    return {
      facts: facts.data ?? null,
      title,
      waivers,
      waive: async ({ check, block, quote }, reason) =>
        done(await runWaive({ id: view.id, check, block, quote, reason })),
      unwaive: async ({ check, block, quote }) => done(await runUnwaive({ id: view.id, check, block, quote })),
      report: onReport,
    };
  }, [facts.data, title, waivers, runWaive, runUnwaive, view.id, onReport, onWaived]);
}
