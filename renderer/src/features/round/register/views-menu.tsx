import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi, useReads } from '../../../rpc/index.ts';
import { FormDialog, useCommand, useEditable, useT } from '../../../ui/index.ts';
import {
  type Arrangement,
  arrangementOf,
  BUILT_IN,
  type ColumnChoice,
  filterOf,
  isChanged,
  savedView,
  viewOf,
} from './arrangement.ts';

/** Views of the register (视图): those that every register has, and those that were kept under a name for the whole workspace. */
export function ViewsMenu({
  arrangement,
  columns,
  onArrange,
  onColumns,
}: {
  readonly arrangement: Arrangement;
  readonly columns: readonly ColumnChoice[];
  readonly onArrange: (changes: Partial<Arrangement>) => void;
  readonly onColumns: (columns: readonly ColumnChoice[]) => void;
}) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const { data: views = [] } = useQuery(useReads().registerViews());
  const [naming, setNaming] = useState(false);
  const save = useCommand(api.round.saveView, { done: 'app.register.view-saved', quiet: true });
  const remove = useCommand(api.round.removeView, { done: 'app.register.view-removed' });
  const builtIn = BUILT_IN.find((view) => view === arrangement.view);
  const chosen = views.find(({ name }) => savedView(name) === arrangement.view);
  const changed = isChanged(arrangement, views);
  const name = builtIn ? t(`app.register.view-${builtIn}`) : (chosen?.name ?? t('app.register.view-all'));
  // Another filter than that of a view of ours is no view.
  const own = builtIn !== undefined && changed;
  const label = own ? t('app.register.view-own') : changed ? t('app.register.view-changed', { view: name }) : name;
  const keep = async (name: string) => {
    const receipt = await save.run({ view: viewOf(name, arrangement, columns) });
    if (receipt) onArrange({ view: savedView(name) });
    return receipt !== null;
  };
  const tick = <IconCheck size={15} />;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={15} />}
            rightSection={<IconChevronDown size={14} />}
            aria-label={t('app.register.view-button', { view: label })}
            maw={200}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {BUILT_IN.map((view) => (
            <Menu.RadioItem
              key={view}
              value={view}
              checked={view === builtIn && !changed}
              checkIcon={tick}
              closeMenuOnClick
              onClick={() => onArrange({ view, filter: filterOf(view) })}
            >
              {t(`app.register.view-${view}`)}
            </Menu.RadioItem>
          ))}
          {views.length > 0 && <Menu.Label>{t('app.register.views-kept')}</Menu.Label>}
          {views.map((view) => (
            <Menu.RadioItem
              key={view.name}
              value={savedView(view.name)}
              checked={view === chosen}
              checkIcon={tick}
              closeMenuOnClick
              onClick={() => {
                onArrange(arrangementOf(view));
                if (view.columns.length > 0) onColumns(view.columns);
              }}
            >
              {view.name}
            </Menu.RadioItem>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={!editable} onClick={() => setNaming(true)}>
            {t('app.register.view-save-as')}
          </Menu.Item>
          {chosen && (
            <>
              <Menu.Item disabled={!editable} onClick={() => void keep(chosen.name)}>
                {t('app.register.view-replace', { view: chosen.name })}
              </Menu.Item>
              <Menu.Item
                color="red"
                disabled={!editable}
                onClick={() => {
                  void remove.run({ name: chosen.name });
                  onArrange({ view: 'all' });
                }}
              >
                {t('app.register.view-remove', { view: chosen.name })}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <FormDialog
        opened={naming}
        title={t('app.register.view-save-as')}
        intro={t('app.register.view-intro')}
        fields={[{ name: 'name', kind: 'text', label: t('app.register.view-name'), required: true, wide: true }]}
        initial={{ name: '' }}
        submit={t('app.register.view-save')}
        pending={save.pending}
        failure={save.failure}
        size="420px"
        onSubmit={({ name }) => keep(String(name))}
        onClose={() => {
          save.clear();
          setNaming(false);
        }}
      />
    </>
  );
}
