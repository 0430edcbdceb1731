// Dossiers of projects (案卷): what a stage asks for, whether it is there and still holds, and all of it as one zip.
// May use: the host context, use cases of projects and papers, profiles.
// Must not: know how a paper is made; change a project beyond putting made papers on its file.
export { packDossier } from './pack-dossier.ts';
export { loadDossier, viewDossier } from './view-dossier.ts';
