import type { appComment as zh } from '../zh-CN/app-comment.ts';

export const appComment: Record<keyof typeof zh, string> = {};
