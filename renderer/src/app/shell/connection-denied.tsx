import { EmptyState, useT } from '../../ui/index.ts';

/** The host does not let this page in: its start address is used up or from an earlier start. */
export function ConnectionDenied() {
  const { t } = useT();
  return (
    <main>
      <h1 className="z-hidden">{t('app.connection.denied')}</h1>
      <EmptyState title={t('app.connection.denied')} text={t('app.connection.denied-text')} />
    </main>
  );
}
