import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { usePlatform } from '../../platform/index.ts';
import { downloadBlob, useApi } from '../../rpc/index.ts';
import { useCommand, useT } from '../../ui/index.ts';

/** Packs a project into one file for the archive (归档包) and saves it. */
export function ArchiveButton({ projectId }: { readonly projectId: string }) {
  const { t } = useT();
  const api = useApi();
  const platform = usePlatform();
  const pack = useCommand(api.archive.pack);
  const save = async () => {
    const made = await pack.run({ id: projectId });
    if (made) await platform.saveFile(made.name, made.mime, await downloadBlob(api, made.blob));
  };
  return (
    <Button
      variant="default"
      leftSection={<IconArchive size={15} />}
      loading={pack.pending}
      onClick={() => void save()}
    >
      {t('app.archive.pack')}
    </Button>
  );
}
