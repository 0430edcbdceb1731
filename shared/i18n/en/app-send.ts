import type { appSend as zh } from '../zh-CN/app-send.ts';

export const appSend: Record<keyof typeof zh, string> = {};
