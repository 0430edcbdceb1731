import { MultiSelect, type MultiSelectProps, type OptionsFilter, Select, type SelectProps } from '@mantine/core';
import type { FocusEvent } from 'react';
import { useT } from './i18n.ts';

/** Options drawn at once; the others are found by typing. */
const DRAWN = 60;
/** From so many options on one can type. */
const TYPED = 8;

export type PickerOption = { readonly value: string; readonly label: string };
type Own = { readonly data: readonly PickerOption[] };
type Omitted = 'data' | 'filter' | 'limit' | 'searchable' | 'nothingFoundMessage';

/** One of some options, or of thousands: then one types, and the first that fit are shown with how many more there are. */
export function OptionPicker({ data, ...props }: Omit<SelectProps, Omitted> & Own) {
  return <Select onFocus={selectAll} {...props} {...useDrawn(data)} />;
}

/** Several of some options, or of thousands. */
export function OptionsPicker({ data, ...props }: Omit<MultiSelectProps, Omitted> & Own) {
  return <MultiSelect {...props} {...useDrawn(data)} searchable />;
}

function useDrawn(data: readonly PickerOption[]) {
  const { t } = useT();
  const filter: OptionsFilter = ({ options, search }) => {
    const needle = search.trim().toLowerCase();
    const found = options.filter((option) => 'label' in option && option.label.toLowerCase().includes(needle));
    if (found.length <= DRAWN) return found;
    const label = t('app.field.more-options', { count: found.length - DRAWN });
    return [...found.slice(0, DRAWN), { value: '\n', label, disabled: true }];
  };
  return {
    data: data.map((option) => ({ ...option })),
    searchable: data.length > TYPED,
    nothingFoundMessage: t('app.field.nothing-found'),
    filter,
  };
}

/** What is typed at once replaces the name of the option. */
function selectAll(event: FocusEvent<HTMLInputElement>): void {
  event.currentTarget.select();
}
