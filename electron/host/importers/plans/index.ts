// Plan lists (计划汇总表) in workbooks and CSV files: rows with project, plan number, drafting organisations, day of completion.
// May use: shared/base, importers/tabular, header spelling of importers/forms.
// Must not: touch the workspace, know which projects there are.
export type { PlanLine, PlanList } from './plan-list.ts';
export { readPlanList } from './read-plan-list.ts';
