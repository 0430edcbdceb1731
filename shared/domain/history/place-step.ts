/** A step to a place inside a record: a field, or an item of a list, known by one of its fields (`no`, `name` …) or by its number from 1. */
export type PlaceStep =
  | { readonly field: string }
  | { readonly item: number; readonly known?: { readonly field: string; readonly value: string } | undefined };
