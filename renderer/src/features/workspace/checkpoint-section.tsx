import { Button, CopyButton, Group, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { type Api, useApi } from '../../rpc/index.ts';
import { FailureNotice, QrCode, Section, Status, type Tone, useCommand, useT } from '../../ui/index.ts';
import styles from './workspace.module.css';

type Made = Awaited<ReturnType<Api['workspace']['checkpoint']>>;
type Held = Awaited<ReturnType<Api['workspace']['verify']>>['checkpoints'][number];

/** 存证点: a text for other hands to keep, and one that was kept held against the record. */
export function CheckpointSection() {
  const { t } = useT();
  const api = useApi();
  const [made, setMade] = useState<Made | null>(null);
  const [kept, setKept] = useState('');
  const [held, setHeld] = useState<Held | null>(null);
  const make = useCommand(() => api.workspace.checkpoint(), { quiet: true });
  const hold = useCommand(() => api.workspace.verify({ checkpoints: [kept] }), { quiet: true });
  return (
    <Section
      title={t('app.workspace.checkpoint')}
      actions={
        <Button variant="default" loading={make.pending} onClick={async () => setMade(await make.run(undefined))}>
          {t('app.workspace.checkpoint-make')}
        </Button>
      }
    >
      <div className={styles['checkpoint']}>
        <p className="z-dim">{t('app.workspace.checkpoint-text')}</p>
        <FailureNotice failure={make.failure} />
        {made && (
          <>
            <div className={styles['made']}>
              <QrCode text={made.text} label={t('app.workspace.checkpoint-qr')} />
              <pre className={styles['text']}>{made.text}</pre>
            </div>
            <Group gap="xs">
              <CopyText label={t('app.workspace.checkpoint-copy')} text={made.text} />
              {made.publicKey !== '' && <CopyText label={t('app.workspace.checkpoint-key')} text={made.publicKey} />}
            </Group>
          </>
        )}
        <Textarea
          label={t('app.workspace.checkpoint-earlier')}
          placeholder={t('app.workspace.checkpoint-paste')}
          autosize
          minRows={3}
          maxRows={8}
          value={kept}
          onChange={(event) => {
            setKept(event.currentTarget.value);
            setHeld(null);
          }}
        />
        <FailureNotice failure={hold.failure} />
        <Group gap="sm">
          <Button
            variant="default"
            disabled={kept.trim() === ''}
            loading={hold.pending}
            onClick={async () => setHeld((await hold.run(undefined))?.checkpoints[0] ?? null)}
          >
            {t('app.workspace.checkpoint-hold')}
          </Button>
          <span role="status">{held && <Verdict held={held} />}</span>
        </Group>
      </div>
    </Section>
  );
}

function Verdict({ held: { state, seq, signature } }: { readonly held: Held }) {
  const { t } = useT();
  const tone: Tone = state !== 'kept' || signature === 'bad' ? 'bad' : signature === 'good' ? 'good' : 'warn';
  return (
    <Status sentence tone={tone}>
      {t(`app.workspace.checkpoint-${state}`, { seq })} {t(`app.workspace.signature-${signature}`)}
    </Status>
  );
}

function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useT();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button size="compact-sm" variant="subtle" leftSection={<IconCopy size={14} />} onClick={copy}>
          {copied ? t('app.send.copied') : label}
        </Button>
      )}
    </CopyButton>
  );
}
