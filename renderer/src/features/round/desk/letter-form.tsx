import { Button, Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import type { RecipientLine } from '#shared/domain/recipient-line.ts';
import { type MailPaper, ROUND_MAILS, type RoundMail } from '#shared/domain/round-mail.ts';
import { LETTER_PLACES } from '#shared/profiles/index.ts';
import type { Failure } from '../../../rpc/index.ts';
import { FailureNotice, useT } from '../../../ui/index.ts';
import styles from './desk.module.css';

type Words = { readonly subject: string; readonly text: string };

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
  readonly words: Words;
  /** The words are no longer those of the profile. */
  readonly changed: boolean;
  readonly onWords: (words: Words | null) => void;
  readonly failure: Failure | null;
}) {
  const { t } = useT();
  const without = whom.filter(({ recipient }) => mailAddresses(recipient?.email ?? '').addresses.length === 0).length;
  return (
    <Stack gap="md">
      <Select
        label={t('app.send.mail')}
        data={ROUND_MAILS.map((value) => ({ value, label: t(`app.send.mail-${value}`) }))}
        value={mail}
        onChange={(value) => onMail(ROUND_MAILS.find((each) => each === value) ?? mail)}
      />
      <div>
        <div className={styles['label']}>{t('app.send.mail-to')}</div>
        {whom.length === 0 ? (
          <span className={styles['warn']}>{t(`app.send.mail-nobody-${mail}`)}</span>
        ) : (
          <>
            {t('app.send.mail-count', { count: whom.length })}
            {without > 0 && <span className={styles['warn']}> {t('app.send.mail-without', { count: without })}</span>}
          </>
        )}
      </div>
      <Checkbox.Group
        label={t('app.send.papers')}
        value={[...papers]}
        onChange={(value) => onPapers(offered.filter((paper) => value.includes(paper)))}
      >
        <div className={styles['ticks']}>
          {offered.map((paper) => (
            <Checkbox key={paper} value={paper} label={t(`app.send.paper-${paper}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        label={t('app.send.subject')}
        value={words.subject}
        onChange={(event) => onWords({ ...words, subject: event.currentTarget.value })}
      />
      <Textarea
        label={t('app.send.text')}
        autosize
        minRows={8}
        value={words.text}
        onChange={(event) => onWords({ ...words, text: event.currentTarget.value })}
      />
      <p className={styles['fine']}>
        {t('app.send.places', { places: LETTER_PLACES.map((place) => `{${place}}`).join(' ') })}
        {changed && (
          <Button variant="transparent" size="compact-xs" onClick={() => onWords(null)}>
            {t('app.send.words-back')}
          </Button>
        )}
      </p>
      <FailureNotice failure={failure} />
    </Stack>
  );
}

/** The buttons below. */
export function LetterFoot({
  count,
  onClose,
  onMake,
}: {
  readonly count: number;
  readonly onClose: () => void;
  readonly onMake: () => void;
}) {
  const { t } = useT();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onClose}>
        {t('app.action.cancel')}
      </Button>
      <Button disabled={count === 0} onClick={onMake}>
        {t('app.send.make', { count })}
      </Button>
    </Group>
  );
}
