import type { Lock } from './shipped.ts';

/** Licences (许可证) that a shipped package may have; whatever is not here is refused, above all those that would bind the whole program. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
]);

/** Packages that state no licence in package.json, with what the text in them is. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' };

/** SPDX identifier or expression; empty when nothing is known. */
export function licenceOf(key: string, lock: Lock): string {
  return (lock[key]?.license ?? READ_BY_HAND[key] ?? '').replace(/^\((.*)\)$/, '$1');
}

/** An `OR` needs one licence that is allowed, an `AND` all of them. No brackets inside. */
export function mayShip(licence: string): boolean {
  return licence.split(' OR ').some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one)));
}
