import type { cli as zh } from '../zh-CN/cli.ts';

export const cli: Record<keyof typeof zh, string> = {};
