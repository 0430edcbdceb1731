import type { appResolution as zh } from '../zh-CN/app-resolution.ts';

export const appResolution: Record<keyof typeof zh, string> = {};
