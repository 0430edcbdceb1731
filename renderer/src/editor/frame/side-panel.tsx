import { CloseButton, Tooltip } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { useEditor, useEditorUi } from '../editor-context.ts';
import type { EditorPanel, PanelDesk } from './editor-panel.ts';
import { PANEL_WIDTH } from './frame-preferences.ts';
import { goToBlock, placeBlocks } from './places.ts';
import { Resizer } from './resizer.tsx';

/** Tabs at the right edge and the panel of the open one. */
export function SidePanel({ panels }: { panels: readonly EditorPanel[] }): ReactNode {
  const { text, store } = useEditor();
  const openId = useEditorUi((ui) => ui.panel);
  const width = useEditorUi((ui) => ui.panelWidth);
  const state = useEditorUi((ui) => ui.calm);
  const places = placeBlocks(state).join(' ');
  const desk = useMemo<PanelDesk>(
    () => ({ goTo: (id) => goToBlock(store, id), placeBlocks: places.split(' ') }),
    [store, places],
  );
  const open = panels.find((panel) => panel.id === openId);
  const close = (): void => {
    store.setState({ panel: '' });
    store.getState().view?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (delta === undefined) return;
    event.preventDefault();
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.indexOf(event.target as HTMLElement);
    tabs[(at + delta + tabs.length) % tabs.length]?.focus();
  };

  return (
    <div className="zs-side">
      {open && (
        <section className="zs-side-panel" style={{ width }} aria-label={open.label} data-pane>
          <Resizer
            label={text('side.resize')}
            side="end"
            width={width}
            {...PANEL_WIDTH}
            onWidth={(panelWidth) => store.setState({ panelWidth })}
          />
          <header className="zs-side-head">
            <h2>{open.label}</h2>
            <CloseButton size="sm" aria-label={text('side.close')} onClick={close} />
          </header>
          <div
            className="zs-side-body"
            role="tabpanel"
            id="zs-side-body"
            aria-label={open.label}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.defaultPrevented) store.getState().view?.focus();
            }}
          >
            {open.render(desk)}
          </div>
        </section>
      )}
      <div
        className="zs-side-tabs"
        role="tablist"
        aria-orientation="vertical"
        aria-label={text('side.label')}
        data-pane
        onKeyDown={onKeyDown}
      >
        {panels.map((panel, index) => {
          const isOpen = panel.id === open?.id;
          const stop = open ? isOpen : index === 0;
          return (
            <Tooltip key={panel.id} label={panel.label} position="left" openDelay={400}>
              <button
                type="button"
                role="tab"
                className="zs-side-tab"
                aria-selected={isOpen}
                aria-controls={isOpen ? 'zs-side-body' : undefined}
                aria-label={panel.count ? `${panel.label} ${panel.count}` : panel.label}
                tabIndex={stop ? 0 : -1}
                onClick={() => store.setState({ panel: isOpen ? '' : panel.id })}
              >
                {panel.icon}
                {panel.count ? <span className="zs-side-count">{panel.count > 99 ? '99+' : panel.count}</span> : null}
              </button>
            </Tooltip>
          );
        })}
      </div>
    </div>
  );
}
