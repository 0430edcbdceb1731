// Plan batches (立项批次): the list with its progress, a batch with its projects, plan lists taken in.
// May use: ui, rpc, shared.
// Must not: change projects in other ways than by batches.
export { BatchPage } from './batch-page.tsx';
export { PlansPage } from './plans-page.tsx';
