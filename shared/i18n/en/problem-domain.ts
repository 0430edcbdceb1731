import type { problemDomain as zh } from '../zh-CN/problem-domain.ts';

export const problemDomain: Record<keyof typeof zh, string> = {};
