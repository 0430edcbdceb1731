import type { checkStructure as source } from '../zh-CN/check-structure.ts';

export const checkStructure: Record<keyof typeof source, string> = {};
