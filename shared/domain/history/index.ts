// What the record of changes says of each change: which fields, with the values that may be kept for ever.
// May use: base.
// Must not: know where the record is kept, or any language.
export { describingChange } from './describing-change.ts';
export type { PlaceStep } from './place-step.ts';
export { type RecordedChange, type RecordedValue, recordedChangeSchema } from './recorded-change.ts';
