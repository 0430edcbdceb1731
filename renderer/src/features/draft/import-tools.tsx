import { Button, Select } from '@mantine/core';
import { PARAGRAPH_ROLES, type ParagraphRole, type ReviewRow } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './import.module.css';

/** Says what the selected paragraphs are. */
export function ImportTools({
  selected,
  corrected,
  busy,
  onRole,
  onReset,
}: {
  readonly selected: readonly ReviewRow[];
  /** How many paragraphs a person has said something of. */
  readonly corrected: number;
  readonly busy: boolean;
  /** null = as it was recognised. */
  readonly onRole: (role: ParagraphRole | null) => void;
  readonly onReset: () => void;
}) {
  const { t } = useT();
  const own = new Set(selected.map(({ role }) => role ?? ''));
  const role = own.size === 1 ? [...own][0] : undefined;
  const isTable = selected.every(({ source }) => source.kind === 'table');
  const roles = PARAGRAPH_ROLES.filter((name) => !isTable || name === 'ignore');
  return (
    <div className={styles['correct']}>
      {corrected > 0 && (
        <Button variant="subtle" size="xs" disabled={busy} onClick={onReset}>
          {t('app.import.reset', { count: corrected })}
        </Button>
      )}
      <span className="z-dim">
        {selected.length === 0 ? t('app.import.select-hint') : t('app.import.selected', { count: selected.length })}
      </span>
      <Select
        size="xs"
        w={190}
        aria-label={t('app.import.set-role')}
        placeholder={t('app.import.set-role')}
        disabled={selected.length === 0 || busy}
        maxDropdownHeight={420}
        value={role || null}
        data={[
          { value: 'none', label: t('app.import.role-none') },
          ...roles.map((value) => ({ value, label: t(`app.import.role-${value}`) })),
        ]}
        onChange={(value) => onRole(value === 'none' || value === null ? null : (value as ParagraphRole))}
      />
    </div>
  );
}
