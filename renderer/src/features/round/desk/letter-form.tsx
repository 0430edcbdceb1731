import { Stack } from '@mantine/core';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import type { RecipientLine } from '#shared/domain/recipient-line.ts';
import { type MailPaper, ROUND_MAILS, type RoundMail } from '#shared/domain/round-mail.ts';
import { LETTER_PLACES } from '#shared/profiles/index.ts';
import type { Failure } from '../../../rpc/index.ts';
import { FailureNotice, useT } from '../../../ui/index.ts';
import {
  LetterCount,
  LetterFields,
  LetterKind,
  LetterLabel,
  LetterPapers,
  type LetterWords,
} from '../../letters/index.ts';

/** What a letter is for, what goes with it and what it says. */
export function LetterForm({
  mail,
  onMail,
  whom,
  offered,
  papers,
  onPapers,
  words,
  changed,
  onWords,
  failure,
}: {
  readonly mail: RoundMail;
  readonly onMail: (mail: RoundMail) => void;
  readonly whom: readonly RecipientLine[];
  readonly offered: readonly MailPaper[];
  readonly papers: readonly MailPaper[];
  readonly onPapers: (papers: readonly MailPaper[]) => void;
  readonly words: LetterWords;
  /** The words are no longer those of the profile. */
  readonly changed: boolean;
  readonly onWords: (words: LetterWords | null) => void;
  readonly failure: Failure | null;
}) {
  const { t } = useT();
  const without = whom.filter(({ recipient }) => mailAddresses(recipient?.email ?? '').addresses.length === 0).length;
  return (
    <Stack gap="md">
      <LetterKind kinds={ROUND_MAILS} name={(each) => t(`app.send.mail-${each}`)} kind={mail} onKind={onMail} />
      <div>
        <LetterLabel>{t('app.send.mail-to')}</LetterLabel>
        <LetterCount count={whom.length} without={without} nobody={t(`app.send.mail-nobody-${mail}`)} />
      </div>
      <LetterPapers
        offered={offered}
        name={(paper) => t(`app.send.paper-${paper}`)}
        papers={papers}
        onPapers={onPapers}
      />
      <LetterFields
        words={words}
        onWords={onWords}
        onBack={changed ? () => onWords(null) : undefined}
        places={LETTER_PLACES}
      />
      <FailureNotice failure={failure} />
    </Stack>
  );
}
