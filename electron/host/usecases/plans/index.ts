// Plan batches (立项批次): their projects and progress, plan lists taken in.
// May use: the host context, views, projects, the reader of plan lists.
// Must not: move projects through their stages.
export { assignProjects, createBatch, getBatch, listBatches, removeBatch, updateBatch } from './batches.ts';
export { importPlan, previewPlan } from './import-plan.ts';
