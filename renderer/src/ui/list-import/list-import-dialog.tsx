import { Group, Loader, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Failure, failureOf, type StoredFile, uploadFile, useApi } from '../../rpc/index.ts';
import { Dialog } from '../dialog.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { FileDrop } from '../file-drop.tsx';
import { ProblemList } from '../problem-list.tsx';
import type { ListImportLine, ListImportPreview } from './list-import-types.ts';

type BodyProps<Line extends ListImportLine> = {
  /** Endings of files, as a file field has them. */
  readonly accept: string;
  readonly texts: Readonly<Record<'reading' | 'drop' | 'hint' | 'empty', string>>;
  readonly read: (file: StoredFile) => Promise<Omit<ListImportPreview<Line>, 'file'>>;
  /** What is shown of a list with lines: `ListImportLines`. */
  readonly children: (preview: ListImportPreview<Line>, onOther: () => void) => ReactNode;
};

/** A list from a file: choose → see its lines. Begins anew each time it is opened. */
export function ListImportDialog<Line extends ListImportLine>({
  opened,
  title,
  size,
  onClose,
  ...body
}: BodyProps<Line> & {
  readonly opened: boolean;
  readonly title: string;
  readonly size: number | string;
  readonly onClose: () => void;
}) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={size} closeOnClickOutside={false}>
      {opened && <Body {...body} />}
    </Dialog>
  );
}

function Body<Line extends ListImportLine>({ accept, texts, read, children }: BodyProps<Line>) {
  const api = useApi();
  const [preview, setPreview] = useState<ListImportPreview<Line> | null>(null);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async ([first]: readonly File[]) => {
    if (!first) return;
    setFailure(null);
    setReading(true);
    try {
      const file = await uploadFile(api, first);
      setPreview({ file, ...(await read(file)) });
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setReading(false);
    }
  };
  if (reading)
    return (
      <Group role="status" gap="sm" py="md">
        <Loader size="sm" /> {texts.reading}
      </Group>
    );
  if (preview && preview.lines.length > 0) return children(preview, () => setPreview(null));
  return (
    <Stack gap="sm">
      <FileDrop accept={accept} title={texts.drop} hint={texts.hint} onFiles={(chosen) => void take(chosen)} />
      {preview && <ProblemList problems={preview.problems} />}
      {preview && preview.problems.length === 0 && <p className="z-dim">{texts.empty}</p>}
      <FailureNotice failure={failure} />
    </Stack>
  );
}
