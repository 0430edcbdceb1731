import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { FormSummary } from '#shared/contract/index.ts';
import type { Letterhead } from '#shared/publishing/index.ts';
import { useReads } from '../../../rpc/index.ts';
import { EmptyState, Page, QueryGate, useT } from '../../../ui/index.ts';
import { LetterheadEditor } from './letterhead-editor.tsx';
import styles from './styles.module.css';
import { TemplateEditor } from './template-editor.tsx';

/** In the address, instead of a form. */
const LETTERHEAD = 'letterhead';
/** Papers that are letters and carry the letterhead. */
const LETTERS: readonly (string | null)[] = ['comment-letter', 'meeting-notice', 'submission-letter', 'announcement'];

/** 文件样式: the forms of a committee, with its own wording, columns and letterhead. Which one is open stands in the address. */
export function FormStylesPage() {
  const { id = '' } = useParams();
  const { t } = useT();
  const read = useReads();
  const templates = useQuery(read.templates(id));
  const committee = useQuery(read.committee(id));
  return (
    <QueryGate query={templates}>
      {({ forms, letterhead }) => (
        <Page
          fill
          dense
          title={t('app.styles.title')}
          crumbs={[
            { label: t('app.nav.committees'), to: '/committees' },
            { label: committee.data?.committee.name ?? '…', to: `/committees/${id}` },
          ]}
          subtitle={<span className="z-dim">{t('app.styles.intro')}</span>}
        >
          {forms.length === 0 ? (
            <EmptyState title={t('app.styles.no-forms')} />
          ) : (
            <Loaded id={id} forms={forms} letterhead={letterhead} />
          )}
        </Page>
      )}
    </QueryGate>
  );
}

function Loaded({
  id,
  forms,
  letterhead,
}: {
  readonly id: string;
  readonly forms: readonly FormSummary[];
  readonly letterhead: Letterhead;
}) {
  const { t, local } = useT();
  const [search] = useSearchParams();
  const asked = search.get('form') ?? '';
  const form = asked === LETTERHEAD ? asked : (forms.find((it) => it.form === asked)?.form ?? forms[0]?.form ?? '');
  const abouts = [...new Set(forms.map(({ about }) => about))];
  const letter = forms.find(({ paperKind }) => LETTERS.includes(paperKind)) ?? forms[0];
  const entry = (value: string, name: string, edited: boolean) => (
    <li key={value}>
      <Link
        to={`?form=${encodeURIComponent(value)}`}
        replace
        className={styles['entry']}
        aria-current={value === form ? 'page' : undefined}
      >
        <span>{name}</span>
        {edited && <span className={styles['edited']}>{t('app.styles.edited')}</span>}
      </Link>
    </li>
  );
  return (
    <div className={styles['styles']}>
      <nav className={styles['list']} aria-label={t('app.styles.list')}>
        <ul>{entry(LETTERHEAD, t('app.styles.letterhead'), letterhead.name !== '')}</ul>
        {abouts.map((about) => (
          <Fragment key={about}>
            <h2>{t(`app.forms.about-${about}`)}</h2>
            <ul>{forms.filter((it) => it.about === about).map((it) => entry(it.form, local(it.name), it.edited))}</ul>
          </Fragment>
        ))}
      </nav>
      {form === LETTERHEAD ? (
        <LetterheadEditor committeeId={id} letterhead={letterhead} letter={letter?.form ?? ''} />
      ) : (
        <TemplateEditor key={form} committeeId={id} form={form} letterhead={letterhead} />
      )}
    </div>
  );
}
