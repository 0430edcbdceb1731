import { Button, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureOf } from '../rpc/index.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useT } from './i18n.ts';
import { Loading } from './loading.tsx';
import { Page } from './page.tsx';

/** Shows the data of a query, or that it is being read, or why it could not be and a way to try again. */
export function QueryGate<T>({
  query,
  children,
  loading,
  part,
}: {
  readonly query: UseQueryResult<T, Error>;
  readonly children: (data: T) => ReactNode;
  readonly loading?: ReactNode;
  /** Stands inside a page; otherwise a failure gets a page of its own. */
  readonly part?: boolean;
}) {
  const { t } = useT();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const trouble = (
      <Stack p={part ? 'md' : 0} align="flex-start" gap="xs">
        <FailureNotice failure={failureOf(query.error)} />
        <Button variant="default" onClick={() => void query.refetch()}>
          {t('app.failure.retry')}
        </Button>
      </Stack>
    );
    return part ? trouble : <Page title={t('app.failure.page')}>{trouble}</Page>;
  }
  return loading ?? <Loading />;
}
