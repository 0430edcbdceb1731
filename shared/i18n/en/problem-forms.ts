import type { problemForms as zh } from '../zh-CN/problem-forms.ts';

export const problemForms: Record<keyof typeof zh, string> = {};
