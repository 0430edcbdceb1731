import { Select } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import { fillLetter } from '#shared/profiles/index.ts';
import { EmptyState, useT } from '../../ui/index.ts';
import type { LetterWords } from './letter-fields.tsx';
import styles from './letters.module.css';

type Addressee = {
  readonly id: string;
  /** As it is offered to be looked at. */
  readonly label: string;
  /** The name that stands with its addresses. */
  readonly name: string;
  readonly email: string;
  /** What its places say. */
  readonly values: Readonly<Record<string, string>>;
};

/** A letter as one of its recipients will get it. */
export function LetterPreview({
  whom,
  words,
  enclosed = [],
}: {
  readonly whom: readonly Addressee[];
  readonly words: LetterWords;
  /** Names of the papers that go with it. */
  readonly enclosed?: readonly string[];
}) {
  const { t } = useT();
  const [shown, show] = useState('');
  const one = whom.find(({ id }) => id === shown) ?? whom[0];
  if (!one)
    return (
      <div className={styles['letter']}>
        <EmptyState small title={t('app.send.preview-nobody')} />
      </div>
    );
  const { addresses, wrong } = mailAddresses(one.email);
  return (
    <section className={styles['letter']} aria-label={t('app.send.preview')}>
      <div className={styles['letterHead']}>
        <Select
          size="xs"
          aria-label={t('app.send.preview-of')}
          data={whom.map(({ id, label }) => ({ value: id, label }))}
          value={one.id}
          searchable={whom.length > 8}
          allowDeselect={false}
          nothingFoundMessage={t('app.field.nothing-found')}
          onChange={(id) => id && show(id)}
        />
        <span className="z-dim z-number">
          {whom.indexOf(one) + 1} / {whom.length}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
      <div className={styles['sheet']} tabIndex={0} role="document" aria-label={t('app.send.preview')}>
        <dl className={styles['headers']}>
          <dt>{t('app.send.to')}</dt>
          <dd data-empty={addresses.length === 0 || undefined}>
            {addresses.length === 0
              ? wrong.length > 0
                ? `${wrong.join('; ')}${t('app.send.in-brackets', { text: t('app.send.address-wrong') })}`
                : t('app.send.no-email')
              : addresses.map((address) => `${one.name} <${address}>`).join('; ')}
          </dd>
          <dt>{t('app.send.subject')}</dt>
          <dd>{fillLetter(words.subject, one.values)}</dd>
        </dl>
        <p className={styles['letterText']}>{fillLetter(words.text, one.values)}</p>
        {enclosed.length > 0 && (
          <ul className={styles['enclosed']} aria-label={t('app.send.papers')}>
            {enclosed.map((name) => (
              <li key={name}>
                <IconPaperclip size={14} aria-hidden="true" /> {name}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
