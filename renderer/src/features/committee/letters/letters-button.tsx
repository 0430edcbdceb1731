import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../../ui/index.ts';
import { MemberLettersDialog } from './member-letters-dialog.tsx';

/** Opens the letters to the members of a committee. */
export function LettersButton({ committeeId }: { readonly committeeId: string }) {
  const { t } = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconMail size={15} />} onClick={() => setOpened(true)}>
        {t('app.member-letters.open')}
      </Button>
      {opened && <MemberLettersDialog committeeId={committeeId} onClose={() => setOpened(false)} />}
    </>
  );
}
