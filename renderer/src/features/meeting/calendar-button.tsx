import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { usePlatform } from '../../platform/index.ts';
import { downloadBlob, useApi } from '../../rpc/index.ts';
import { useCommand, useT } from '../../ui/index.ts';

/** Saves the calendar file (.ics) of a meeting. */
export function CalendarButton({
  id,
  ready,
}: {
  readonly id: string;
  /** Awaited first: what was typed and is not saved yet. */
  readonly ready: () => Promise<boolean>;
}) {
  const { t } = useT();
  const api = useApi();
  const platform = usePlatform();
  const make = useCommand(api.meeting.calendar);
  const save = async () => {
    if (!(await ready())) return;
    const file = await make.run({ id });
    if (file) await platform.saveFile(file.name, file.mime, await downloadBlob(api, file.blob));
  };
  return (
    <Button
      variant="default"
      leftSection={<IconCalendarDown size={15} />}
      loading={make.pending}
      onClick={() => void save()}
    >
      {t('app.meeting.calendar')}
    </Button>
  );
}
