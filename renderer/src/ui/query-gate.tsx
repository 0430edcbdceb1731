import { Button, Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureOf } from '../rpc/index.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useT } from './i18n.ts';

/** Shows the data of a query, or that it is being read, or why it could not be and a way to try again. */
export function QueryGate<T>({
  query,
  children,
  loading,
}: {
  readonly query: UseQueryResult<T, Error>;
  readonly children: (data: T) => ReactNode;
  readonly loading?: ReactNode;
}) {
  const { t } = useT();
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return (
      <Stack p="md" align="flex-start" gap="xs">
        <FailureNotice failure={failureOf(query.error)} />
        <Button variant="default" onClick={() => void query.refetch()}>
          {t('app.failure.retry')}
        </Button>
      </Stack>
    );
  return (
    loading ?? (
      <Stack p="lg" gap="sm" aria-busy="true" aria-label={t('app.loading')} role="status">
        <Skeleton height={24} width="40%" />
        <Skeleton height={14} />
        <Skeleton height={14} width="85%" />
        <Skeleton height={120} mt="sm" />
      </Stack>
    )
  );
}
