import { inspectArchive, openArchive, packArchive } from '../usecases/archive/index.ts';
import * as documents from '../usecases/documents/index.ts';
import { packDossier, viewDossier } from '../usecases/dossier/index.ts';
import * as project from '../usecases/project.ts';
import * as projects from '../usecases/projects/index.ts';
import * as stages from '../usecases/stages/index.ts';
import { os, refusing } from './os.ts';

/** Procedures of projects and their dossiers. */
export const projectRoutes = {
  list: os.project.list.handler(({ context, input }) => project.listProjects(context.host, input.committeeId)),
  get: os.project.get.handler(({ context, input }) => stages.getProject(context.host, input.id)),
  create: os.project.create.handler(({ context, input }) => project.createProject(context.host, input)),
  update: os.project.update.handler(({ context, input }) =>
    project.updateProject(context.host, input.id, input.changes),
  ),
  advance: os.project.advance.handler(({ context, input }) => stages.advanceProject(context.host, input)),
  changeTrack: os.project.changeTrack.handler(({ context, input }) => stages.changeTrack(context.host, input)),
  requestAdjustment: os.project.requestAdjustment.handler(({ context, input }) =>
    projects.requestAdjustment(context.host, input),
  ),
  decideAdjustment: os.project.decideAdjustment.handler(({ context, input }) =>
    projects.decideAdjustment(context.host, input),
  ),
  reopen: os.project.reopen.handler(({ context, input }) => projects.reopenProject(context.host, input)),
  tick: os.project.tick.handler(({ context, input }) => projects.tickProject(context.host, input)),
  attachPaper: os.project.attachPaper.handler(({ context, input }) => project.attachPaper(context.host, input)),
  removePaper: os.project.removePaper.handler(({ context, input }) =>
    project.removePaper(context.host, input.id, input.paperId),
  ),
  dossier: os.project.dossier.handler(({ context, input }) => viewDossier(context.host, input)),
  packDossier: os.project.packDossier.handler(({ context, input, signal }) =>
    refusing(packDossier(context.host, input, signal)),
  ),
};

/** Procedures of archive packages. */
export const archiveRoutes = {
  pack: os.archive.pack.handler(({ context, input }) => packArchive(context.host, input.id)),
  inspect: os.archive.inspect.handler(({ context, input }) =>
    inspectArchive(context.host, input.blob, input.publicKeys),
  ),
  open: os.archive.open.handler(({ context, input }) => openArchive(context.host, input.blob)),
};

/** Procedures of the register of documents. */
export const documentRoutes = {
  list: os.document.list.handler(({ context, input }) => documents.listDocuments(context.host, input)),
  get: os.document.get.handler(({ context, input }) => documents.getDocument(context.host, input.id)),
  files: os.document.files.handler(({ context, input }) => documents.filesOfCommittee(context.host, input.committeeId)),
  register: os.document.register.handler(({ context, input }) => documents.registerDocument(context.host, input)),
  update: os.document.update.handler(({ context, input }) =>
    documents.updateDocument(context.host, input.id, input.changes),
  ),
  fill: os.document.fill.handler(({ context, input }) => documents.fillDocument(context.host, input.id, input.file)),
  withdraw: os.document.withdraw.handler(({ context, input }) =>
    documents.withdrawDocument(context.host, input.id, input.reason),
  ),
  markNotified: os.document.markNotified.handler(({ context, input }) =>
    documents.markNotified(context.host, input.ids, input.on),
  ),
};
