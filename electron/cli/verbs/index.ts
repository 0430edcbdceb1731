import type { Verb } from '../verb.ts';
import { checkCases, lint } from './check-verbs.ts';
import { importDraft, publish } from './draft-verbs.ts';
import { collateVerb, convert, inspect } from './one-off-verbs.ts';
import { comments, importComments, minutes, tally } from './procedure-verbs.ts';
import { call, init, list, verify } from './workspace-verbs.ts';

/** Every verb, in the order of `--help`. */
export const verbs: readonly Verb[] = [
  init,
  list,
  importDraft,
  publish,
  importComments,
  comments,
  tally,
  minutes,
  verify,
  call,
  convert,
  collateVerb,
  inspect,
  lint,
  checkCases,
];
