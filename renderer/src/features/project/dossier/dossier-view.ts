import type { Api } from '../../../rpc/index.ts';

/** A dossier as the host tells it. */
export type DossierView = Awaited<ReturnType<Api['project']['dossier']>>;
export type DossierPaper = DossierView['papers'][number];
