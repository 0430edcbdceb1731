import { TextInput, type TextInputProps } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';

/**
 * Field over a list of choices (`SearchOptions` with the same `list`): what is typed narrows the list, arrows move in it, Enter takes a
 * choice where taking one is all that the dialog is for.
 */
export function SearchField({
  list,
  query,
  onQuery,
  count,
  at,
  onMove,
  onEnter,
  ...field
}: {
  /** Id of the list. */
  list: string;
  query: string;
  onQuery: (query: string) => void;
  count: number;
  /** Index of the current choice, -1 = none. */
  at: number;
  onMove: (at: number) => void;
  onEnter?: () => void;
} & Pick<TextInputProps, 'label' | 'aria-label' | 'placeholder' | 'description'>): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (delta !== undefined) {
      event.preventDefault();
      if (count > 0) onMove(Math.max(0, Math.min(count - 1, at + delta)));
    } else if (event.key === 'Enter' && onEnter) {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <TextInput
      {...field}
      data-autofocus
      role="combobox"
      aria-expanded={count > 0}
      aria-controls={list}
      aria-activedescendant={at >= 0 && at < count ? `${list}-${at}` : undefined}
      value={query}
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
