import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { type Locale, translate } from '#shared/i18n/index.ts';
import type { editor as editorTexts } from '#shared/i18n/zh-CN/editor.ts';
import type { StandardProfile } from '#shared/publishing/index.ts';
import type { EditorStore, EditorUi } from './editor-store.ts';
import type { EditorRecords } from './records/editor-records.ts';

export type EditorText = (key: keyof typeof editorTexts, params?: Readonly<Record<string, string | number>>) => string;

export type UploadedPicture = {
  readonly sha: string;
  readonly mime: string;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** What the parts of the editor share: its store, its texts, and the doors to the host for pictures. */
export type EditorServices = {
  readonly store: EditorStore;
  readonly text: EditorText;
  /** Language of the interface. */
  readonly locale: Locale;
  readonly editable: boolean;
  readonly uploadPictures: (files: readonly File[]) => Promise<void>;
  readonly retrySave: () => void;
  /** Keeps a copy of the text elsewhere, where the page can. */
  readonly saveCopy: (() => void) | undefined;
  /** Family of standards that the document belongs to. */
  readonly profile: StandardProfile;
  readonly records: EditorRecords;
  /** Pages of the last layout, 0 = not known. */
  readonly pages: number;
  /** Printed number of the page that a block begins on in the last layout; absent = not known. */
  readonly pageOf: ((blockId: string) => string | undefined) | undefined;
};

export const EditorContext = createContext<EditorServices | null>(null);

export function useEditor(): EditorServices {
  const services = useContext(EditorContext);
  if (!services) throw new Error('Parts of the editor stand inside DraftEditor');
  return services;
}

/** A part of the interface state; the component renders again only when the selected value changes. */
export function useEditorUi<T>(select: (ui: EditorUi) => T): T {
  return useStore(useEditor().store, select);
}

/** Texts of the area `editor` in a language. */
export function editorText(locale: Locale): EditorText {
  return (key, params) => translate(locale, `editor.${key}`, params);
}
