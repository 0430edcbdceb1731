import { GB_LABELS, type StandardProfile } from '#shared/publishing/index.ts';
import { gbDecisions } from './decisions.ts';
import { gbLayout } from './layout/index.ts';
import { standardKinds } from './standard-kinds.ts';
import { FIXED_WORDING, gbWording } from './wording/index.ts';

/** Chinese standards of every level after GB/T 1.1—2020; sector, local, group and enterprise standards follow it (domain 1). */
export const gbProfile: StandardProfile = {
  id: 'gb',
  language: 'zh-CN',
  labels: GB_LABELS,
  wording: gbWording,
  fixed: FIXED_WORDING,
  layout: gbLayout,
  kinds: standardKinds,
  decisions: gbDecisions,
  contents: { shallowChapters: 3, shallowDepth: 1, depth: 2, annexDepth: 1 },
};
