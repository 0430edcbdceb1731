import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../rpc/index.ts';
import { FailureNotice, useCommand, useT } from '../../../ui/index.ts';
import styles from './clause.module.css';

/** The newest draft is frozen: says so and makes the next one from it. */
export function NextDraft({
  projectId,
  draft,
  editable,
}: {
  readonly projectId: string;
  readonly draft: { readonly draftId: string; readonly draftName: string };
  readonly editable: boolean;
}) {
  const { t } = useT();
  const api = useApi();
  const client = useQueryClient();
  const create = useCommand(api.draft.create, { done: 'app.comment.next-draft-made', quiet: true });
  return (
    <div className={styles['frozen']}>
      <p>
        <IconLock size={14} aria-hidden="true" /> {t('app.comment.frozen', { draft: draft.draftName })}
      </p>
      <Button
        variant="default"
        size="compact-sm"
        disabled={!editable}
        loading={create.pending}
        onClick={async () => {
          if (await create.run({ projectId, name: '', basedOn: draft.draftId }))
            await client.invalidateQueries({ queryKey: ['round'] });
        }}
      >
        {t('app.comment.next-draft', { draft: draft.draftName })}
      </Button>
      <FailureNotice failure={create.failure} />
    </div>
  );
}
