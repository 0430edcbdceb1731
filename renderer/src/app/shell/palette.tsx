import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { SEARCH_LONGEST } from '#shared/contract/index.ts';
import { useReads } from '../../rpc/index.ts';
import { useSession } from '../../state/index.ts';
import { useFocusBack, useT } from '../../ui/index.ts';
import { pathOfHit } from '../../ui/paths.ts';
import { type ActionContext, actions, isEnabled, ShortcutKeys } from '../actions/index.ts';
import styles from './palette.module.css';

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly group: string;
  readonly shortcut?: string;
  readonly run: () => void;
};

/** Search and commands in one place (Ctrl/⌘-K). */
export function Palette({ context }: { readonly context: ActionContext }) {
  const { t } = useT();
  const opened = useSession((s) => s.overlay === 'palette');
  const show = useSession((s) => s.show);
  useFocusBack(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={() => show(null)}
      padding={0}
      size={620}
      yOffset="11vh"
      lockScroll={false}
      returnFocus={false}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('app.palette.title')}>
        {opened && <PaletteBody context={context} onDone={() => show(null)} />}
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ context, onDone }: { readonly context: ActionContext; readonly onDone: () => void }) {
  const { t } = useT();
  const read = useReads();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [wanted] = useDebouncedValue(text.trim(), 120);
  const found = useQuery({
    ...read.search({ text: wanted.slice(0, SEARCH_LONGEST), limit: 8 }),
    enabled: wanted !== '',
  });
  const list = useId();
  const scroller = useRef<HTMLDivElement>(null);

  const entries = useMemo((): readonly Entry[] => {
    const needle = text.trim().toLowerCase();
    const hits =
      wanted === ''
        ? []
        : (found.data?.hits ?? []).map((hit) => ({
            id: `hit-${hit.kind}-${hit.id}`,
            // A comment has no title; what was found of it says more than who said it.
            title: (hit.kind === 'comment' && hit.snippet?.text) || hit.title,
            detail: hit.kind === 'comment' ? hit.title : hit.detail,
            group: t(`app.kind.${hit.kind}`),
            run: () => void context.navigate(pathOfHit(hit)),
          }));
    const commands = actions
      .filter((action) => action.id !== 'palette.open' && isEnabled(action, context))
      .filter((action) => needle === '' || t(action.titleKey).toLowerCase().includes(needle))
      .map((action) => ({
        id: action.id,
        title: t(action.titleKey),
        detail: '',
        group: t(`app.palette.${action.group}`),
        shortcut: action.shortcut,
        run: () => action.run(context),
      }));
    const all: Entry = {
      id: 'search-all',
      title: t('app.search.all', { text: wanted }),
      detail: found.data && found.data.total > 0 ? t('app.search.count', { count: found.data.total }) : '',
      group: t('app.search.title'),
      run: () => void context.navigate(`/search?q=${encodeURIComponent(wanted)}`),
    };
    if (needle === '') return commands;
    // Who types the whole name of a page wants the page.
    const named = commands.filter(({ title }) => title.toLowerCase() === needle);
    const others = commands.filter((command) => !named.includes(command));
    return [...named, ...hits, ...(wanted === '' ? [] : [all]), ...others];
  }, [text, wanted, found.data, context, t]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text begins at the first entry again
  useEffect(() => setAt(0), [text]);
  useEffect(() => {
    scroller.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onDone();
    // After the dialog has given the focus back, so that an action may move it.
    setTimeout(entry.run);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((n) => Math.min(entries.length - 1, n + 1));
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(0, n - 1));
    else if (event.key === 'Enter') choose(entries[at]);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <div className={styles['field']}>
        <IconSearch size={17} aria-hidden="true" />
        <input
          className={styles['input']}
          data-autofocus
          // At once, not after the dialog's own timer: what is typed right after Ctrl-K must not be lost.
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type in
          autoFocus
          value={text}
          placeholder={t('app.palette.placeholder')}
          aria-label={t('app.palette.title')}
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={entries[at] ? `${list}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(e) => setText(e.currentTarget.value)}
          onKeyDown={keys}
        />
      </div>
      <div ref={scroller} id={list} role="listbox" aria-label={t('app.palette.results')} className={styles['list']}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input (aria-activedescendant)
          <div
            key={entry.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            data-at={index}
            className={styles['entry']}
            onMouseMove={() => setAt(index)}
            onClick={() => choose(entry)}
          >
            <span className={styles['group']}>{entry.group}</span>
            <span className={styles['title']}>{entry.title}</span>
            {entry.detail && <span className={styles['detail']}>{entry.detail}</span>}
            {entry.shortcut && <ShortcutKeys shortcut={entry.shortcut} />}
          </div>
        ))}
      </div>
      <div className={styles['foot']} aria-live="polite">
        {entries.length === 0 ? t('app.palette.nothing') : t('app.palette.keys')}
      </div>
    </div>
  );
}
