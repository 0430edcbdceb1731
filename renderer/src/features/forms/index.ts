// Forms of the process: the menu and the dialog that make one about a record, with what is written for it; a committee's own forms (`styles`).
// May use: ui, rpc, shared, features/paper.
// Must not: import other features.
export { FormMenu, type FormSubject } from './form-menu.tsx';
export { MakeFormDialog } from './make-form-dialog.tsx';
export { ChooseCommitteePage, FormStylesPage } from './styles/index.ts';
