import type { CommentFilter } from '#shared/contract/index.ts';
import { useT } from '../../../ui/index.ts';
import { PaperDialog } from '../../paper/index.ts';

/** 意见清单: the register, or what a filter leaves of it, as a workbook or CSV for other programs. */
export function RegisterListDialog({
  roundId,
  filter,
  opened,
  onClose,
}: {
  readonly roundId: string;
  readonly filter?: Partial<CommentFilter>;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t, locale } = useT();
  return (
    <PaperDialog
      opened={opened}
      title={t('app.figures.list')}
      paper={{ kind: 'register', roundId, language: locale, ...(filter ? { filter } : {}) }}
      formats={['xlsx', 'csv']}
      onClose={onClose}
    />
  );
}
