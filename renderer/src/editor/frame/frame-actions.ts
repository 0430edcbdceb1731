import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconBook2,
  IconChevronDown,
  IconChevronUp,
  IconCommand,
  IconFileSearch,
  IconFocus2,
  IconHash,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconQuotes,
  IconReplace,
  IconSearch,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react';
import { findingBeside, goToFinding } from '../checks/finding-actions.ts';
import type { ActionContext, EditorAction } from '../editor-action.ts';
import { openFind } from '../editor-store.ts';
import { DEFAULT_ZOOM, FIT_WIDTH, ZOOMS } from './frame-preferences.ts';
import { goThroughPlaces } from './places.ts';

type Label = EditorAction['label'];

/** An action that only looks: it is there in a frozen text too. */
function look(
  label: Label,
  icon: EditorAction['icon'],
  shortcut: string | undefined,
  run: (context: ActionContext) => void,
): EditorAction {
  return { label, icon, reads: true, ...(shortcut ? { shortcut } : {}), run, isEnabled: () => true };
}

function zoomBy(delta: 1 | -1): (context: ActionContext) => void {
  return ({ store }) => {
    const { zoom } = store.getState();
    const at = ZOOMS.indexOf(ZOOMS.includes(zoom) ? zoom : DEFAULT_ZOOM);
    store.setState({ zoom: ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + delta))] ?? DEFAULT_ZOOM });
  };
}

function finding(direction: 1 | -1): (context: ActionContext) => void {
  return ({ store }) => {
    const { checks } = store.getState();
    const found = checks && findingBeside(store, checks, direction);
    if (checks && found) goToFinding(store, checks, found);
  };
}

/** What concerns the frame around the sheet: search, places, panels, zoom. */
export const frameActions = {
  find: look('action.find', IconSearch, 'Ctrl+F', ({ store }) => openFind(store, 'find')),
  replace: {
    ...look('action.replace', IconReplace, 'Ctrl+H', ({ store }) => openFind(store, 'replace')),
    reads: false,
  },
  jump: look('action.jump', IconHash, 'Ctrl+G', ({ store }) => store.setState({ dialog: { kind: 'jump' } })),
  back: look('action.back', IconArrowLeft, 'Alt+←', ({ store }) => goThroughPlaces(store, 'back')),
  forward: look('action.forward', IconArrowRight, 'Alt+→', ({ store }) => goThroughPlaces(store, 'forward')),
  outline: look('action.outline', IconLayoutSidebar, 'Ctrl+Alt+O', ({ store }) =>
    store.setState((ui) => ({ outlineOpen: !ui.outlineOpen })),
  ),
  sidePanel: look('action.side-panel', IconLayoutSidebarRight, 'Ctrl+Alt+P', ({ store }) =>
    store.setState((ui) => ({ panel: ui.panels.includes(ui.panel) ? '' : (ui.panels[0] ?? '') })),
  ),
  focusMode: look('action.focus-mode', IconFocus2, 'Ctrl+Shift+F', ({ store }) =>
    store.setState((ui) => ({ focusMode: !ui.focusMode })),
  ),
  nextFinding: look('action.next-finding', IconChevronDown, 'F8', finding(1)),
  previousFinding: look('action.previous-finding', IconChevronUp, 'Shift+F8', finding(-1)),
  habits: {
    ...look('action.habits', IconQuotes, undefined, ({ store }) => store.setState((ui) => ({ habits: !ui.habits }))),
    reads: false,
  },
  front: look('action.front', IconBook2, undefined, ({ store }) => store.setState((ui) => ({ front: !ui.front }))),
  preview: look('action.preview', IconFileSearch, 'Ctrl+P', ({ store }) => {
    store.setState({ focusMode: false });
    store.getState().openPreview?.();
  }),
  zoomIn: look('action.zoom-in', IconZoomIn, 'Ctrl+Alt+=', zoomBy(1)),
  zoomOut: look('action.zoom-out', IconZoomOut, 'Ctrl+Alt+-', zoomBy(-1)),
  zoomReset: look('action.zoom-reset', IconZoomReset, undefined, ({ store }) => store.setState({ zoom: DEFAULT_ZOOM })),
  fitWidth: look('action.fit-width', IconArrowsHorizontal, undefined, ({ store }) =>
    store.setState({ zoom: FIT_WIDTH }),
  ),
  commands: look('action.commands', IconCommand, 'Ctrl+Shift+P', ({ store }) =>
    store.setState({ dialog: { kind: 'commands' } }),
  ),
} satisfies Record<string, EditorAction>;
