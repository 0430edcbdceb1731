import { DRAFT_MARKS } from '#shared/domain/cover-data.ts';
import { useApi, useToday } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT, useVocabulary } from '../../ui/index.ts';
import type { DraftView } from './draft-view.ts';

/** Freezes the text for a stage. `suggestion`: product of the project's stage, chosen at first when it is a draft mark. */
export function FreezeDialog({
  view,
  suggestion,
  opened,
  onClose,
}: {
  readonly view: DraftView;
  readonly suggestion: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const words = useVocabulary();
  const today = useToday();
  const freeze = useCommand(api.draft.freeze, { done: 'app.draft.frozen', quiet: true });
  const first = DRAFT_MARKS.find((mark) => mark !== '' && suggestion.includes(mark)) ?? view.meta.cover.draftMark;
  return (
    <FormDialog
      opened={opened}
      title={t('app.draft.freeze')}
      intro={t('app.draft.freeze-intro')}
      size="480"
      fields={[
        { name: 'mark', label: t('app.draft.mark'), kind: 'choice', options: words.draftMarks },
        { name: 'on', label: t('app.draft.freeze-on'), kind: 'date', required: true },
      ]}
      initial={{ mark: first as string, on: today }}
      submit={t('app.draft.freeze')}
      pending={freeze.pending}
      failure={freeze.failure}
      onClose={onClose}
      onSubmit={async ({ mark, on }) =>
        (await freeze.run({ id: view.id, mark: DRAFT_MARKS.find((m) => m === mark) ?? '', on })) !== null
      }
    />
  );
}
