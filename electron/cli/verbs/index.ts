import type { Verb } from '../verb.ts';
import { archive, openArchive } from './archive-verbs.ts';
import { backup, backups, drill, repair, restore } from './backup-verbs.ts';
import { checkCases, lint } from './check-verbs.ts';
import { diagnose } from './diagnose-verb.ts';
import { importDraft } from './draft-verbs.ts';
import { collateVerb, convert, inspect } from './one-off-verbs.ts';
import { minutes, packet, paper, publish } from './paper-verbs.ts';
import { passphrase } from './passphrase-verb.ts';
import { comments, importComments, tally } from './procedure-verbs.ts';
import { search } from './search-verb.ts';
import { call, checkpoint, init, list, verify } from './workspace-verbs.ts';

/** Every verb, in the order of `--help`. */
export const verbs: readonly Verb[] = [
  init,
  list,
  search,
  importDraft,
  publish,
  packet,
  importComments,
  comments,
  tally,
  minutes,
  paper,
  verify,
  diagnose,
  checkpoint,
  backups,
  backup,
  restore,
  drill,
  repair,
  passphrase,
  archive,
  openArchive,
  call,
  convert,
  collateVerb,
  inspect,
  lint,
  checkCases,
];
