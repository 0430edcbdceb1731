import type { problemExport as zh } from '../zh-CN/problem-export.ts';

export const problemExport: Record<keyof typeof zh, string> = {};
