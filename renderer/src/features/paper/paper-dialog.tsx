import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PaperRequest } from '#shared/contract/index.ts';
import { Dialog, FailureNotice, useT } from '../../ui/index.ts';
import { type FileFormat, FormatChoice } from './format-choice.tsx';
import { PaperMakingSteps, usePaperMaking } from './paper-making.tsx';

type Props = {
  readonly opened: boolean;
  readonly title: string;
  readonly paper: PaperRequest;
  readonly formats: readonly FileFormat[];
  readonly onClose: () => void;
};

/** Makes a paper without a preview: choose the format, watch or cancel, read what was found, save. */
export function PaperDialog(props: Props) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title} size={560}>
      {props.opened && <PaperBody {...props} />}
    </Dialog>
  );
}

function PaperBody({ paper, formats, onClose }: Props) {
  const { t } = useT();
  const [format, setFormat] = useState<FileFormat>(formats[0] ?? 'pdf');
  const making = usePaperMaking();
  return (
    <PaperMakingSteps making={making} onClose={onClose}>
      <Stack gap="md">
        <FormatChoice formats={formats} value={format} onChange={setFormat} />
        <FailureNotice failure={making.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.action.cancel')}
          </Button>
          <Button onClick={() => void making.make(paper, format, false)} data-autofocus autoFocus>
            {t('app.paper-dialog.make')}
          </Button>
        </Group>
      </Stack>
    </PaperMakingSteps>
  );
}
