import type { appFigures as zh } from '../zh-CN/app-figures.ts';

export const appFigures: Record<keyof typeof zh, string> = {};
