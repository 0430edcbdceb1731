// Drafting checks while one types: run, marks in the sheet, panel, repairs, waivers.
// May use: shared/doc-rules, the editor's store and frame.
// Must not: talk to the host; facts, waivers and the report come through props.
export type { CheckRunner } from './check-runner.ts';
export { ChecksPanel } from './checks-panel.tsx';
export type { CheckResults, EditorChecks } from './editor-checks.ts';
export { findingBeside, goToFinding } from './finding-actions.ts';
export { findingsPlugin } from './findings-plugin.ts';
export { useChecks } from './use-checks.ts';
