import { Skeleton, Stack } from '@mantine/core';
import { useT } from './i18n.ts';

/** Stands where something is being read or loaded, and says so to screen readers. */
export function Loading() {
  const { t } = useT();
  return (
    <Stack p="lg" gap="sm" aria-busy="true" aria-label={t('app.loading')} role="status">
      <Skeleton height={24} width="40%" />
      <Skeleton height={14} />
      <Skeleton height={14} width="85%" />
      <Skeleton height={120} mt="sm" />
    </Stack>
  );
}
