import type { Subject } from './subject.ts';

/** One control and how it is tried. */
export type Control = {
  /** Number in reliability 4.2. */
  readonly number: string;
  /** Items of Electron's own checklist that it proves (1–20). */
  readonly items: readonly number[];
  readonly name: string;
  /** Throws when the control is not there. */
  probe(subject: Subject): Promise<void> | void;
};
