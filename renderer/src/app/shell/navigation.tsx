import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFolder, IconLayoutSidebarLeftCollapse } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useReads } from '../../rpc/index.ts';
import { useNavigationOpen } from '../../state/index.ts';
import { useT } from '../../ui/index.ts';
import { toggleNavigation, useActionContext } from '../actions/index.ts';
import { EntryLink } from './entry-link.tsx';
import styles from './navigation.module.css';
import { NavigationTree } from './navigation-tree.tsx';
import { PLACES, WORKSPACE } from './places.ts';

/** The places of the desk, and its committees with their projects. */
export function Navigation() {
  const { t } = useT();
  const read = useReads();
  const open = useNavigationOpen();
  const info = useQuery(read.info());
  const context = useActionContext();
  return (
    <nav className={styles['navigation']} aria-label={t('app.nav.title')} data-focus-moves data-pane>
      <div className={styles['brand']}>
        <span className={styles['mark']} aria-hidden="true">
          <svg viewBox="0 0 32 32" width="22" height="22" role="presentation">
            <rect width="32" height="32" rx="7" fill="var(--z-accent-fill)" />
            {/* As in resources/icons/icon.svg. */}
            <path
              d="M8.5 6h15a1.25 1.25 0 0 1 0 2.5H17V15h1.2a.8.8 0 0 1 .8.8V18l2.5 1.7L16 28l-5.5-8.3L13 18v-2.2a.8.8 0 0 1 .8-.8H15V8.5H8.5a1.25 1.25 0 0 1 0-2.5z"
              fill="#fff"
            />
          </svg>
        </span>
        {open && <span className={styles['brandName']}>{t('app.name')}</span>}
        {open && (
          <Tooltip label={t('app.action.navigation')}>
            <ActionIcon
              ml="auto"
              aria-label={t('app.action.navigation')}
              aria-expanded={open}
              onClick={() => toggleNavigation.run(context)}
            >
              <IconLayoutSidebarLeftCollapse size={17} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <ul className={styles['places']}>
        {PLACES.map(({ to, key, icon: Icon }) => (
          <li key={to}>
            <EntryLink to={to} className={styles['place']} title={open ? undefined : t(key)}>
              <Icon size={17} stroke={1.6} aria-hidden="true" />
              <span className={open ? undefined : 'z-hidden'}>{t(key)}</span>
            </EntryLink>
          </li>
        ))}
      </ul>
      {open && <NavigationTree />}
      <EntryLink to={WORKSPACE} className={styles['workspace']} title={info.data?.path}>
        <IconFolder size={17} stroke={1.6} aria-hidden="true" />
        <span className={open ? styles['ellipsis'] : 'z-hidden'}>{info.data?.name ?? t('app.nav.workspace')}</span>
      </EntryLink>
    </nav>
  );
}
