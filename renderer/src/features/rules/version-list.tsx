import { Link } from 'react-router';
import { dayOf, Section, Status, useT } from '../../ui/index.ts';
import type { RuleView } from './rule-view.ts';
import shared from './rules.module.css';
import styles from './version-list.module.css';

/** Every version of an own rule, the latest first; ballots and projects keep the one they began with. */
export function VersionList({
  versions,
  shown,
  folder,
}: {
  readonly versions: RuleView['history'];
  readonly shown: string;
  readonly folder: 'voting' | 'life-cycles';
}) {
  const { t } = useT();
  return (
    <Section title={t('app.rules.versions')} count={versions.length}>
      <ol className={styles['versions']} reversed>
        {versions
          .map((version, index) => (
            <li key={version.id}>
              <div>
                {version.id === shown ? (
                  <strong>{t('app.rules.version', { number: index + 1 })}</strong>
                ) : (
                  <Link to={`/rules/${folder}/${version.id}`}>{t('app.rules.version', { number: index + 1 })}</Link>
                )}{' '}
                {index === versions.length - 1 && <Status tone="good">{t('app.rules.latest')}</Status>}
              </div>
              <div className="z-dim">
                {dayOf(version.at)} {version.by}
              </div>
              {version.note !== '' && <div>{version.note}</div>}
            </li>
          ))
          .reverse()}
      </ol>
      <p className={shared['hint']}>{t('app.rules.versions-hint')}</p>
    </Section>
  );
}
