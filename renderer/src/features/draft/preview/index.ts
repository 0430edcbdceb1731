// Print preview: the pages of the PDF, drawn from its own page contents; thumbnails, zoom, ways from the text to the page and back.
// May use: ui, rpc, shared (contract, typesetting).
// Must not: lay anything out; what is shown is what the host wrote.
export { type OpenPages, openPages } from './open-pages.ts';
export { pageName } from './page-name.ts';
export { PagePicture } from './page-picture.tsx';
export { pageNumbers } from './page-places.ts';
export { PrintPreview } from './print-preview.tsx';
