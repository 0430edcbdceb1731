import { Button, Progress } from '@mantine/core';
import type { Ref } from 'react';
import { Link } from 'react-router';
import type { SearchAnswer, SearchHit } from '#shared/contract/index.ts';
import { EmptyState, MarkedText, useT } from '../../ui/index.ts';
import { pathOfHit } from '../../ui/paths.ts';
import styles from './search.module.css';

/** What was found, the best first, and what is not known yet. */
export function SearchResults({
  ref,
  text,
  pages,
  filtered,
  onClear,
  more,
  busy,
}: {
  readonly ref: Ref<HTMLElement>;
  readonly text: string;
  readonly pages: readonly SearchAnswer[];
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly more: (() => void) | null;
  readonly busy: boolean;
}) {
  const { t } = useT();
  const [first] = pages;
  if (!first) return null;
  const hits = pages.flatMap((page) => page.hits);
  const elsewhere = filtered && first.counts.length > 0;
  return (
    <section ref={ref} aria-label={t('app.search.results')}>
      <IndexState state={first.state} />
      {first.parts.length > 0 && (
        <p className={styles['notice']}>
          {t('app.search.detail-parts', { parts: first.parts.map((part) => `“${part}”`).join(' ') })}
        </p>
      )}
      {hits.length === 0 ? (
        <EmptyState
          title={t('app.search.nothing', { text })}
          text={t(filtered ? 'app.search.nothing-filter' : 'app.search.nothing-text')}
          action={
            (filtered || elsewhere) && (
              <Button variant="default" onClick={onClear}>
                {t('app.search.nothing-clear')}
              </Button>
            )
          }
        />
      ) : (
        <ol className={styles['results']}>
          {hits.map((hit) => (
            <Result key={`${hit.kind} ${hit.parentId} ${hit.id}`} hit={hit} />
          ))}
        </ol>
      )}
      {more && (
        <Button variant="default" loading={busy} onClick={more}>
          {t('app.search.more')}
        </Button>
      )}
    </section>
  );
}

function Result({ hit }: { readonly hit: SearchHit }) {
  const { t } = useT();
  const { kind, title, titleRanges, detail, date, snippet } = hit;
  return (
    <li className={styles['result']}>
      <span className={styles['resultKind']}>{t(`app.kind.${kind}`)}</span>
      <div className={styles['resultBody']}>
        <div className={styles['resultHead']}>
          <Link to={pathOfHit(hit)} className={styles['resultTitle']} data-result>
            <MarkedText text={title} ranges={titleRanges} />
          </Link>
          {detail && <span className={styles['resultDetail']}>{detail}</span>}
        </div>
        {snippet && (
          <p className={styles['snippet']}>
            <span className={styles['fieldName']}>{t(`app.search.field-${snippet.field}`)}</span>
            <MarkedText text={snippet.text} ranges={snippet.ranges} />
          </p>
        )}
      </div>
      {date && <time className={styles['day']}>{date}</time>}
    </li>
  );
}

/** How much of the workspace can be found so far; nothing once it is all. */
function IndexState({ state: { done, all, files, left } }: { readonly state: SearchAnswer['state'] }) {
  const { t } = useT();
  if (done >= all && files === 0 && left === 0) return null;
  const lines = [
    done < all && t('app.search.state-building', { done, all }),
    files > 0 && t('app.search.state-files', { count: files }),
    left > 0 && t('app.search.left', { count: left }),
  ].filter((line) => line !== false);
  return (
    <div role="status" className={styles['notice']}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {done < all && <Progress value={(100 * done) / all} size="xs" mt={6} aria-hidden="true" />}
    </div>
  );
}
