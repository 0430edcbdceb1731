import { Button, Menu, type MenuProps } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import type { FormSummary } from '#shared/contract/index.ts';
import { useReads } from '../../rpc/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './forms.module.css';
import { type FormOfRecord, MakeFormDialog } from './make-form-dialog.tsx';

/** A record that forms can be made about. */
export type FormSubject = { readonly about: FormSummary['about']; readonly id: string; readonly name: string };

/** A long menu takes the room that there is and scrolls. */
const WITHIN_WINDOW: MenuProps['middlewares'] = {
  flip: true,
  shift: true,
  size: {
    padding: 8,
    apply: ({ availableHeight, elements }) => {
      elements.floating.style.maxHeight = `${Math.max(160, availableHeight)}px`;
    },
  },
};

/** 生成材料: every form that can be made about some records, record by record; opens the one that is chosen. */
export function FormMenu({
  subjects,
  keepAtFirst,
  filled,
  ready,
  children,
}: {
  readonly subjects: readonly FormSubject[];
  readonly keepAtFirst?: boolean;
  /** The chief thing to do on its page. */
  readonly filled?: boolean;
  /** Has to come true before a form is opened, such as saving what was typed. */
  readonly ready?: () => Promise<boolean>;
  /** Further items, above the forms. */
  readonly children?: ReactNode;
}) {
  const { t, local } = useT();
  const read = useReads();
  const [making, setMaking] = useState<FormOfRecord | null>(null);
  const lists = useQueries({ queries: subjects.map(({ about, id }) => read.forms(about, id)) });
  const groups = subjects.flatMap((subject, index) => {
    const forms = lists[index]?.data ?? [];
    return forms.length > 0 ? [{ ...subject, forms }] : [];
  });
  if (groups.length === 0 && !children) return null;
  const open = async (one: FormOfRecord): Promise<void> => {
    if ((await ready?.()) !== false) setMaking(one);
  };
  return (
    <>
      <Menu middlewares={WITHIN_WINDOW}>
        <Menu.Target>
          <Button
            variant={filled ? 'filled' : 'default'}
            leftSection={<IconPrinter size={15} />}
            rightSection={<IconChevronDown size={15} />}
          >
            {t('app.papers.make')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles['menu']}>
          {children}
          {groups.map(({ about, id, name, forms }) => (
            <Fragment key={`${about} ${id}`}>
              <Menu.Label>{subjects.length > 1 ? `${t(`app.forms.about-${about}`)} · ${name}` : name}</Menu.Label>
              {forms.map((form) => (
                <Menu.Item key={form.form} onClick={() => void open({ form, id, subject: name })}>
                  {local(form.name)}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
      {making && (
        <MakeFormDialog {...making} {...(keepAtFirst ? { keepAtFirst } : {})} onClose={() => setMaking(null)} />
      )}
    </>
  );
}
