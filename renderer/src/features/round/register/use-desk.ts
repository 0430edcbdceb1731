import { useMemo, useState } from 'react';
import { decisionRule, profileOf } from '#shared/profiles/index.ts';
import { useApi } from '../../../rpc/index.ts';
import { type OwnCommit, useSession } from '../../../state/index.ts';
import { useCommand, useT } from '../../../ui/index.ts';
import { type DecisionDraft, type DecisionMode, draftOnRecord, useDeciding, useDecisionMode } from '../detail/index.ts';
import type { RoundView } from '../round-view.ts';
import type { Chosen } from './use-chosen.ts';

const BULK = '*';

/**
 * What is done to the chosen comments: drafts of decisions, saving them, adopting suggestions, places; and what was done last. Done many
 * times a day, so it is said below the list and not by a notice that covers the next decision.
 */
export function useDesk(
  view: RoundView,
  { bulk, ids, comments, comment }: Chosen,
  on: { readonly before: () => void; readonly refused: () => void; readonly done: () => void },
) {
  const { t, local } = useT();
  const api = useApi();
  const { decisions: rules } = profileOf(view.kind);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, DecisionDraft>>(new Map());
  const [last, setLast] = useState<OwnCommit | null>(null);
  const place = useCommand(api.round.place);
  const decide = useDeciding(view.id);
  const pushCommit = useSession((s) => s.pushCommit);
  const commits = useSession((s) => s.commits);
  const mode = useDecisionMode(comments);
  const key = bulk ? BULK : (comment?.id ?? '');
  const draft = drafts.get(key) ?? draftOnRecord(comments, mode, ids.length);

  const setDraft = (of: string, next: DecisionDraft | null) =>
    setDrafts((old) => {
      const copy = new Map(old);
      if (next === null) copy.delete(of);
      else copy.set(of, next);
      return copy;
    });
  const what = (count: number) =>
    bulk || !comment ? t('app.round.answer-comments', { count }) : t('app.round.number-of', { no: comment.no });
  const finish = (receipt: { readonly commitId: string } | null, label: string): boolean => {
    if (!receipt) {
      on.refused();
      return false;
    }
    if (receipt.commitId !== '') {
      pushCommit({ commitId: receipt.commitId, label });
      setLast({ commitId: receipt.commitId, label });
    }
    return true;
  };
  const decided = (receipt: { readonly commitId: string } | null, label: string) => {
    if (!finish(receipt, label)) return;
    setDraft(key, null);
    on.done();
  };
  const unsaved = useMemo(
    () => new Set([...drafts].filter(([, it]) => it.reason.trim() !== '').map(([id]) => id)),
    [drafts],
  );
  return {
    draft,
    mode,
    rules,
    unsaved,
    pending: decide.pending,
    failure: decide.failure,
    clear: decide.clear,
    /** What was done last and can be undone. */
    last: last && commits.some(({ commitId }) => commitId === last.commitId) ? last : null,
    setDraft: (next: DecisionDraft) => {
      decide.clear();
      setDraft(key, next);
    },
    save: async (next: DecisionDraft, as: DecisionMode) => {
      setDraft(key, next);
      on.before();
      const receipt = await decide.save(ids, next, as);
      const name =
        next.decision === null ? t('app.round.decision-undecided') : local(decisionRule(rules, next.decision).name);
      const word = as === 'decide' ? name : `${t('app.comment.mode-suggest')} ${name}`;
      decided(receipt, `${what(ids.length)} → ${word}`);
    },
    adopt: async (suggested: readonly string[]) => {
      on.before();
      const receipt = await decide.adopt(suggested);
      decided(receipt, `${t('app.comment.adopt')} ${what(suggested.length)}`);
    },
    tie: async (blockId: string) => {
      if (!comment) return;
      const receipt = await place.run({ roundId: view.id, commentIds: [comment.id], blockId });
      if (finish(receipt, `${t('app.round.number-of', { no: comment.no })} ${t('app.round.placed')}`)) on.done();
    },
  };
}

export type Desk = ReturnType<typeof useDesk>;
