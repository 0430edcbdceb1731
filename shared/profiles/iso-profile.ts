import type { StandardKindId } from '#shared/domain/cover-data.ts';
import { ISO_LABELS, type StandardProfile } from '#shared/publishing/index.ts';
import { isoDecisions } from './decisions.ts';
import { gbProfile } from './gb-profile.ts';
import { isoLayout } from './layout/index.ts';
import { standardKinds } from './standard-kinds.ts';
import { ENGLISH_WORDING, englishPrint } from './wording/index.ts';

/** Documents in English after the ISO/IEC Directives, Part 2. */
export const isoProfile: StandardProfile = {
  id: 'iso',
  language: 'en',
  labels: ISO_LABELS,
  wording: englishPrint,
  fixed: ENGLISH_WORDING,
  layout: isoLayout,
  kinds: standardKinds,
  decisions: isoDecisions,
  contents: { shallowChapters: 0, shallowDepth: 2, depth: 2, annexDepth: 2 },
};

/** Profile that the text, numbers and papers of a kind of standard follow. */
export function profileOf(kind: StandardKindId): StandardProfile {
  return kind === 'iso' ? isoProfile : gbProfile;
}
