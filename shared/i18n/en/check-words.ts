import type { checkWords as source } from '../zh-CN/check-words.ts';

export const checkWords: Record<keyof typeof source, string> = {};
