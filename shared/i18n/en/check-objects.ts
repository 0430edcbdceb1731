import type { checkObjects as source } from '../zh-CN/check-objects.ts';

export const checkObjects: Record<keyof typeof source, string> = {};
