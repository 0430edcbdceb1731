import { ActionIcon, Button, CloseButton, TextInput, Tooltip } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconChevronUp,
  IconLetterCase,
  IconRegex,
  IconTextSize,
  IconTextWrapDisabled,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { FindQuery } from '#shared/doc-model/index.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { EMPTY_QUERY, findStateOf, replaceAll, replaceCurrent, startFind, stepFind } from './find-plugin.ts';
import { type ScopeKind, scopeOf } from './find-scope.ts';

const OPTIONS = [
  ['matchCase', 'find.match-case', IconLetterCase],
  ['wholeWord', 'find.whole-word', IconTextWrapDisabled],
  ['exactWidth', 'find.exact-width', IconTextSize],
  ['regex', 'find.regex', IconRegex],
] as const;

/** Find and replace (Ctrl+F, Ctrl+H): the browser's own search does not see blocks that are not laid out. */
export function FindBar(): ReactNode {
  const { text, store, editable } = useEditor();
  const found = useEditorUi((ui) => findStateOf(ui.state));
  const doc = useEditorUi((ui) => ui.state.doc);
  const replacing = useEditorUi((ui) => ui.find === 'replace') && editable;
  const opened = useEditorUi((ui) => ui.findOpened);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<FindQuery>(found.query);
  const [template, setTemplate] = useState('');
  const [scope, setScope] = useState<ScopeKind>('all');
  const [done, setDone] = useState(0);

  const search = (next: FindQuery, kind: ScopeKind = scope, anew = false): void => {
    setQuery(next);
    setDone(0);
    const { view } = store.getState();
    if (!view) return;
    view.dispatch(startFind(view.state, next, anew ? scopeOf(view.state, kind) : findStateOf(view.state).scope));
  };

  // Opened (again): what is selected is looked for, as everywhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the bar is asked for.
  useEffect(() => {
    const { view } = store.getState();
    const { selection } = view?.state ?? {};
    if (view && selection && !selection.empty && selection.$from.sameParent(selection.$to)) {
      const chosen = view.state.doc.textBetween(selection.from, selection.to);
      if (chosen !== '' && chosen.length < 100) search({ ...query, text: chosen, regex: false });
    } else if (query.text !== '') search(query);
    input.current?.focus();
    // When the words are in the field: what is typed then takes their place.
    const frame = requestAnimationFrame(() => input.current?.select());
    return () => cancelAnimationFrame(frame);
  }, [opened]);

  const step = (delta: 1 | -1): void => {
    const { view } = store.getState();
    setDone(0);
    if (view) view.dispatch(stepFind(view.state, delta));
  };
  const close = (): void => {
    const { view } = store.getState();
    if (view) {
      view.dispatch(startFind(view.state, EMPTY_QUERY, null));
      view.focus();
    }
    store.setState({ find: null });
  };
  const replaceOne = (): void => {
    const { view } = store.getState();
    const tr = view ? replaceCurrent(view.state, template) : null;
    if (!view || !tr) return;
    setDone(0);
    view.dispatch(tr);
    view.dispatch(stepFind(view.state, 0));
  };
  const replaceEvery = (): void => {
    const { view } = store.getState();
    const made = view ? replaceAll(view.state, template) : null;
    if (!view || !made) return;
    view.dispatch(made.tr);
    setDone(made.count);
    // The button can no longer be used and would take the focus with it.
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'F3') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  };
  const onEnter = (run: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run(event);
  };

  const total = found.matches.length;
  const isBusy = found.query.regex && found.query.text !== '' && found.trouble === '' && found.searched !== doc;
  const message =
    found.trouble === 'bad-pattern'
      ? text('find.bad-pattern', { reason: found.reason })
      : found.trouble === 'too-long'
        ? text('find.too-long')
        : done > 0
          ? text('find.replaced', { count: done })
          : '';
  const count =
    found.query.text === '' || found.trouble !== ''
      ? ''
      : isBusy
        ? text('find.searching')
        : total === 0
          ? text('find.none')
          : text('find.count', { current: found.current + 1, total });

  return (
    <search className="zs-find" aria-label={text('find.label')} onKeyDown={onKeyDown}>
      {editable && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={text(replacing ? 'find.hide-replace' : 'find.show-replace')}
          aria-expanded={replacing}
          onClick={() => store.setState({ find: replacing ? 'find' : 'replace' })}
        >
          {replacing ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        </ActionIcon>
      )}
      <div className="zs-find-rows">
        <div className="zs-find-row">
          <TextInput
            ref={input}
            size="xs"
            className="zs-find-field"
            aria-label={text('find.placeholder')}
            placeholder={text('find.placeholder')}
            aria-invalid={found.trouble !== '' || undefined}
            value={query.text}
            onChange={(event) => search({ ...query, text: event.currentTarget.value })}
            onKeyDown={onEnter((event) => step(event.shiftKey ? -1 : 1))}
          />
          {OPTIONS.map(([name, label, IconOf]) => (
            <Tooltip key={name} label={text(label)} openDelay={400}>
              <ActionIcon
                variant={query[name] ? 'light' : 'subtle'}
                color={query[name] ? 'teal' : 'gray'}
                size={26}
                aria-label={text(label)}
                aria-pressed={query[name]}
                onClick={() => search({ ...query, [name]: !query[name] })}
              >
                <IconOf size={16} />
              </ActionIcon>
            </Tooltip>
          ))}
          <select
            className="zs-select"
            aria-label={text('find.scope')}
            value={scope}
            onChange={(event) => {
              const kind = event.currentTarget.value as ScopeKind;
              setScope(kind);
              search(query, kind, true);
            }}
          >
            {(['all', 'chapter', 'selection'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {text(`find.scope-${kind}`)}
              </option>
            ))}
          </select>
          <span role="status" className="zs-find-count">
            {count}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={text('find.previous')}
            onClick={() => step(-1)}
          >
            <IconChevronUp size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={26} aria-label={text('find.next')} onClick={() => step(1)}>
            <IconChevronDown size={16} />
          </ActionIcon>
          <CloseButton size="sm" aria-label={text('find.close')} onClick={close} />
        </div>
        {replacing && (
          <div className="zs-find-row">
            <TextInput
              size="xs"
              className="zs-find-field"
              aria-label={text('find.replacement')}
              placeholder={text('find.replacement')}
              value={template}
              onChange={(event) => setTemplate(event.currentTarget.value)}
              onKeyDown={onEnter((event) => (event.ctrlKey || event.metaKey ? replaceEvery() : replaceOne()))}
            />
            <Button size="compact-sm" variant="default" disabled={total === 0} onClick={replaceOne}>
              {text('find.replace')}
            </Button>
            <Button size="compact-sm" variant="default" disabled={total === 0} onClick={replaceEvery}>
              {text('find.replace-all')}
            </Button>
          </div>
        )}
        {message !== '' && (
          <p className="zs-find-message" role={found.trouble === '' ? 'status' : 'alert'}>
            {message}
          </p>
        )}
      </div>
    </search>
  );
}
