import { useQuery } from '@tanstack/react-query';
import { useReads } from '../../rpc/index.ts';
import { EmptyState, Page, QueryGate, useT } from '../../ui/index.ts';
import styles from './diagnostics.module.css';

/** Licence texts of what the program is made of (第三方软件声明), as they lie beside it. */
export function NoticesPage() {
  const { t } = useT();
  const read = useReads();
  const notices = useQuery(read.notices());
  const crumbs = [
    { label: t('app.nav.workspace'), to: '/workspace' },
    { label: t('app.diagnostics.title'), to: '/diagnostics' },
  ];
  return (
    <QueryGate query={notices}>
      {({ text }) => (
        <Page title={t('app.diagnostics.notices')} crumbs={crumbs}>
          {text === '' ? (
            <EmptyState title={t('app.diagnostics.notices-none')} text={t('app.diagnostics.notices-none-text')} />
          ) : (
            <pre className={styles['notices']}>{text}</pre>
          )}
        </Page>
      )}
    </QueryGate>
  );
}
