import { atOnce, type Slices } from './slices.ts';

const STEP = 2048;

/** Freezes a value and all in it. */
export function deepFreeze<T>(value: T): T {
  return atOnce(freezing(value));
}

/** The same of a value that may be large. What is frozen already is not looked into. */
export function* freezing<T>(value: T): Slices<T> {
  const waiting: unknown[] = [value];
  for (let done = 1; waiting.length > 0; done++) {
    const one = waiting.pop();
    if (one === null || typeof one !== 'object' || Object.isFrozen(one)) continue;
    Object.freeze(one);
    for (const item of Object.values(one)) if (item !== null && typeof item === 'object') waiting.push(item);
    if (done % STEP === 0) yield;
  }
  return value;
}
