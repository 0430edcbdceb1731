import { Alert, Radio, Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { ReferenceForm } from '#shared/publishing/index.ts';
import { insertInline } from '../commands/insert-commands.ts';
import { useEditor } from '../editor-context.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { referenceTargets, searchTargets, type TargetKind } from './reference-targets.ts';
import { SearchField } from './search-field.tsx';
import { SearchOptions } from './search-options.tsx';
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

const LIST = 'zs-reference-list';

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

  const found = useMemo(() => searchTargets(targets, query, kind), [targets, query, kind]);
  const shown = found.slice(0, MOST_SHOWN);
  const current = shown.some((target) => target.id === chosen) ? chosen : query === '' ? '' : (shown[0]?.id ?? '');
  const at = shown.findIndex((target) => target.id === current);
  const choose = (index: number): void => setChosen(shown[index]?.id ?? '');
  const isBroken = node !== null && !targets.some((target) => target.id === node.attrs['target']);

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
        <SearchField
          list={LIST}
          aria-label={text('reference.search')}
          placeholder={text('reference.search')}
          query={query}
          onQuery={setQuery}
          count={shown.length}
          at={at}
          onMove={choose}
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
      <SearchOptions
        list={LIST}
        label={text('reference.search')}
        items={shown}
        keyOf={({ id }) => id}
        at={at}
        onChoose={choose}
      >
        {(target) => (
          <>
            <span className="zs-reference-number">{target.reference}</span>
            <span className="zs-reference-title">{target.title}</span>
          </>
        )}
      </SearchOptions>
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
