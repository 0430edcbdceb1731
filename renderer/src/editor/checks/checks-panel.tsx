import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconDots } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { undo } from 'prosemirror-history';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Severity } from '#shared/base/index.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import type { EditorStore } from '../editor-store.ts';
import type { CheckRunner } from './check-runner.ts';
import type { EditorChecks, ShownFinding } from './editor-checks.ts';
import { findingBeside, findingKey, goToFinding, repair, repairAll } from './finding-actions.ts';
import { FindingRow } from './finding-row.tsx';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What the drafting checks found, in the order of the text: go there, repair, leave with a reason. */
export function ChecksPanel({ checks, runner }: { checks: EditorChecks; runner: CheckRunner }): ReactNode {
  const services = useEditor();
  const { text, store, editable } = services;
  const results = useEditorUi((ui) => ui.checks);
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [showWaived, setShowWaived] = useState(false);
  const [note, setNote] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const open = results?.open ?? [];
  const waived = results?.waived ?? [];
  const shown = useMemo(
    () => (showWaived ? waived : open.filter(({ severity }) => !hidden.has(severity))),
    [open, waived, hidden, showWaived],
  );
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    overscan: 6,
    getItemKey: (index) => (shown[index] ? findingKey(shown[index].finding) : index),
  });
  const current = useEditorUi((ui) => ui.finding);
  // Whoever steps through the findings in the text sees them here, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another finding becomes the current one.
  useEffect(() => {
    const at = shown.findIndex(({ finding }) => findingKey(finding) === current);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [current]);
  if (!results) return <p className="zs-muted zs-small">{text('checks.running')}</p>;

  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const step = (direction: 1 | -1): void => {
    const found = findingBeside(store, results, direction);
    if (found) goToFinding(store, results, found);
  };
  const fix = async (shownFinding: ShownFinding): Promise<void> => {
    const done = await repair(services, runner, shownFinding.finding);
    setNote(text(done ? 'checks.repaired' : 'checks.not-repaired'));
  };
  const fixAll = async (check: string): Promise<void> => {
    setNote(text('checks.repaired-all', { count: await repairAll(services, runner, check) }));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what was repaired here can be taken back here, too.
    <div className="zs-checks" onKeyDown={(event) => takeBack(store, event)}>
      <div className="zs-checks-head">
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className="zs-checks-filter"
            data-severity={severity}
            aria-pressed={!hidden.has(severity)}
            disabled={showWaived}
            onClick={() => setHidden((old) => toggled(old, severity))}
          >
            {text(`checks.${severity}`)} {count(severity)}
          </button>
        ))}
        <span className="zs-checks-steps">
          <button
            type="button"
            className="zs-icon-button"
            aria-label={text('checks.previous')}
            onClick={() => step(-1)}
          >
            <IconChevronUp size={15} />
          </button>
          <button type="button" className="zs-icon-button" aria-label={text('checks.next')} onClick={() => step(1)}>
            <IconChevronDown size={15} />
          </button>
          <Menu position="bottom-end">
            <Menu.Target>
              <button type="button" className="zs-icon-button" aria-label={text('checks.more')}>
                <IconDots size={15} />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={checks.report}>{text('checks.report')}</Menu.Item>
              <Menu.Item onClick={() => setShowWaived((old) => !old)}>
                {text(showWaived ? 'checks.show-open' : 'checks.show-waived', { count: waived.length })}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      <p className="zs-checks-note zs-small zs-muted" role="status">
        {note}
      </p>
      {shown.length === 0 ? (
        <div className="zs-checks-empty">
          <strong>
            {text(showWaived ? 'checks.none-waived' : open.length > 0 ? 'checks.all-hidden' : 'checks.none')}
          </strong>
          {!showWaived && open.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => setHidden(new Set())}>
              {text('checks.show-all')}
            </Button>
          )}
        </div>
      ) : (
        <div ref={scroller} className="zs-checks-list">
          <ul className="zs-checks-rows" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const finding = shown[item.index];
              return finding ? (
                <li
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <FindingRow
                    finding={finding}
                    waiver={results.waived.find((it) => it === finding)?.waiver ?? null}
                    same={open.filter(({ check, fixable }) => check === finding.check && fixable).length}
                    current={findingKey(finding.finding) === current}
                    editable={editable}
                    checks={checks}
                    onGo={() => goToFinding(store, results, finding.finding)}
                    onFix={() => void fix(finding)}
                    onFixAll={() => void fixAll(finding.check)}
                  />
                </li>
              ) : null;
            })}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Ctrl+Z in the panel takes back the last change of the text. */
function takeBack(store: EditorStore, event: KeyboardEvent): void {
  const { view } = store.getState();
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.target instanceof HTMLTextAreaElement) return;
  if (!view?.editable) return;
  event.preventDefault();
  undo(view.state, view.dispatch);
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
