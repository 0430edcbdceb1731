import { type ReactNode, useEffect, useRef } from 'react';

/** Choices under a `SearchField`; the current one stays in sight. */
export function SearchOptions<T>({
  list,
  label,
  items,
  keyOf,
  at,
  onChoose,
  picks,
  isDisabled,
  rowClass = 'zs-reference-row',
  listClass = '',
  isShort,
  empty,
  children,
}: {
  /** Id of the list. */
  list: string;
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  at: number;
  onChoose: (index: number) => void;
  /** A click takes the choice; otherwise it only becomes the current one, and a double click sends the form. */
  picks?: boolean;
  isDisabled?: (item: T) => boolean;
  rowClass?: string;
  listClass?: string;
  /** Leaves room for what stands below. */
  isShort?: boolean;
  /** In the place of an empty list. */
  empty?: ReactNode;
  children: (item: T) => ReactNode;
}): ReactNode {
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => {
    rows.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div
      ref={rows}
      id={list}
      role="listbox"
      aria-label={label}
      className={`zs-reference-list ${listClass}`.trim()}
      data-short={isShort || undefined}
      tabIndex={-1}
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles the keys.
        <div
          key={keyOf(item)}
          id={`${list}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          aria-disabled={isDisabled?.(item) || undefined}
          className={rowClass}
          onClick={() => onChoose(index)}
          onDoubleClick={picks ? undefined : (event) => event.currentTarget.closest('form')?.requestSubmit()}
        >
          {children(item)}
        </div>
      ))}
      {items.length === 0 && empty}
    </div>
  );
}
