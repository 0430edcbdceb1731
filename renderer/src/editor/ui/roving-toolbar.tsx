import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useEditor } from '../editor-context.ts';

/**
 * A toolbar that is one stop of the Tab key: arrows, Home and End go from control to control, Escape goes back to the text
 * (WAI-ARIA toolbar pattern). Fields inside keep their own arrow keys.
 */
export function RovingToolbar(props: { label: string; className: string; children: ReactNode }): ReactNode {
  const { store } = useEditor();
  const bar = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLElement | null>(null);
  /** Where the stop stood among the controls, and whether it has the focus. */
  const place = useRef({ index: 0, hasFocus: false });

  useEffect(() => {
    const items = controls(bar.current);
    if (!stop.current || !items.includes(stop.current)) {
      const isLost = place.current.hasFocus && document.activeElement === document.body;
      stop.current = items[isLost ? Math.min(place.current.index, items.length - 1) : 0] ?? null;
      // The control with the focus has gone with what it was for: the focus stays in the toolbar.
      if (isLost) stop.current?.focus();
    }
    for (const item of items) item.tabIndex = item === stop.current ? 0 : -1;
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (!bar.current?.contains(target)) return;
    if (event.key === 'Escape') {
      store.getState().view?.focus();
      return;
    }
    const inField = target instanceof HTMLInputElement && target.type === 'text';
    const delta = { ArrowRight: 1, ArrowLeft: -1, Home: -1000, End: 1000 }[event.key];
    if (delta === undefined || (inField && !atEdge(target, delta))) return;
    const items = controls(bar.current);
    const at = items.indexOf(target);
    if (at < 0) return;
    event.preventDefault();
    const next = Math.abs(delta) > 1 ? (delta < 0 ? 0 : items.length - 1) : (at + delta + items.length) % items.length;
    items[next]?.focus();
  };

  // A press on a button must not take the selection away from the text.
  const onMouseDown = (event: MouseEvent): void => {
    if (!(event.target as HTMLElement).closest('input, select, textarea')) event.preventDefault();
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={props.label}
      data-pane
      className={props.className}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onFocus={(event) => {
        const items = controls(bar.current);
        const target = event.target as HTMLElement;
        if (!items.includes(target)) return;
        stop.current = target;
        place.current = { index: items.indexOf(target), hasFocus: true };
        for (const item of items) item.tabIndex = item === target ? 0 : -1;
      }}
      onBlur={({ relatedTarget }) => {
        // Without a target the focused control was taken away, or the window lost the focus.
        if (relatedTarget) place.current.hasFocus = false;
      }}
    >
      {props.children}
    </div>
  );
}

function controls(bar: HTMLElement | null): HTMLElement[] {
  return bar ? [...bar.querySelectorAll<HTMLElement>('button, input, select')] : [];
}

function atEdge(input: HTMLInputElement, delta: number): boolean {
  if (Math.abs(delta) > 1 || input.selectionStart !== input.selectionEnd) return false;
  return delta < 0 ? input.selectionStart === 0 : input.selectionEnd === input.value.length;
}
