// React's runtime with a look at every text that is drawn: what nobody sees gets a mark, words from right to left stay by themselves.
// May use: React, shared, i18n. The build puts it in the place of `react/jsx-runtime` (`renderer/shown-runtime.ts`); nobody imports it.
// Must not: know where a text comes from: no page has to think of it, so none forgets it.
export { Fragment, jsx, jsxs } from './jsx-runtime.ts';
