import type { problemImport as zh } from '../zh-CN/problem-import.ts';

export const problemImport: Record<keyof typeof zh, string> = {};
