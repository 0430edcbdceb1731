import { Alert, Radio, Select, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ReferenceForm } from '#shared/publishing/index.ts';
import { insertInline } from '../commands/insert-commands.ts';
import { useEditor } from '../editor-context.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { referenceTargets, searchTargets, type TargetKind } from './reference-targets.ts';
import { useActionContext } from './use-action-context.ts';

const MOST_SHOWN = 200;
const KINDS: readonly TargetKind[] = [
  'clause',
  'table',
  'figure',
  'formula',
  'annex',
  'term',
  'list-item',
  'bibliography',
];

/** Finds what the text shall refer to, by number or title, and inserts a reference that follows it. */
export function ReferenceDialog({ pos }: { pos?: number }): ReactNode {
  const { text, store } = useEditor();
  const context = useActionContext();
  const { state } = store.getState();
  const node = pos === undefined ? null : state.doc.nodeAt(pos);
  const numbering = numberingOf(state);
  const targets = useMemo(() => referenceTargets(state.doc, numbering), [state.doc, numbering]);
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<TargetKind | 'all'>('all');
  const [chosen, setChosen] = useState(String(node?.attrs['target'] ?? ''));
  const [form, setForm] = useState<ReferenceForm>((node?.attrs['form'] as ReferenceForm | undefined) ?? 'label');
  const list = useRef<HTMLDivElement>(null);

  const found = useMemo(() => searchTargets(targets, query, kind), [targets, query, kind]);
  const shown = found.slice(0, MOST_SHOWN);
  const current = shown.some((target) => target.id === chosen) ? chosen : query === '' ? '' : (shown[0]?.id ?? '');
  const isBroken = node !== null && !targets.some((target) => target.id === node.attrs['target']);

  useEffect(() => {
    list.current?.querySelector(`[data-target="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (delta === undefined) return;
    event.preventDefault();
    const at = shown.findIndex((target) => target.id === current);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + delta))];
    if (next) setChosen(next.id);
  };

  const apply = (): void => {
    const { view } = store.getState();
    if (!view) return;
    if (node && pos !== undefined) {
      if (view.state.doc.nodeAt(pos)?.type === node.type) {
        view.dispatch(view.state.tr.setNodeMarkup(pos, null, { target: current, form }));
      }
    } else context.run(insertInline('crossReference', { target: current, form }));
  };

  return (
    <DialogFrame
      title={text(node ? 'reference.title-edit' : 'reference.title')}
      action={text(node ? 'dialog.apply' : 'dialog.insert')}
      size="lg"
      canApply={current !== ''}
      onApply={apply}
    >
      {isBroken && (
        <Alert color="red" mb="sm" role="alert">
          {text('reference.broken')}
        </Alert>
      )}
      <div className="zs-reference-search">
        <TextInput
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls="zs-reference-list"
          aria-activedescendant={current ? `zs-target-${current}` : undefined}
          aria-label={text('reference.search')}
          placeholder={text('reference.search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Select
          aria-label={text('reference.kind')}
          allowDeselect={false}
          value={kind}
          onChange={(value) => setKind((value ?? 'all') as TargetKind | 'all')}
          data={[
            { value: 'all', label: text('reference.all') },
            ...KINDS.map((value) => ({ value, label: text(`reference.kind-${value}`) })),
          ]}
        />
      </div>
      <div
        ref={list}
        id="zs-reference-list"
        role="listbox"
        aria-label={text('reference.search')}
        className="zs-reference-list"
        tabIndex={-1}
      >
        {shown.map((target) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles the keys.
          <div
            key={target.id}
            id={`zs-target-${target.id}`}
            data-target={target.id}
            role="option"
            tabIndex={-1}
            aria-selected={target.id === current}
            className="zs-reference-row"
            onClick={() => setChosen(target.id)}
            onDoubleClick={(event) => event.currentTarget.closest('form')?.requestSubmit()}
          >
            <span className="zs-reference-number">{target.reference}</span>
            <span className="zs-reference-title">{target.title}</span>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="zs-muted zs-small">{text('reference.none')}</p>}
      {found.length > shown.length && (
        <p className="zs-muted zs-small">{text('reference.more', { count: MOST_SHOWN })}</p>
      )}
      <Radio.Group
        mt="sm"
        label={text('reference.form')}
        value={form}
        onChange={(value) => setForm(value as ReferenceForm)}
      >
        <div className="zs-reference-forms">
          <Radio value="label" label={text('reference.form-label')} />
          <Radio value="number" label={text('reference.form-number')} />
        </div>
      </Radio.Group>
    </DialogFrame>
  );
}
