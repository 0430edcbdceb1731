import type { checkEnglish as source } from '../zh-CN/check-english.ts';

export const checkEnglish: Record<keyof typeof source, string> = {};
