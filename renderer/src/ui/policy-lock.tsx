import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { PolicyKey } from '#shared/domain/policy.ts';
import { useReads } from '../rpc/index.ts';
import { useT } from './i18n.ts';
import styles from './policy-lock.module.css';

/** What the administrator prescribes for a setting, as text, and where that is written; null = nothing. */
export type FixedByPolicy = { readonly value: string; readonly source: string };

export function usePolicy(key: PolicyKey): FixedByPolicy | null {
  return useQuery(useReads().policy()).data?.find((entry) => entry.key === key) ?? null;
}

/** Says below a setting that it is fixed, and by which entry; nothing when it is not. */
export function PolicyLock({ fixed }: { readonly fixed: FixedByPolicy | null }) {
  const { t } = useT();
  if (!fixed) return null;
  return (
    <p className={styles['lock']}>
      <IconLock size={14} aria-hidden />
      <span>
        {t('app.policy.fixed')} <span className={styles['source']}>{fixed.source}</span>
      </span>
    </p>
  );
}
