import { Select } from '@mantine/core';
import { useT } from '../../ui/index.ts';

/** What the letters are for. */
export function LetterKind<Kind extends string>({
  kinds,
  name,
  kind,
  onKind,
}: {
  readonly kinds: readonly Kind[];
  readonly name: (kind: Kind) => string;
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
}) {
  const { t } = useT();
  return (
    <Select
      label={t('app.send.mail')}
      data={kinds.map((value) => ({ value, label: name(value) }))}
      value={kind}
      allowDeselect={false}
      onChange={(value) => onKind(kinds.find((each) => each === value) ?? kind)}
    />
  );
}
