import { Button, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../ui/index.ts';
import styles from './letters.module.css';

export type LetterWords = { readonly subject: string; readonly text: string };

/** Subject and text, and the places that are filled in for each recipient. */
export function LetterFields({
  words,
  onWords,
  onBack,
  places = [],
  maxRows,
}: {
  readonly words: LetterWords;
  readonly onWords: (words: LetterWords) => void;
  /** Back to the words of the profile; absent while they stand. */
  readonly onBack?: (() => void) | undefined;
  readonly places?: readonly string[];
  readonly maxRows?: number;
}) {
  const { t } = useT();
  return (
    <>
      <TextInput
        label={t('app.send.subject')}
        value={words.subject}
        onChange={(event) => onWords({ ...words, subject: event.currentTarget.value })}
      />
      <Textarea
        label={t('app.send.text')}
        autosize
        minRows={8}
        {...(maxRows === undefined ? {} : { maxRows })}
        value={words.text}
        onChange={(event) => onWords({ ...words, text: event.currentTarget.value })}
      />
      {places.length > 0 && (
        <p className={styles['fine']}>
          {t('app.send.places', { places: places.map((place) => `{${place}}`).join(' ') })}
          {onBack && (
            <Button variant="transparent" size="compact-xs" onClick={onBack}>
              {t('app.send.words-back')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
