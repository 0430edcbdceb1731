import type { domain as zh } from '../zh-CN/domain.ts';

export const domain: Record<keyof typeof zh, string> = {};
