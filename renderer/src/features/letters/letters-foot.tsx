import { Button, Group } from '@mantine/core';
import { useT } from '../../ui/index.ts';

/** The buttons below the form: cancel, make. */
export function LettersFoot({
  count,
  onClose,
  onMake,
}: {
  readonly count: number;
  readonly onClose: () => void;
  readonly onMake: () => void;
}) {
  const { t } = useT();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onClose}>
        {t('app.action.cancel')}
      </Button>
      <Button disabled={count === 0} onClick={onMake}>
        {t('app.send.make', { count })}
      </Button>
    </Group>
  );
}
