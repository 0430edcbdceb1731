import { Select } from '@mantine/core';
import { useState } from 'react';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import { fillLetter, type MemberPlace, memberLetters } from '#shared/profiles/index.ts';
import { EmptyState, useT } from '../../../ui/index.ts';
import type { EnclosedFile } from './enclosed-files.tsx';
import styles from './letters.module.css';
import type { MailText, Words } from './mail-text.ts';

/** A letter as one of its members will get it. */
export function MemberLetterPreview({
  profile,
  chosen,
  words,
  files,
}: {
  readonly profile: MailText;
  readonly chosen: readonly string[];
  readonly words: Words;
  readonly files: readonly EnclosedFile[];
}) {
  const { t } = useT();
  const [shown, show] = useState('');
  const picked = new Set(chosen);
  const whom = profile.members.filter(({ personId }) => picked.has(personId));
  const member = whom.find(({ personId }) => personId === shown) ?? whom[0];
  if (!member)
    return (
      <div className={styles['letter']}>
        <EmptyState small title={t('app.send.preview-nobody')} />
      </div>
    );
  const papers =
    files.length === 0
      ? ''
      : [memberLetters[profile.language].enclosed, ...files.map(({ name }, at) => `${at + 1}. ${name}`)].join('\n');
  const values = { ...profile.places, ...member.places, papers } as Readonly<Record<MemberPlace, string>>;
  const { addresses } = mailAddresses(member.email);
  return (
    <section className={styles['letter']} aria-label={t('app.send.preview')}>
      <div className={styles['letterHead']}>
        <Select
          size="xs"
          aria-label={t('app.send.preview-of')}
          data={whom.map(({ personId, name, organisation }) => ({ value: personId, label: `${name} ${organisation}` }))}
          value={member.personId}
          searchable={whom.length > 8}
          allowDeselect={false}
          nothingFoundMessage={t('app.field.nothing-found')}
          onChange={(id) => id && show(id)}
        />
        <span className="z-dim z-number">
          {whom.indexOf(member) + 1} / {whom.length}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
      <div className={styles['sheet']} tabIndex={0} role="document" aria-label={t('app.send.preview')}>
        <dl className={styles['headers']}>
          <dt>{t('app.send.to')}</dt>
          <dd data-empty={addresses.length === 0 || undefined}>
            {addresses.length === 0
              ? t('app.send.no-email')
              : addresses.map((address) => `${member.name} <${address}>`).join('; ')}
          </dd>
          <dt>{t('app.send.subject')}</dt>
          <dd>{fillLetter(words.subject, values)}</dd>
        </dl>
        <p className={styles['letterText']}>{fillLetter(words.text, values)}</p>
      </div>
    </section>
  );
}
