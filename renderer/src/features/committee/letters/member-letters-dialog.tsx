import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '#shared/base/index.ts';
import type { MemberMail } from '#shared/domain/member-mail.ts';
import { useApi, useReads } from '../../../rpc/index.ts';
import { ProblemList, QueryGate, useT } from '../../../ui/index.ts';
import { DeskSides, MadeFile, PaperDesk, RunProgress, useMaking } from '../../paper/index.ts';
import type { EnclosedFile } from './enclosed-files.tsx';
import styles from './letters.module.css';
import type { MailText, Words } from './mail-text.ts';
import { MemberLetterForm } from './member-letter-form.tsx';
import { MemberLetterPreview } from './member-letter-preview.tsx';

type Made = {
  readonly blob: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly letters: number;
  readonly problems: readonly Problem[];
};

/** Letters to members: what for, to whom, in which words, with which files; one is shown as it will be. */
export function MemberLettersDialog({
  committeeId,
  onClose,
}: {
  readonly committeeId: string;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const [kind, setKind] = useState<MemberMail>('notice');
  const text = useQuery(useReads().memberMailText(committeeId, kind));
  return (
    <PaperDesk opened title={t('app.member-letters.title')} onClose={onClose}>
      <QueryGate query={text} part>
        {(profile) => (
          <Letters
            key={kind}
            committeeId={committeeId}
            kind={kind}
            onKind={setKind}
            profile={profile}
            onClose={onClose}
          />
        )}
      </QueryGate>
    </PaperDesk>
  );
}

function Letters({
  committeeId,
  kind,
  onKind,
  profile,
  onClose,
}: {
  readonly committeeId: string;
  readonly kind: MemberMail;
  readonly onKind: (kind: MemberMail) => void;
  readonly profile: MailText;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const [own, setOwn] = useState<Words | null>(null);
  const [chosen, choose] = useState<readonly string[]>(() => profile.members.map(({ personId }) => personId));
  const [files, setFiles] = useState<readonly EnclosedFile[]>([]);
  const making = useMaking<{ readonly done: number; readonly total: number; readonly name: string }, Made>();
  const words = own ?? { subject: profile.subject, text: profile.text };
  const { state } = making;
  const make = () =>
    making.start((signal) =>
      api.committee.mails(
        { id: committeeId, kind, personIds: [...chosen], ...words, files: files.map((file) => ({ ...file })) },
        { signal },
      ),
    );
  return (
    <DeskSides
      choice={
        state.at === 'run' ? (
          <RunProgress
            label={state.progress?.name ?? ''}
            done={state.progress?.done ?? 0}
            total={state.progress?.total ?? chosen.length}
            onCancel={making.cancel}
          />
        ) : state.at === 'done' ? (
          <MadeFile
            file={state.made}
            facts={t('app.send.made', { count: state.made.letters })}
            another={t('app.send.again')}
            onAnother={making.again}
            onClose={onClose}
          >
            <p className={styles['fine']}>{t('app.send.how-to-open')}</p>
            {state.made.problems.length > 0 && <ProblemList problems={state.made.problems} />}
          </MadeFile>
        ) : (
          <MemberLetterForm
            kind={kind}
            onKind={onKind}
            members={profile.members}
            chosen={chosen}
            onChoose={choose}
            words={words}
            changed={own !== null}
            onWords={setOwn}
            files={files}
            onFiles={setFiles}
            failure={making.failure}
          />
        )
      }
      {...(state.at === 'choose'
        ? {
            foot: (
              <Group justify="flex-end" gap="xs">
                <Button variant="default" onClick={onClose}>
                  {t('app.action.cancel')}
                </Button>
                <Button disabled={chosen.length === 0} onClick={() => void make()}>
                  {t('app.send.make', { count: chosen.length })}
                </Button>
              </Group>
            ),
          }
        : {})}
      pages={<MemberLetterPreview profile={profile} chosen={chosen} words={words} files={files} />}
    />
  );
}
