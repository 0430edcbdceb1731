import { Button, Group, MultiSelect, Stack } from '@mantine/core';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import { MEMBER_MAILS, type MemberMail } from '#shared/domain/member-mail.ts';
import { MEMBER_PLACES } from '#shared/profiles/index.ts';
import type { Failure } from '../../../rpc/index.ts';
import { FailureNotice, useT } from '../../../ui/index.ts';
import { LetterCount, LetterFields, LetterKind, LetterLabel, type LetterWords } from '../../letters/index.ts';
import { type EnclosedFile, EnclosedFiles } from './enclosed-files.tsx';
import styles from './letters.module.css';
import type { MailText } from './mail-text.ts';

type Members = MailText['members'];

/** What the letters are for, to whom they go, what they say and what goes with them. */
export function MemberLetterForm({
  kind,
  onKind,
  members,
  chosen,
  onChoose,
  words,
  changed,
  onWords,
  files,
  onFiles,
  failure,
}: {
  readonly kind: MemberMail;
  readonly onKind: (kind: MemberMail) => void;
  readonly members: Members;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly words: LetterWords;
  /** The words are no longer those of the profile. */
  readonly changed: boolean;
  readonly onWords: (words: LetterWords | null) => void;
  readonly files: readonly EnclosedFile[];
  readonly onFiles: (files: readonly EnclosedFile[]) => void;
  readonly failure: Failure | null;
}) {
  const { t } = useT();
  return (
    <Stack gap="md">
      <LetterKind kinds={MEMBER_MAILS} name={(each) => t(`app.member-letters.${each}`)} kind={kind} onKind={onKind} />
      <Recipients members={members} chosen={chosen} onChoose={onChoose} />
      <LetterFields
        words={words}
        onWords={onWords}
        onBack={changed ? () => onWords(null) : undefined}
        places={MEMBER_PLACES}
      />
      <EnclosedFiles files={files} onFiles={onFiles} />
      <FailureNotice failure={failure} />
    </Stack>
  );
}

function Recipients({
  members,
  chosen,
  onChoose,
}: {
  readonly members: Members;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}) {
  const { t } = useT();
  const roles = [...new Set(members.map(({ role }) => role))];
  const silent = members.filter((member) => member.silent);
  const ids = (some: Members): readonly string[] => some.map(({ personId }) => personId);
  const isChosen = new Set(chosen);
  const without = members.filter(
    ({ personId, email }) => isChosen.has(personId) && mailAddresses(email).addresses.length === 0,
  ).length;
  return (
    <div>
      <LetterLabel>{t('app.send.mail-to')}</LetterLabel>
      <Group gap={6} mb={8}>
        <Button variant="default" size="compact-xs" onClick={() => onChoose(ids(members))}>
          {t('app.member-letters.all', { count: members.length })}
        </Button>
        {silent.length > 0 && (
          <Button variant="default" size="compact-xs" onClick={() => onChoose(ids(silent))}>
            {t('app.member-letters.silent', { count: silent.length })}
          </Button>
        )}
        {roles.length > 1 &&
          roles.map((role) => {
            const some = members.filter((member) => member.role === role);
            return (
              <Button key={role} variant="default" size="compact-xs" onClick={() => onChoose(ids(some))}>
                {t(`app.role.${role}`)} {some.length}
              </Button>
            );
          })}
      </Group>
      <MultiSelect
        aria-label={t('app.send.mail-to')}
        data={members.map(({ personId, name, organisation }) => ({
          value: personId,
          label: [name, organisation].filter((part) => part !== '').join(' '),
        }))}
        value={[...chosen]}
        searchable
        clearable
        hidePickedOptions
        nothingFoundMessage={t('app.field.nothing-found')}
        classNames={{ pillsList: styles['pills'] ?? '' }}
        onChange={onChoose}
      />
      <p className={styles['count']} role="status">
        <LetterCount count={chosen.length} without={without} />
      </p>
    </div>
  );
}
