import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import { translate } from '#shared/i18n/index.ts';
import { useReads } from '../../rpc/index.ts';
import { type CommandState, FormDialog, useT } from '../../ui/index.ts';

type Copy = { readonly name: LocalisedText; readonly committeeId: string; readonly note: string };

/** Makes an own rule of one: how it is to be called, and for whom. */
export function CopyRuleDialog({
  opened,
  name,
  committeeId,
  folder,
  save,
  onClose,
}: {
  readonly opened: boolean;
  readonly name: LocalisedText;
  /** Committee that the copy is suggested for; empty = all. */
  readonly committeeId: string;
  readonly folder: 'voting' | 'life-cycles';
  readonly save: CommandState<Copy, { readonly versionId: string }>;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const read = useReads();
  const navigate = useNavigate();
  const committees = useQuery({ ...read.committees(), enabled: opened }).data ?? [];
  return (
    <FormDialog
      opened={opened}
      title={t('app.rules.copy')}
      intro={t('app.rules.copy-intro')}
      fields={[
        { name: 'zh', label: t('app.rules.name-zh'), required: true, wide: true },
        { name: 'en', label: t('app.rules.name-en'), wide: true },
        {
          name: 'committeeId',
          label: t('app.rules.for'),
          kind: 'choice',
          wide: true,
          options: [
            { value: '', label: t('app.rules.for-all') },
            ...committees.map((committee) => ({ value: committee.id, label: committee.name })),
          ],
        },
      ]}
      initial={{
        zh: translate('zh-CN', 'app.rules.copy-name', { name: name['zh-CN'] }),
        en: translate('en', 'app.rules.copy-name', { name: name.en }),
        committeeId,
      }}
      submit={t('app.rules.copy')}
      pending={save.pending}
      failure={save.failure}
      onSubmit={async ({ zh, en, committeeId: chosen }) => {
        const made = await save.run({ name: { 'zh-CN': zh, en: en || zh }, committeeId: chosen, note: '' });
        if (made) void navigate(`/rules/${folder}/${made.versionId}`);
        return made !== null;
      }}
      onClose={onClose}
    />
  );
}
