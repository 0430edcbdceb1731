// Papers: dialogs that make one (choice, pages to look at, progress, cancel, problems, save), copies of drafts, batches of papers.
// May use: ui, rpc, platform, shared, the page pictures of draft/preview.
// Must not: import other features.
export { BatchMakingSteps, useBatchMaking } from './batch-making.tsx';
export { BatchPage } from './batch-page.tsx';
export { CopiesDialog } from './copies-dialog.tsx';
export { EVERYBODY } from './copy-choice.ts';
export { type FileFormat, FormatChoice } from './format-choice.tsx';
export { MadeFile } from './made-file.tsx';
export { PagesPreview } from './pages-preview.tsx';
export { DeskSides, PaperDesk } from './paper-desk.tsx';
export { PaperDialog } from './paper-dialog.tsx';
export { PaperMakingSteps, usePaperMaking } from './paper-making.tsx';
export { RunProgress } from './run-progress.tsx';
export { useAddressees } from './use-addressees.ts';
export { useMaking } from './use-making.ts';
