// Platform: what differs between a browser and the desktop application, behind one type.
// May use: the DOM, oRPC links.
// Must not: know features, or be asked "which one is it?"; main.tsx chooses once.
export * from './browser-platform.ts';
export * from './desk-platform.ts';
export { droppedFiles } from './dropped-files.ts';
export { foreignHtml } from './foreign-html.ts';
export * from './platform.ts';
export * from './platform-context.ts';
export type * from './updates-bridge.ts';
