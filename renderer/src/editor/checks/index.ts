// Drafting checks while one types: run, marks in the sheet, panel, repairs, waivers.
// May use: shared/doc-rules, the editor's store and frame.
// Must not: talk to the host; facts, waivers and the report come through props.
export { ChecksPanel } from './checks-panel.tsx';
export type { EditorChecks } from './editor-checks.ts';
export { useChecks } from './use-checks.ts';
