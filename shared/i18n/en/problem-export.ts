import type { problemExport as zh } from '../zh-CN/problem-export.ts';

export const problemExport: Record<keyof typeof zh, string> = {
  'formula-unreadable':
    'The formula “{{latex}}” could not be read ({{reason}}) and was set as plain text. Please check how it is written in the editor.',
  'picture-missing':
    'The picture of “{{figure}}” is not in the workspace; its description was set instead. Please insert the picture again.',
  'picture-unreadable':
    'The picture of “{{figure}}” is not a usable PNG or JPEG; its description was set instead. Please replace it with a PNG or JPEG.',
};
