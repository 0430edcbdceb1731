import { Button, Stack } from '@mantine/core';
import { useRouteError } from 'react-router';
import { failureOf } from '../rpc/index.ts';
import { FailureNotice, Page, useT } from '../ui/index.ts';

/** Stands in for a page that broke: says so and offers to load it again. */
export function PageFailed() {
  const { t } = useT();
  const error = useRouteError();
  return (
    <Page title={t('app.failure.page')}>
      <Stack align="flex-start">
        <FailureNotice failure={failureOf(error)} />
        <Button onClick={() => location.reload()}>{t('app.failure.reload')}</Button>
      </Stack>
    </Page>
  );
}
