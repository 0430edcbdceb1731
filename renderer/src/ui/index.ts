// Building blocks of pages: Page/Section/Columns, DataGrid, FormDialog/EditableFields from field specs, ConfirmDialog, states.
// May use: Mantine, shared, rpc, state, platform.
// Must not: know a feature, a route or a noun of the domain.
//
// For a new page: `<QueryGate query={useQuery(read.x(id))}>{(x) => <Page title=… actions=…>…</Page>}</QueryGate>`; `read` comes
// from `useReads()`. Changes go through `useCommand((input) => api.x.y(input), {done: 'app.x.done'})`: `run` answers the receipt
// or null, a toast offers to undo, failures are shown (with `quiet` by the dialog that gets `failure`). Texts: `useT()`. Whether
// anything may be changed: `useEditable()`. Papers: `PaperDialog` in `features/paper`.
export * from './changed-text.tsx';
export * from './compared-text.tsx';
export * from './confirm-dialog.tsx';
export * from './data-grid/index.ts';
export * from './date-field.tsx';
export * from './dialog.tsx';
export * from './dialog-foot.tsx';
export * from './editable-fields.tsx';
export * from './empty-state.tsx';
export * from './facts.tsx';
export * from './failure-notice.tsx';
export * from './fields.tsx';
export * from './file-drop.tsx';
export * from './form-dialog.tsx';
export * from './i18n.ts';
export * from './list-import/index.ts';
export * from './loading.tsx';
export * from './marked-text.tsx';
export * from './moment-text.ts';
export * from './option-picker.tsx';
export * from './page.tsx';
export * from './policy-lock.tsx';
export * from './problem-list.tsx';
export * from './qr-code.tsx';
export * from './query-gate.tsx';
export * from './quoted-text.tsx';
export * from './side-dialog.tsx';
export * from './size-text.ts';
export * from './status.tsx';
export { TakeBackToast } from './undo-toast.tsx';
export * from './use-command.tsx';
export * from './use-editable.ts';
export * from './use-focus-back.ts';
export { useReopen } from './use-reopen.ts';
export * from './use-undo.tsx';
export * from './vocabulary.ts';
