import type { PacketInput } from '#host/exporters/packet/index.ts';
import type { ImportedDraft } from '#host/importers/draft/index.ts';
import type { FormFile, TableLayouts } from '#host/importers/forms/index.ts';
import type { MailFacts, OpenedFile } from '#host/importers/mail/index.ts';
import type { MemberList, SignInSheet } from '#host/importers/members/index.ts';
import type { PlanList } from '#host/importers/plans/index.ts';
import type { FileText } from '#host/importers/text/index.ts';
import type { VoteFile } from '#host/importers/votes/index.ts';
import type { ObjectToRead } from '#host/search/read-records.ts';
import type { SearchRecord } from '#host/search/search-record.ts';
import type { Problem, Result } from '#shared/base/index.ts';
import type { ArchiveDescription, ImportOverride } from '#shared/contract/index.ts';
import type { CommentGroup, groupComments } from '#shared/domain/similar/index.ts';
import type { AnchorMap } from '#shared/publishing/anchor-map.ts';
import type { Publication } from '#shared/publishing/publication.ts';

/** Long work that runs in a worker thread. Input and output are plain data (structured clone). */
export type Tasks = {
  readonly 'import-draft': {
    readonly input: {
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly overrides?: readonly ImportOverride[] | undefined;
    };
    readonly output: Result<ImportedDraft>;
  };
  readonly 'open-files': {
    readonly input: { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    readonly output: readonly OpenedFile[];
  };
  readonly 'read-forms': {
    readonly input: {
      readonly files: readonly {
        readonly name: string;
        readonly bytes: Uint8Array;
        /** The letter it came with. */
        readonly from?: MailFacts;
        /** A letter or archive whose files are in the list: only this is to be said of it. */
        readonly opened?: readonly Problem[];
        /** How people said that its tables are to be read. */
        readonly layouts?: TableLayouts;
      }[];
    };
    readonly output: readonly FormFile[];
  };
  readonly 'read-votes': {
    readonly input: { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    /** Votes of each file. */
    readonly output: readonly (readonly VoteFile[])[];
  };
  readonly 'read-members': {
    readonly input: { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    readonly output: readonly MemberList[];
  };
  readonly 'read-plans': {
    readonly input: { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    readonly output: readonly PlanList[];
  };
  readonly 'read-sign-in': {
    readonly input: { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    readonly output: readonly Result<SignInSheet>[];
  };
  /** What an archive package says of itself, and whether it is sound. */
  readonly 'inspect-archive': {
    readonly input: { readonly bytes: Uint8Array; readonly publicKeys: readonly string[] };
    readonly output: Result<ArchiveDescription>;
  };
  /** The words of files, for the full text. */
  readonly 'read-text': {
    readonly input: { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    readonly output: readonly FileText[];
  };
  /** What is to be found of one object of the workspace. */
  readonly 'read-records': { readonly input: ObjectToRead; readonly output: readonly SearchRecord[] };
  readonly 'group-comments': {
    readonly input: { readonly comments: Parameters<typeof groupComments>[0] };
    readonly output: readonly CommentGroup[];
  };
  /** Which block stands in which line of a copy for comments; null when it has no anchors. */
  readonly 'map-lines': {
    readonly input: { readonly publication: Publication; readonly blobs: ReadonlyMap<string, Uint8Array> };
    readonly output: AnchorMap | null;
  };
  /** How many pages a PDF has; 0 when it cannot be opened. */
  readonly 'count-pages': { readonly input: { readonly bytes: Uint8Array }; readonly output: number };
  readonly render: {
    readonly input: {
      readonly publication: Publication;
      /** `pages`: for a preview, see `DrawnPages`. */
      readonly format: 'pdf' | 'docx' | 'pages' | 'html' | 'txt';
      readonly blobs: ReadonlyMap<string, Uint8Array>;
      /** The web page is a review packet with this beside the text. */
      readonly packet?: Omit<PacketInput, 'publication'>;
    };
    readonly output: { readonly bytes: Uint8Array; readonly pages: number; readonly problems: readonly Problem[] };
  };
};

export type TaskName = keyof Tasks;
export type TaskProgress = {
  readonly phase: 'build' | 'layout' | 'write';
  readonly done: number;
  readonly total: number;
};
export type TaskOptions = {
  readonly signal?: AbortSignal;
  onProgress?(progress: TaskProgress): void;
};

/** Runs one task; what `Workers` does in a thread and the command line in place. */
export type RunTask = <N extends TaskName>(
  name: N,
  input: Tasks[N]['input'],
  options: TaskOptions,
) => Promise<Tasks[N]['output']>;
