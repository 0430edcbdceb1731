import { Button } from '@mantine/core';
import { IconFolders } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PaperMaker } from '#shared/contract/index.ts';
import { Dialog, useT } from '../../../ui/index.ts';
import type { ProjectView } from '../project-view.ts';
import { DossierDesk } from './dossier-desk.tsx';
import { MakePaper } from './make-paper.tsx';

/** Opens the dossier (案卷) of the stage at hand; that it is open stands in the address (`dossier=1`). */
export function DossierButton({ view }: { readonly view: ProjectView }) {
  const { t } = useT();
  const [search, setSearch] = useSearchParams();
  const opened = search.has('dossier');
  const setOpened = (open: boolean) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (open) next.set('dossier', '1');
        else next.delete('dossier');
        return next;
      },
      { replace: true },
    );
  const [maker, setMaker] = useState<PaperMaker | null>(null);
  const close = () => setOpened(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFolders size={15} />} onClick={() => setOpened(true)}>
        {t('app.dossier.title')}
      </Button>
      <Dialog
        opened={opened}
        onClose={close}
        title={t('app.dossier.of', { title: view.title })}
        size="min(1040px, calc(100vw - 48px))"
        yOffset="4vh"
        closeOnClickOutside={false}
        // The dialog above this one is meant.
        closeOnEscape={maker === null}
      >
        {opened && <DossierDesk view={view} onMake={setMaker} onClose={close} />}
      </Dialog>
      {maker && <MakePaper maker={maker} view={view} onClose={() => setMaker(null)} />}
    </>
  );
}
