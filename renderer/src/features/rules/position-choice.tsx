import { Checkbox, Group } from '@mantine/core';
import type { Position } from '#shared/domain/ballot.ts';
import { useT } from '../../ui/index.ts';

/** Positions to tick, in the order they are offered. */
export function PositionChoice({
  label,
  offered,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly offered: readonly Position[];
  readonly chosen: readonly Position[];
  readonly onChange: (chosen: readonly Position[]) => void;
}) {
  const { t } = useT();
  return (
    <Checkbox.Group
      aria-label={label}
      value={[...chosen]}
      onChange={(next) => onChange(offered.filter((position) => next.includes(position)))}
    >
      <Group gap="4px 12px">
        {offered.map((position) => (
          <Checkbox key={position} size="xs" value={position} label={t(`app.ballot.choice-short-${position}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
