import { Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck, IconLayoutList } from '@tabler/icons-react';
import { COMMENT_GROUPS, COMMENT_SORTS } from '#shared/contract/index.ts';
import { useT } from '../../../ui/index.ts';
import type { Arrangement } from './arrangement.ts';

/** Groups and order of the list; groups are folded and unfolded all at once. */
export function ArrangeMenu({
  arrangement: { group, sort, descending },
  onArrange,
  onFoldAll,
}: {
  readonly arrangement: Arrangement;
  readonly onArrange: (changes: Partial<Arrangement>) => void;
  readonly onFoldAll: (away: boolean) => void;
}) {
  const { t } = useT();
  const name = (of: (typeof COMMENT_GROUPS)[number]) => t(`app.register.group-${of === '' ? 'none' : of}`);
  const tick = <IconCheck size={15} />;
  const space = <span style={{ width: 15 }} />;
  const Direction = descending ? IconArrowDown : IconArrowUp;
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconLayoutList size={15} />}>
          {group === '' ? t('app.register.arrange') : name(group)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.register.group')}</Menu.Label>
        {COMMENT_GROUPS.map((of) => (
          <Menu.Item
            key={of}
            role="menuitemradio"
            aria-checked={of === group}
            leftSection={of === group ? tick : space}
            onClick={() => onArrange({ group: of })}
          >
            {name(of)}
          </Menu.Item>
        ))}
        {group !== '' && (
          <>
            <Menu.Item leftSection={space} onClick={() => onFoldAll(true)}>
              {t('app.register.fold-all')}
            </Menu.Item>
            <Menu.Item leftSection={space} onClick={() => onFoldAll(false)}>
              {t('app.register.unfold-all')}
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Label>{t('app.register.sort')}</Menu.Label>
        {COMMENT_SORTS.map((of) => (
          <Menu.Item
            key={of}
            role="menuitemradio"
            aria-checked={of === sort}
            leftSection={of === sort ? <Direction size={15} /> : space}
            onClick={() => onArrange({ sort: of, descending: of === sort ? !descending : false })}
          >
            {t(`app.register.sort-${of}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
