// What can be found, a file for each kind of stored object.
// May use: shared/domain, shared/profiles, the types of search.
// Must not: read files, keep anything, know how words are found.
import type { SearchSource } from '../search-source.ts';
import { ballotSource } from './ballot.ts';
import { commentSetSource } from './comment-set.ts';
import { committeeSource } from './committee.ts';
import { documentSource } from './document.ts';
import { draftSource } from './draft.ts';
import { meetingSource } from './meeting.ts';
import { organisationSource } from './organisation.ts';
import { personSource } from './person.ts';
import { projectSource } from './project.ts';
import { roundSource } from './round.ts';

/** In the order in which their words become known: what is small and asked for by name first. */
export const searchSources: readonly SearchSource[] = [
  projectSource,
  committeeSource,
  organisationSource,
  personSource,
  meetingSource,
  documentSource,
  ballotSource,
  roundSource,
  draftSource,
  commentSetSource,
];
