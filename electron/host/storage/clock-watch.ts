import type { Problem } from '#shared/base/problem.ts';

const BEHIND_MS = 5 * 60_000;
const JUMP_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/**
 * Watches the wall clock of this computer (时钟). Order in the record is by number and needs no clock; due dates and times of saving do. Looks
 * must follow each other within seconds: between two of them a clock does not go on by a day unless it was set, or the computer slept.
 */
export class ClockWatch {
  #last: number;
  #isFirst = true;

  /** `recorded`: ISO time of the last entry of the record. */
  constructor(recorded: string) {
    this.#last = Date.parse(recorded);
  }

  /** `storage-clock-behind` (more than 5 min before the last time known), `storage-clock-jumped` (more than 24 h on since the last look), or null. */
  look(now: number): Problem | null {
    const moved = now - this.#last;
    const jumped = !this.#isFirst && moved > JUMP_MS;
    this.#isFirst = false;
    this.#last = now;
    if (moved < -BEHIND_MS)
      return { code: 'storage-clock-behind', severity: 'warning', params: { minutes: Math.round(-moved / 60_000) } };
    if (jumped)
      return { code: 'storage-clock-jumped', severity: 'warning', params: { hours: Math.round(moved / HOUR_MS) } };
    return null;
  }
}
