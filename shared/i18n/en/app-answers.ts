import type { appAnswers as zh } from '../zh-CN/app-answers.ts';

export const appAnswers: Record<keyof typeof zh, string> = {};
