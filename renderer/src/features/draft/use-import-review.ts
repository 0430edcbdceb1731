import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportOverride, ImportReview, ParagraphRole, ReviewRow } from '#shared/contract/index.ts';
import { type Failure, failureOf, useApi } from '../../rpc/index.ts';

export type ImportFile = { readonly blob: string; readonly name: string };
export type Read = { readonly review: ImportReview; readonly rows: readonly ReviewRow[] };
export type Roles = ReadonlyMap<number, ParagraphRole>;

const PAGE = 1_000;

/** Reads a Word file for the review, and again whenever a person says what paragraphs are. The last reading stays until the next. */
export function useImportReview(file: ImportFile): {
  readonly read: Read | null;
  readonly roles: Roles;
  /** Share done while it is read, 0–100; null when nothing runs. */
  readonly percent: number | null;
  readonly failure: Failure | null;
  readonly setRoles: (roles: Roles) => void;
} {
  const api = useApi();
  const { blob, name } = file;
  const [read, setRead] = useState<Read | null>(null);
  const [roles, keepRoles] = useState<Roles>(new Map());
  const [percent, setPercent] = useState<number | null>(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async (wanted: Roles) => {
      running.current?.abort();
      const stop = new AbortController();
      running.current = stop;
      setFailure(null);
      setPercent(0);
      const options = { signal: stop.signal };
      try {
        const events = await api.draft.review({ blob, name, overrides: overridesOf(wanted) }, options);
        let event = await events.next();
        for (; !event.done; event = await events.next())
          setPercent(Math.round((90 * event.value.done) / event.value.total));
        const review = event.value;
        const rows: ReviewRow[] = [];
        while (rows.length < review.rows) {
          const page = await api.draft.reviewRows({ review: review.review, from: rows.length, count: PAGE }, options);
          if (page.length === 0) break;
          rows.push(...page);
          setPercent(90 + Math.round((10 * rows.length) / review.rows));
        }
        setRead({ review, rows });
        setPercent(null);
      } catch (error) {
        if (stop.signal.aborted) return;
        setFailure(failureOf(error));
        setPercent(null);
      }
    },
    [api, blob, name],
  );
  useEffect(() => {
    void run(new Map());
    return () => running.current?.abort();
  }, [run]);

  return {
    read,
    roles,
    percent,
    failure,
    setRoles: (next) => {
      keepRoles(next);
      void run(next);
    },
  };
}

/** Corrections as the host takes them, in order of the rows. */
export function overridesOf(roles: Roles): ImportOverride[] {
  return [...roles].map(([row, role]) => ({ row, role })).sort((a, b) => a.row - b.row);
}
