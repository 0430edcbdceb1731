import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemberMail } from '#shared/domain/member-mail.ts';
import { useApi, useReads } from '../../../rpc/index.ts';
import { QueryGate, useT } from '../../../ui/index.ts';
import { LettersDesk, type LetterWords, useLetterMaking } from '../../letters/index.ts';
import { PaperDesk } from '../../paper/index.ts';
import type { EnclosedFile } from './enclosed-files.tsx';
import type { MailText } from './mail-text.ts';
import { MemberLetterForm } from './member-letter-form.tsx';
import { MemberLetterPreview } from './member-letter-preview.tsx';

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
  const api = useApi();
  const [own, setOwn] = useState<LetterWords | null>(null);
  const [chosen, choose] = useState<readonly string[]>(() => profile.members.map(({ personId }) => personId));
  const [files, setFiles] = useState<readonly EnclosedFile[]>([]);
  const making = useLetterMaking();
  const words = own ?? { subject: profile.subject, text: profile.text };
  const make = () =>
    making.start((signal) =>
      api.committee.mails(
        { id: committeeId, kind, personIds: [...chosen], ...words, files: files.map((file) => ({ ...file })) },
        { signal },
      ),
    );
  return (
    <LettersDesk
      making={making}
      count={chosen.length}
      form={
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
      }
      preview={<MemberLetterPreview profile={profile} chosen={chosen} words={words} files={files} />}
      onMake={() => void make()}
      onClose={onClose}
    />
  );
}
