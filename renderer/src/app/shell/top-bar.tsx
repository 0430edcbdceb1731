import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconChevronRight,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebarLeftExpand,
  IconLock,
  IconMoon,
  IconPlugConnectedX,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { HistoryTool } from '../../features/history/index.ts';
import type { ConnectionState } from '../../platform/index.ts';
import { useReads } from '../../rpc/index.ts';
import { type ThemeChoice, useNavigationOpen, usePreferences, useSession } from '../../state/index.ts';
import { useT } from '../../ui/index.ts';
import { type ActionContext, openPalette, ShortcutKeys, switchLanguage, toggleNavigation } from '../actions/index.ts';
import { useConnection } from '../connection.ts';
import styles from './top-bar.module.css';

const THEMES: readonly { readonly id: ThemeChoice; readonly icon: typeof IconSun }[] = [
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
  { id: 'auto', icon: IconDeviceDesktop },
];

/** Where the person is, and what is true of the whole window. */
export function TopBar({ context, state }: { readonly context: ActionContext; readonly state: ConnectionState }) {
  const { t } = useT();
  const crumbs = useSession((s) => s.crumbs);
  const title = useSession((s) => s.pageTitle);
  const show = useSession((s) => s.show);
  const open = useNavigationOpen();
  return (
    <header className={styles['bar']} data-focus-moves data-pane>
      {!open && (
        <Tooltip label={t('app.action.navigation')}>
          <ActionIcon
            aria-label={t('app.action.navigation')}
            aria-expanded={false}
            onClick={() => toggleNavigation.run(context)}
          >
            <IconLayoutSidebarLeftExpand size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      <nav aria-label={t('app.bar.crumbs')} className={styles['crumbs']}>
        <ol>
          {crumbs.map((crumb) => (
            <li key={crumb.to}>
              <Link to={crumb.to} title={crumb.label}>
                {crumb.label}
              </Link>
              <IconChevronRight size={13} aria-hidden="true" className={styles['crumbArrow']} />
            </li>
          ))}
          <li aria-current="page" title={title}>
            {title}
          </li>
        </ol>
      </nav>
      <ConnectionBadge state={state} />
      <ReadOnlyBadge />
      <button type="button" className={styles['search']} onClick={() => openPalette.run(context)}>
        <IconSearch size={15} aria-hidden="true" />
        <span>{t('app.bar.search')}</span>
        <ShortcutKeys shortcut="mod+k" />
      </button>
      <HistoryTool />
      <Tooltip label={t('app.action.shortcuts')}>
        <ActionIcon aria-label={t('app.action.shortcuts')} onClick={() => show('shortcuts')}>
          <IconKeyboard size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('app.action.language')}>
        <ActionIcon aria-label={t('app.action.language')} onClick={() => switchLanguage.run(context)}>
          <IconLanguage size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <ThemeMenu />
    </header>
  );
}

function ThemeMenu() {
  const { t } = useT();
  const theme = usePreferences((s) => s.theme);
  const set = usePreferences((s) => s.set);
  const Icon = THEMES.find(({ id }) => id === theme)?.icon ?? IconDeviceDesktop;
  return (
    <Menu>
      <Menu.Target>
        <Tooltip label={t('app.bar.theme')}>
          <ActionIcon aria-label={t('app.bar.theme')}>
            <Icon size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {THEMES.map(({ id, icon: Item }) => (
          <Menu.Item
            key={id}
            leftSection={<Item size={16} />}
            aria-current={id === theme ? 'true' : undefined}
            fw={id === theme ? 600 : undefined}
            onClick={() => set({ theme: id })}
          >
            {t(`app.theme.${id}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ReadOnlyBadge() {
  const { t } = useT();
  const read = useReads();
  const info = useQuery(read.info());
  if (!info.data?.readOnly) return null;
  const holder = info.data.heldBy;
  const { archive } = info.data;
  return (
    <Link to="/workspace" className={styles['badge']} data-tone="warn">
      <IconLock size={14} aria-hidden="true" />
      <span className={styles['badgeText']}>
        {archive
          ? t('app.archive.banner', { title: archive.title })
          : holder
            ? t('app.bar.read-only-by', { user: holder.user, host: holder.host })
            : t('app.bar.read-only')}
      </span>
    </Link>
  );
}

function ConnectionBadge({ state }: { readonly state: ConnectionState }) {
  const { t } = useT();
  const connection = useConnection();
  return (
    <div role="status" className={styles['connection']}>
      {(state === 'lost' || state === 'connecting') && (
        <span className={styles['badge']} data-tone="bad">
          <IconPlugConnectedX size={14} aria-hidden="true" />
          {t(state === 'lost' ? 'app.connection.lost' : 'app.connection.connecting')}
          {state === 'lost' && (
            <Button variant="subtle" color="red" size="compact-xs" onClick={connection.retry}>
              {t('app.connection.retry')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
