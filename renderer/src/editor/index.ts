// The editor of a standard: sheet, toolbars, contents panel, dialogs; sends steps to the host and takes steps from it.
// May use: shared (doc-model, publishing, i18n), ProseMirror, Mantine, temml.
// Must not: talk to the host by itself (everything comes through props), know projects or comments beyond marks in the margin.
export type { EditorChecks } from './checks/index.ts';
export { DraftEditor, type DraftEditorProps } from './draft-editor.tsx';
export type { EditorHandle, EditorPanel, PanelDesk } from './frame/editor-panel.ts';
export type { CommentMark } from './plugins/comment-marks-plugin.ts';
export type { OtherWindow } from './plugins/others-plugin.ts';
export type { EditorRecords } from './records/index.ts';
export type { Caret } from './sync/caret.ts';
export type { StepReply, StepUpdate } from './sync/sync-controller.ts';
