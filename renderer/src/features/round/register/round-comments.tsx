import { Button } from '@mantine/core';
import { IconFileImport, IconMessages } from '@tabler/icons-react';
import { EmptyState, useEditable, useT } from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import { Register } from './register.tsx';

/** The comments of a round; while there are none, how they get here. */
export function RoundComments({ view, onImport }: { readonly view: RoundView; readonly onImport: () => void }) {
  const { t } = useT();
  const editable = useEditable();
  if (view.statistics.comments > 0) return <Register view={view} />;
  return (
    <EmptyState
      icon={<IconMessages size={24} />}
      title={t('app.round.comments-empty')}
      text={t('app.round.comments-empty-text')}
      action={
        <Button leftSection={<IconFileImport size={15} />} disabled={!editable} onClick={onImport}>
          {t('app.round.import')}
        </Button>
      }
    />
  );
}
