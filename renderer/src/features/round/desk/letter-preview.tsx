import { Select } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import type { RecipientLine } from '#shared/domain/recipient-line.ts';
import type { MailPaper } from '#shared/domain/round-mail.ts';
import { fillLetter, type LetterPlace, listOfPapers } from '#shared/profiles/index.ts';
import { EmptyState, useT } from '../../../ui/index.ts';
import styles from './desk.module.css';

/** A letter as one of its recipients will get it. */
export function LetterPreview({
  whom,
  shown,
  onShow,
  words,
  language,
  places,
  papers,
}: {
  readonly whom: readonly RecipientLine[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
  readonly words: { readonly subject: string; readonly text: string };
  readonly language: 'zh-CN' | 'en';
  readonly places: Readonly<Record<string, string>>;
  readonly papers: readonly MailPaper[];
}) {
  const { t } = useT();
  const line = whom.find(({ id }) => id === shown) ?? whom[0];
  if (!line)
    return (
      <div className={styles['letter']}>
        <EmptyState small title={t('app.send.preview-nobody')} />
      </div>
    );
  const { organisation, recipient } = line;
  const values = {
    ...places,
    organisation,
    person: recipient?.person ?? '',
    papers: listOfPapers(language, papers),
  } as Readonly<Record<LetterPlace, string>>;
  const { addresses, wrong } = mailAddresses(recipient?.email ?? '');
  return (
    <section className={styles['letter']} aria-label={t('app.send.preview')}>
      <div className={styles['letterHead']}>
        <Select
          size="xs"
          aria-label={t('app.send.preview-of')}
          data={whom.map((each) => ({
            value: each.id,
            label: [each.organisation, each.recipient?.person].filter(Boolean).join(' '),
          }))}
          value={line.id}
          searchable={whom.length > 8}
          allowDeselect={false}
          nothingFoundMessage={t('app.field.nothing-found')}
          onChange={(id) => id && onShow(id)}
        />
        <span className="z-dim z-number">
          {whom.indexOf(line) + 1} / {whom.length}
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
              : addresses.map((address) => `${recipient?.person || organisation} <${address}>`).join('; ')}
          </dd>
          <dt>{t('app.send.subject')}</dt>
          <dd>{fillLetter(words.subject, values)}</dd>
        </dl>
        <p className={styles['letterText']}>{fillLetter(words.text, values)}</p>
        {papers.length > 0 && (
          <ul className={styles['enclosed']} aria-label={t('app.send.papers')}>
            {papers.map((paper) => (
              <li key={paper}>
                <IconPaperclip size={14} aria-hidden="true" /> {t(`app.send.paper-${paper}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
