import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EMPTY_TEMPLATE_EDIT } from '#shared/domain/committee-forms.ts';
import type { Letterhead } from '#shared/publishing/index.ts';
import { useApi } from '../../../rpc/index.ts';
import { FailureNotice, Status, useCommand, useEditable, useT } from '../../../ui/index.ts';
import { PagesPreview } from '../../paper/index.ts';
import styles from './styles.module.css';
import { UnsavedGuard } from './unsaved-guard.tsx';

/** 信头 of a committee, shown on one of its letters. */
export function LetterheadEditor({
  committeeId,
  letterhead: kept,
  letter,
}: {
  readonly committeeId: string;
  readonly letterhead: Letterhead;
  /** Form that shows it; empty = there is none. */
  readonly letter: string;
}) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const [own, setOwn] = useState<Letterhead | null>(null);
  const letterhead = own ?? kept;
  const unsaved = JSON.stringify(entries(letterhead)) !== JSON.stringify(entries(kept));
  const save = useCommand(api.paper.saveLetterhead, { done: 'app.styles.letterhead-saved', quiet: true });
  const client = useQueryClient();
  const keep = async (): Promise<void> => {
    if (!(await save.run({ committeeId, letterhead: { ...letterhead } }))) return;
    await client.invalidateQueries({ queryKey: ['templates', committeeId] });
    setOwn((now) => (now === own ? null : now));
  };
  const change = (changes: Partial<Letterhead>): void => setOwn({ ...letterhead, ...changes });
  const field = (name: 'name' | 'reference' | 'address') => (
    <TextInput
      label={t(`app.styles.letterhead-${name}`)}
      description={t(`app.styles.letterhead-${name}-help`)}
      value={letterhead[name]}
      readOnly={!editable}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {unsaved && <UnsavedGuard />}
      <section className={styles['editor']} aria-label={t('app.styles.letterhead')}>
        <header className={styles['editorHead']}>
          <div className={styles['editorTitle']}>
            <h2>{t('app.styles.letterhead')}</h2>
            <span role="status">{unsaved && <Status tone="warn">{t('app.styles.not-saved')}</Status>}</span>
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" disabled={!unsaved} onClick={() => setOwn(null)}>
              {t('app.styles.discard')}
            </Button>
            <Button disabled={!editable || !unsaved} loading={save.pending} onClick={() => void keep()}>
              {t('app.action.save')}
            </Button>
          </Group>
        </header>
        <FailureNotice failure={save.failure} />
        <div className={styles['parts']}>
          <Stack gap="md">
            {field('name')}
            {field('reference')}
            {field('address')}
            <Checkbox
              label={t('app.styles.letterhead-red')}
              checked={letterhead.red}
              disabled={!editable}
              onChange={(event) => change({ red: event.currentTarget.checked })}
            />
          </Stack>
        </div>
      </section>
      <PagesPreview
        paper={
          letter === ''
            ? null
            : {
                kind: 'form-example',
                committeeId,
                form: letter,
                edit: { texts: {}, columns: {}, hidden: [...EMPTY_TEMPLATE_EDIT.hidden] },
                letterhead: { ...letterhead },
              }
        }
      >
        {t('app.styles.no-forms')}
      </PagesPreview>
    </>
  );
}

function entries({ name, reference, address, red }: Letterhead): readonly (string | boolean)[] {
  return [name, reference, address, red];
}
