import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useCallback } from 'react';
import type { DossierPack, PackStep } from '#shared/contract/index.ts';
import { type Api, useApi } from '../../../rpc/index.ts';
import { useT } from '../../../ui/index.ts';
import { MadeFile, RunProgress, useMaking } from '../../paper/index.ts';
import styles from './dossier.module.css';

/** Packing a dossier into one zip. */
export function usePacking() {
  const api = useApi();
  const making = useMaking<PackStep, DossierPack>();
  const { start } = making;
  const pack = useCallback(
    (input: Parameters<Api['project']['packDossier']>[0]) =>
      start((signal) => api.project.packDossier(input, { signal })),
    [api, start],
  );
  return { ...making, pack };
}

/** The dossier, the work on its zip, or the zip with what is not in it. */
export function PackSteps({
  packing,
  onClose,
  children,
}: {
  readonly packing: ReturnType<typeof usePacking>;
  readonly onClose: () => void;
  /** The dossier. */
  readonly children: ReactNode;
}) {
  const { t, problem } = useT();
  const { state } = packing;
  if (state.at === 'choose') return children;
  if (state.at === 'run') {
    const { kind = null, done = 0, total = 0 } = state.progress ?? {};
    const label = kind === null ? t('app.dossier.listing') : t('app.dossier.packing', { name: t(`app.paper.${kind}`) });
    return <RunProgress label={label} done={done} total={total} onCancel={packing.cancel} />;
  }
  const { made } = state;
  const lacking = made.papers.filter(
    ({ failure, state: at }) => failure !== null || at === 'missing' || at === 'outdated',
  );
  const files = made.papers.reduce((sum, paper) => sum + paper.files.length, 0);
  return (
    <MadeFile
      file={made}
      facts={t('app.dossier.packed', { count: files })}
      another={t('app.dossier.back')}
      onAnother={packing.again}
      onClose={onClose}
    >
      {lacking.length === 0 ? (
        <p className="z-dim">{t('app.dossier.complete')}</p>
      ) : (
        <section className={styles['lacking']} aria-label={t('app.dossier.lacking')}>
          <strong>{t('app.dossier.lacking')}</strong>
          <ul>
            {lacking.map(({ kind, number, failure, state: at }) => (
              <li key={kind}>
                <IconAlertTriangle size={15} aria-hidden="true" />
                <span>
                  {String(number).padStart(2, '0')} {t(`app.paper.${kind}`)}
                </span>
                <span className="z-dim">{failure ? problem(failure) : t(`app.dossier.state-${at}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </MadeFile>
  );
}
