import { Button, Group } from '@mantine/core';
import { IconCheck, IconDownload, IconPencil } from '@tabler/icons-react';
import type { RoundResponse } from '#shared/domain/round.ts';
import { useApi } from '../../../rpc/index.ts';
import { Row, Rows, Section, useCommand, useEditable, useT } from '../../../ui/index.ts';
import styles from './desk.module.css';

/** 待手工录入: answers in files that only people can read, each with the ways to open it, to type from it and to say that it is done. */
export function TypingList({
  roundId,
  waiting,
  onSave,
  onType,
}: {
  readonly roundId: string;
  readonly waiting: readonly RoundResponse[];
  readonly onSave: (answer: RoundResponse) => Promise<void>;
  readonly onType: (answer: RoundResponse) => void;
}) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const typed = useCommand(api.round.typed, { done: 'app.answers.typed' });
  return (
    <Section title={t('app.send.typing')} count={waiting.length}>
      <Rows>
        {waiting.map((answer) => (
          <Row key={answer.id}>
            <div className={styles['typing']}>
              <div>{answer.organisation || <span className="z-dim">{t('app.round.import-no-organisation')}</span>}</div>
              <div className="z-dim" title={answer.file}>
                <span className="z-number">{answer.receivedOn}</span> · {answer.file}
                {answer.comments > 0 && ` · ${t('app.send.typed-so-far', { count: answer.comments })}`}
              </div>
            </div>
            <Group gap={6} wrap="nowrap">
              {answer.blob !== '' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconDownload size={14} />}
                  onClick={() => void onSave(answer)}
                >
                  {t('app.answers.type-open')}
                </Button>
              )}
              <Button
                size="compact-sm"
                leftSection={<IconPencil size={14} />}
                disabled={!editable}
                onClick={() => onType(answer)}
              >
                {t('app.send.type')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconCheck size={14} />}
                disabled={!editable}
                loading={typed.pending}
                onClick={() => void typed.run({ roundId, responseId: answer.id, done: true })}
              >
                {t('app.send.type-done')}
              </Button>
            </Group>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
