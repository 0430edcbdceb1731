import type { appDesk as zh } from '../zh-CN/app-desk.ts';

export const appDesk: Record<keyof typeof zh, string> = {
  'preview.open': 'Print preview',
  'preview.title': 'Print preview',
  'preview.working': 'Setting pages…',
  'preview.back': 'Back to the text',
  'preview.again': 'Set the pages again',
  'preview.of': 'Sheet {{page}} of {{pages}}',
  'preview.page': 'Page {{page}}',
  'preview.pages': 'Pages',
  'preview.thumbs': 'Thumbnails',
  'preview.zoom-in': 'Zoom in',
  'preview.zoom-out': 'Zoom out',
  'preview.side-by-side': 'Two pages side by side',
  'preview.go': 'Click to go to the text here',
  'desk.comments': 'Comments',
  'desk.comments-none': 'There are no comments on this draft yet.',
  'desk.comments-here': 'Only where the caret is',
  'desk.comments-none-here': 'No comments where the caret is.',
  'desk.comments-unplaced': 'Not tied to a clause',
  'desk.comments-round': 'Open “{{name}}”',
};
