import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isPlainDate } from '#shared/base/index.ts';
import { SEARCH_KINDS, SEARCH_LONGEST, type SearchKind } from '#shared/contract/index.ts';
import { useReads } from '../../rpc/index.ts';
import { DateField, EmptyState, Page, QueryGate, useT } from '../../ui/index.ts';
import { KindFilter } from './kind-filter.tsx';
import styles from './search.module.css';
import { SearchResults } from './search-results.tsx';

/** The whole workspace by words, numbers and dates. What is asked for stands in the address. */
export function SearchPage() {
  const { t } = useT();
  const read = useReads();
  const [address, setAddress] = useSearchParams();
  const [text, setText] = useState(address.get('q') ?? '');
  const [wanted] = useDebouncedValue(text.trim(), 150);
  const chosen = address.get('kind') ?? '';
  const kind = SEARCH_KINDS.find((one) => one === chosen) ?? '';
  const from = address.get('from') ?? '';
  const to = address.get('to') ?? '';
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLElement>(null);
  const days = { from: dayOr(from), to: dayOr(to) };
  const found = useInfiniteQuery({
    ...read.searchPages({ text: wanted, kinds: kind === '' ? [] : [kind], ...days }),
    enabled: wanted !== '',
  });

  const set = (values: Readonly<Record<string, string>>) =>
    setAddress(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(values)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  // What is typed goes into the address, and an address that is opened anew (from the palette) into the field.
  const asked = address.get('q') ?? '';
  const written = useRef(asked);
  useEffect(() => {
    if (wanted === written.current) return;
    written.current = wanted;
    set({ q: wanted });
  });
  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setText(asked);
  }, [asked]);

  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = [...(results.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
    if (at >= links.length) return;
    event.preventDefault();
    if (at < 0) input.current?.focus();
    else links[at]?.focus();
  };
  const first = found.data?.pages[0];

  return (
    <Page title={t('app.search.title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from the field through the results */}
      <div className={styles['desk']} onKeyDown={keys}>
        <search className={styles['field']}>
          <TextInput
            ref={input}
            size="md"
            autoFocus
            aria-label={t('app.search.text')}
            placeholder={t('app.search.placeholder')}
            leftSection={<IconSearch size={17} />}
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
            maxLength={SEARCH_LONGEST}
            spellCheck={false}
            autoComplete="off"
          />
          <DateField
            aria-label={t('app.search.from')}
            placeholder={t('app.search.from')}
            value={from}
            onChange={(value) => set({ from: value })}
            w={128}
          />
          <span aria-hidden="true">–</span>
          <DateField
            aria-label={t('app.search.to')}
            placeholder={t('app.search.to')}
            value={to}
            onChange={(value) => set({ to: value })}
            w={128}
          />
        </search>
        {wanted === '' ? (
          <EmptyState icon={<IconSearch size={24} />} title={t('app.search.empty')} text={t('app.search.empty-text')} />
        ) : (
          <QueryGate query={found} part>
            {({ pages }) => (
              <>
                <KindFilter
                  counts={first?.counts ?? []}
                  kind={kind}
                  onChoose={(next: SearchKind | '') => set({ kind: next })}
                />
                <SearchResults
                  ref={results}
                  text={wanted}
                  pages={pages}
                  filtered={kind !== '' || days.from !== '' || days.to !== ''}
                  onClear={() => set({ kind: '', from: '', to: '' })}
                  more={found.hasNextPage ? () => void found.fetchNextPage() : null}
                  busy={found.isFetchingNextPage}
                />
              </>
            )}
          </QueryGate>
        )}
      </div>
    </Page>
  );
}

/** A day that is typed in half filters nothing. */
function dayOr(text: string): string {
  return isPlainDate(text) ? text : '';
}
