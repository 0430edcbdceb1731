import { IconFolder } from '@tabler/icons-react';
import { Section, useT } from '../../ui/index.ts';
import styles from './batch.module.css';
import { MOST_PAPERS, type PlannedPaper } from './batch-plan.ts';

/** Most papers that are named of one folder. */
const MOST_NAMES = 6;

/** Folders of the zip with what will lie in them. */
export function BatchOverview({
  papers,
  byProject,
  reading,
}: {
  readonly papers: readonly PlannedPaper[];
  /** The folders are the projects. */
  readonly byProject: boolean;
  readonly reading: boolean;
}) {
  const { t } = useT();
  const folders = new Map<string, PlannedPaper[]>();
  for (const paper of papers) {
    const own = folders.get(paper.folder);
    if (own) own.push(paper);
    else folders.set(paper.folder, [paper]);
  }
  return (
    <Section title={t('app.batch.overview')} count={papers.length}>
      {papers.length === 0 ? (
        <p className={styles['fine']} role="status" aria-busy={reading || undefined}>
          {t(reading ? 'app.loading' : 'app.batch.nothing')}
        </p>
      ) : (
        <ul className={styles['tree']}>
          {papers.length > MOST_PAPERS && (
            <li role="alert" className={styles['tooMany']}>
              {t('app.batch.too-many', { most: MOST_PAPERS })}
            </li>
          )}
          {[...folders].map(([folder, own]) => (
            <li key={folder}>
              {folder !== '' && (
                <span className={styles['folder']}>
                  <IconFolder size={15} aria-hidden="true" /> {folder}
                </span>
              )}
              <ul>
                {own.slice(0, MOST_NAMES).map(({ name, label, format }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: papers of one name are told apart by nothing else
                  <li key={index}>
                    {byProject ? name : label} <span className="z-dim">{format.toUpperCase()}</span>
                  </li>
                ))}
                {own.length > MOST_NAMES && (
                  <li className="z-dim">{t('app.batch.more', { count: own.length - MOST_NAMES })}</li>
                )}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
