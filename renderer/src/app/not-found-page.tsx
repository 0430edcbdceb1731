import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState, Page, useT } from '../ui/index.ts';

export function NotFoundPage() {
  const { t } = useT();
  return (
    <Page title={t('app.not-found.title')}>
      <EmptyState
        title={t('app.not-found.text')}
        action={
          <Button component={Link} to="/">
            {t('app.not-found.home')}
          </Button>
        }
      />
    </Page>
  );
}
