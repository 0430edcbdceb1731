import type { editor as zh } from '../zh-CN/editor.ts';

export const editor: Record<keyof typeof zh, string> = {};
