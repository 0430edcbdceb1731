import { ScrollArea } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import type { PaperFormat, PaperRequest, RenderedPaper } from '#shared/contract/index.ts';
import { useApi } from '../../rpc/index.ts';
import { ProblemList, useT } from '../../ui/index.ts';
import { MadeFile } from './made-file.tsx';
import styles from './paper.module.css';
import { RunProgress } from './run-progress.tsx';
import { type Making, useMaking } from './use-making.ts';

type Progress = { readonly phase: 'build' | 'layout' | 'write'; readonly done: number; readonly total: number };

type PaperMaking = Making<Progress, RenderedPaper> & {
  readonly make: (paper: PaperRequest, format: PaperFormat, keep: boolean) => Promise<RenderedPaper | null>;
};

/** Making one paper. */
export function usePaperMaking(): PaperMaking {
  const api = useApi();
  const making = useMaking<Progress, RenderedPaper>();
  const { start } = making;
  const make = useCallback<PaperMaking['make']>(
    (paper, format, keep) => start((signal) => api.paper.render({ paper, format, keep }, { signal })),
    [api, start],
  );
  return { ...making, make };
}

/** The choice of a paper, the work on it, or the finished paper with what was found in it. */
export function PaperMakingSteps({
  making,
  another,
  onClose,
  onGo,
  children,
}: {
  readonly making: PaperMaking;
  /** Label of the way back to the choice. */
  readonly another?: string;
  readonly onClose: () => void;
  /** Makes problems of a block into links. */
  readonly onGo?: ((blockId: string) => void) | undefined;
  /** The choice. */
  readonly children: ReactNode;
}) {
  const { t } = useT();
  const { state } = making;
  if (state.at === 'choose') return children;
  if (state.at === 'run')
    return (
      <RunProgress
        label={t(`app.paper-dialog.${state.progress?.phase ?? 'build'}`)}
        done={state.progress?.done ?? 0}
        total={state.progress?.total ?? 0}
        onCancel={making.cancel}
      />
    );
  const { made } = state;
  return (
    <MadeFile
      file={made}
      {...(made.pages > 0 ? { facts: t('app.paper-dialog.pages', { pages: made.pages }) } : {})}
      another={another ?? t('app.paper-dialog.another')}
      onAnother={making.again}
      onClose={onClose}
    >
      {made.problems.length > 0 ? (
        <ScrollArea.Autosize
          mah={260}
          type="auto"
          className={styles['problems']}
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('app.problems.title') }}
        >
          <ProblemList problems={made.problems} {...(onGo ? { onGo } : {})} />
        </ScrollArea.Autosize>
      ) : (
        <span className="z-dim">{t('app.paper-dialog.no-problems')}</span>
      )}
    </MadeFile>
  );
}
