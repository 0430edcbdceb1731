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
          <Menu.RadioItem
            key={of}
            value={of}
            checked={of === group}
            checkIcon={<IconCheck size={15} />}
            onClick={() => onArrange({ group: of })}
          >
            {name(of)}
          </Menu.RadioItem>
        ))}
        {group !== '' && (
          <>
            <Menu.Item onClick={() => onFoldAll(true)}>{t('app.register.fold-all')}</Menu.Item>
            <Menu.Item onClick={() => onFoldAll(false)}>{t('app.register.unfold-all')}</Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Label>{t('app.register.sort')}</Menu.Label>
        {COMMENT_SORTS.map((of) => (
          <Menu.RadioItem
            key={of}
            value={of}
            checked={of === sort}
            checkIcon={<Direction size={15} />}
            onClick={() => onArrange({ sort: of, descending: of === sort ? !descending : false })}
          >
            {t(`app.register.sort-${of}`)}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
