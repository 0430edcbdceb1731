import { type ReactNode, useCallback, useState } from 'react';
import type { BatchResult, PaperFormat, PaperRequest } from '#shared/contract/index.ts';
import { useApi } from '../../rpc/index.ts';
import { useT } from '../../ui/index.ts';
import { BatchReport } from './batch-report.tsx';
import { MadeFile } from './made-file.tsx';
import { RunProgress } from './run-progress.tsx';
import { type Making, useMaking } from './use-making.ts';

/** A paper of a batch. */
export type BatchPaper = {
  readonly paper: PaperRequest;
  readonly format: PaperFormat;
  /** Folder in the zip, parts divided by `/`; empty = at its top. */
  readonly folder: string;
  /** Names it where it could not be made. */
  readonly label: string;
};

type Step = { readonly done: number; readonly total: number; readonly name: string };

type BatchMaking = Making<Step, BatchResult> & {
  readonly make: (papers: readonly BatchPaper[], name: string, keep?: boolean) => Promise<BatchResult | null>;
  /** Labels of the papers that are being made, in their order. */
  readonly labels: readonly string[];
};

/** Making many papers into one zip. */
export function useBatchMaking(): BatchMaking {
  const api = useApi();
  const making = useMaking<Step, BatchResult>();
  const [labels, setLabels] = useState<readonly string[]>([]);
  const { start } = making;
  const make = useCallback<BatchMaking['make']>(
    (papers, name, keep = false) => {
      setLabels(papers.map(({ label }) => label));
      const asked = papers.map(({ paper, format, folder }) => ({ paper, format, folder }));
      return start((signal) => api.paper.batch({ papers: asked, name, keep }, { signal }));
    },
    [api, start],
  );
  return { ...making, make, labels };
}

/** The choice of papers, the work on them, or the zip with what became of each. */
export function BatchMakingSteps({
  making,
  onClose,
  children,
}: {
  readonly making: BatchMaking;
  readonly onClose?: () => void;
  /** The choice. */
  readonly children: ReactNode;
}) {
  const { t } = useT();
  const { state } = making;
  if (state.at === 'choose') return children;
  if (state.at === 'run')
    return (
      <RunProgress
        label={state.progress?.name || t('app.paper-dialog.build')}
        done={state.progress?.done ?? 0}
        total={state.progress?.total ?? making.labels.length}
        onCancel={making.cancel}
      />
    );
  const { made } = state;
  const failed = made.report.filter(({ failure }) => failure !== null).length;
  return (
    <MadeFile
      file={made}
      facts={t('app.batch.made', { count: made.report.length - failed })}
      another={t('app.batch.again')}
      onAnother={making.again}
      {...(onClose ? { onClose } : {})}
    >
      <BatchReport report={made.report} labels={making.labels} />
    </MadeFile>
  );
}
