import type { appRegister as zh } from '../zh-CN/app-register.ts';

export const appRegister: Record<keyof typeof zh, string> = {};
