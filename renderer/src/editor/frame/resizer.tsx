import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';

/** The edge of a panel that can be drawn, or moved with the arrow keys. `side` is where the panel stands. */
export function Resizer(props: {
  label: string;
  side: 'start' | 'end';
  width: number;
  least: number;
  most: number;
  onWidth: (width: number) => void;
}): ReactNode {
  const { side, width, least, most, onWidth } = props;
  const sign = side === 'start' ? 1 : -1;
  const set = (next: number): void => onWidth(Math.round(Math.max(least, Math.min(most, next))));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault();
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => set(width + sign * (moved.clientX - from));
    const end = (): void => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const delta = { ArrowRight: 16, ArrowLeft: -16 }[event.key];
    if (delta === undefined) return;
    event.preventDefault();
    set(width + sign * delta);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no line.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className="zs-resizer"
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
