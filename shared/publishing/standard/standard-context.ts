import type { SectionName } from '#shared/doc-model/index.ts';
import type { Numbering } from '../numbering.ts';
import type { StandardProfile } from '../standard-profile.ts';

/** What the builders of a standard's parts share while one document is laid out as a publication tree. */
export type StandardContext = {
  readonly numbering: Numbering;
  readonly profile: StandardProfile;
  /** SHA-256 of the pictures met so far. */
  readonly blobs: Set<string>;
};

/** Place of a block: its section decides the styles of headings and captions. */
export type FlowPlace = { readonly context: StandardContext; readonly section: SectionName };
