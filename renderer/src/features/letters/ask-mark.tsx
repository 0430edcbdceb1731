import { Alert, Button, Group, Stack } from '@mantine/core';
import type { Failure } from '../../rpc/index.ts';
import { FailureNotice } from '../../ui/index.ts';

/** Asks whether the letters go out today, with the button that notes it. */
export function AskMark({
  question,
  label,
  pending,
  failure,
  onMark,
}: {
  readonly question: string;
  readonly label: string;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly onMark: () => void;
}) {
  return (
    <Alert variant="light" p="sm">
      <Stack gap={8}>
        {question}
        <Group>
          <Button size="compact-sm" loading={pending} onClick={onMark}>
            {label}
          </Button>
        </Group>
        <FailureNotice failure={failure} />
      </Stack>
    </Alert>
  );
}
