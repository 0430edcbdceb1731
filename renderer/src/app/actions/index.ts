// Actions: what a person can do from anywhere, as objects that serve buttons, shortcuts, palette and menu.
// May use: state, ui, platform, the router.
// Must not: hold logic of a feature.
export * from './action.ts';
export * from './actions.ts';
export * from './application-menu.ts';
export * from './shortcut-keys.tsx';
export * from './use-actions.ts';
