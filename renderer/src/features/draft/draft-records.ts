import type { EditorRecords } from '../../editor/index.ts';
import type { Api } from '../../rpc/index.ts';

const MOST = 50;

/** What the editor of a draft may ask of the workspace: documents, terms, sentences of the foreword. */
export function draftRecords(api: Api, id: string): EditorRecords {
  return {
    documents: (text, signal) => api.draft.knownDocuments({ id, text, limit: MOST }, { signal }),
    terms: (text, signal) => api.draft.knownTerms({ id, text, limit: MOST }, { signal }),
    foreword: () => api.draft.foreword({ id }),
  };
}
