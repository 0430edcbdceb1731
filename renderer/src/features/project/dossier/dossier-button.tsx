import { Button, Modal } from '@mantine/core';
import { IconFolders } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../../ui/index.ts';
import type { ProjectView } from '../project-view.ts';
import { DossierDesk } from './dossier-desk.tsx';

/** Opens the dossier (案卷) of the stage at hand. */
export function DossierButton({ view }: { readonly view: ProjectView }) {
  const { t } = useT();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFolders size={15} />} onClick={() => setOpened(true)}>
        {t('app.dossier.title')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('app.dossier.of', { title: view.title })}
        size="min(1040px, calc(100vw - 48px))"
        yOffset="4vh"
        closeOnClickOutside={false}
      >
        {opened && <DossierDesk view={view} onClose={close} />}
      </Modal>
    </>
  );
}
