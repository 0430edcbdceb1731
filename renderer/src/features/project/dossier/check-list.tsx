import { Checkbox } from '@mantine/core';
import { useApi } from '../../../rpc/index.ts';
import { FailureNotice, useCommand, useEditable, useT } from '../../../ui/index.ts';
import styles from './dossier.module.css';
import type { DossierView } from './dossier-view.ts';

/** 核对清单 of a stage: what a clerk ticks before the papers go out, with who ticked it and when. */
export function CheckListOfStage({
  projectId,
  dossier,
  closed,
}: {
  readonly projectId: string;
  readonly dossier: DossierView;
  /** The project has ended. */
  readonly closed: boolean;
}) {
  const { t, local } = useT();
  const api = useApi();
  const editable = useEditable() && !closed;
  const tick = useCommand(api.project.tick, { done: 'app.dossier.ticked', quiet: true });
  const { checkList } = dossier;
  if (!checkList) return <p className={styles['sum']}>{t('app.dossier.no-checks')}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
      <section className={styles['scroll']} tabIndex={0} aria-label={t('app.dossier.checks')}>
        <ul className={styles['checks']}>
          {checkList.items.map((item) => (
            <li key={item.id} data-idle={!item.needed || undefined}>
              <Checkbox
                label={local(item.text)}
                checked={item.tick !== null}
                disabled={!editable || tick.pending}
                onChange={(event) =>
                  void tick.run({
                    id: projectId,
                    stage: dossier.stage,
                    item: item.id,
                    ticked: event.currentTarget.checked,
                  })
                }
              />
              <span className={styles['fine']}>
                {item.tick ? `${item.tick.by} ${item.tick.on}` : !item.needed && t('app.dossier.state-not-needed')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <p className={styles['sum']}>
        <span>
          {t('app.committee.source', { source: checkList.source })}
          {checkList.unconfirmed && t('app.stage.unconfirmed')}
        </span>
      </p>
      <FailureNotice failure={tick.failure} />
    </>
  );
}
