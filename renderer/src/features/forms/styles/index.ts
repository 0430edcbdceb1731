// 文件样式: a committee changes wording, columns, parts and letterhead of its forms, and sees the pages.
// May use: ui, rpc, shared (contract, publishing templates), features/paper.
// Must not: fill in or lay out anything; the host makes the example.
export { ChooseCommitteePage } from './choose-committee-page.tsx';
export { FormStylesPage } from './form-styles-page.tsx';
