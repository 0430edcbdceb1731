import { IconAlertTriangle, IconCheck, IconCloudUp, IconLoader2, IconQuotes } from '@tabler/icons-react';
import type { Node } from 'prosemirror-model';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { resolveCitation, resolveReference } from '#shared/publishing/index.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { FIT_WIDTH, ZOOMS } from '../frame/frame-preferences.ts';
import { goToPosition } from '../frame/places.ts';
import { TextCounts } from '../frame/text-counts.tsx';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import type { SyncStatus } from '../sync/sync-controller.ts';

/** Below the sheet: whether everything is saved, references that lost their target, size of the text, zoom. */
export function StatusBar(): ReactNode {
  const { text, store, editable, retrySave, saveCopy } = useEditor();
  const sync = useEditorUi((ui) => ui.sync);
  const failed = useFailed(sync.kind);
  const zoom = useEditorUi((ui) => ui.zoom);
  const trouble = useEditorUi((ui) => ui.trouble);
  const note = useEditorUi((ui) => ui.note);
  const habits = useEditorUi((ui) => ui.habits);
  const state = useEditorUi((ui) => ui.calm);
  const numbering = numberingOf(state);
  // Only numbers decide what is broken, so the walk is not needed while somebody types.
  const broken = useMemo(() => brokenReferences(state.doc, numbering), [state.doc, numbering]);

  const goToBroken = (): void => {
    const { view } = store.getState();
    if (!view) return;
    const places = brokenReferences(view.state.doc, numberingOf(view.state));
    const next = places.find((pos) => pos > view.state.selection.from) ?? places[0];
    if (next === undefined) return;
    goToPosition(store, next);
  };

  const [IconOf, label] =
    sync.kind === 'saved'
      ? ([IconCheck, text('sync.saved')] as const)
      : sync.kind === 'pending'
        ? ([IconCloudUp, text('sync.pending')] as const)
        : sync.kind === 'saving'
          ? ([IconLoader2, text('sync.saving')] as const)
          : ([
              IconAlertTriangle,
              sync.reason === ''
                ? text('sync.not-saved')
                : text('sync.failed', { reason: sync.reason === 'refused' ? text('sync.refused') : sync.reason }),
            ] as const);

  return (
    <footer className="zs-status">
      {editable ? (
        <span role="status" className="zs-sync" data-sync={sync.kind}>
          <IconOf size={16} aria-hidden />
          {label}
        </span>
      ) : (
        <span className="zs-sync">{text('status.read-only')}</span>
      )}
      {failed && (
        <button type="button" className="zs-link" onClick={retrySave}>
          {text('sync.retry')}
        </button>
      )}
      {failed && saveCopy && (
        <button type="button" className="zs-link" onClick={saveCopy}>
          {text('sync.copy')}
        </button>
      )}
      <span role="status" className="zs-muted">
        {note}
      </span>
      {trouble !== '' && (
        <span role="alert" className="zs-trouble">
          {trouble}
        </span>
      )}
      <span className="zs-status-gap" />
      {broken.length > 0 && (
        <button type="button" className="zs-link zs-danger" title={text('status.broken-go')} onClick={goToBroken}>
          {text('status.broken', { count: broken.length })}
        </button>
      )}
      <TextCounts />
      {editable && (
        <button
          type="button"
          className="zs-switch"
          aria-pressed={habits}
          title={text('status.habits-hint')}
          onClick={() => store.setState({ habits: !habits })}
        >
          <IconQuotes size={14} aria-hidden />
          {text('status.habits')}
        </button>
      )}
      <label className="zs-zoom">
        {text('status.zoom')}
        <select value={zoom} onChange={(event) => store.setState({ zoom: Number(event.currentTarget.value) })}>
          <option value={FIT_WIDTH}>{text('status.fit-width')}</option>
          {ZOOMS.map((value) => (
            <option key={value} value={value}>
              {Math.round(value * 100)}%
            </option>
          ))}
        </select>
      </label>
    </footer>
  );
}

/** From a failure until everything is saved: the attempts between, begun also by a press that leaves the sheet, must not take the buttons away. */
function useFailed(kind: SyncStatus['kind']): boolean {
  const [failed, setFailed] = useState(false);
  const now = kind === 'failed' || (failed && kind !== 'saved');
  useEffect(() => setFailed(now), [now]);
  return now;
}

function brokenReferences(doc: Node, numbering: ReturnType<typeof numberingOf>): readonly number[] {
  const found: number[] = [];
  doc.forEach((section, sectionPos) => {
    section.forEach((block, offset) => {
      for (const { node, at } of referencesIn(block))
        if (isBroken(node, numbering)) found.push(sectionPos + 1 + offset + at);
    });
  });
  return found;
}

function isBroken(node: Node, numbering: ReturnType<typeof numberingOf>): boolean {
  const target = String(node.attrs['target']);
  if (node.type.name === 'crossReference') return resolveReference(numbering, target, 'label').broken;
  if (node.type.name === 'citation') return resolveCitation(numbering, target).broken;
  return !numbering.byId.has(target);
}

type Reference = { readonly node: Node; readonly at: number };
const known = new WeakMap<Node, readonly Reference[]>();

/** What points elsewhere in a block, with its distance from the block's start. Nodes never change, so each is searched once. */
function referencesIn(block: Node): readonly Reference[] {
  let found = known.get(block);
  if (!found) {
    const references: Reference[] = [];
    block.descendants((node, pos) => {
      if (['crossReference', 'citation', 'objectFootnoteMark'].includes(node.type.name))
        references.push({ node, at: pos + 1 });
      return !node.isText;
    });
    found = references;
    known.set(block, found);
  }
  return found;
}
