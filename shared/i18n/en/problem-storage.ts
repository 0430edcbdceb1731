import type { problemStorage as zh } from '../zh-CN/problem-storage.ts';

export const problemStorage: Record<keyof typeof zh, string> = {};
