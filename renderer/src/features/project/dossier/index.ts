// 案卷 of a project: what a stage asks for and whether it is there, papers made or attached one by one, all of it as one zip.
// May use: ui, rpc, platform, shared, features/forms, features/paper.
// Must not: decide what is needed; the host says it.
export { DossierButton } from './dossier-button.tsx';
