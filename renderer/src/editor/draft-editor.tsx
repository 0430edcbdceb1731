import { IconChecklist } from '@tabler/icons-react';
import { type CSSProperties, type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DocJson } from '#shared/doc-model/index.ts';
import type { CoverData } from '#shared/domain/cover-data.ts';
import type { Locale } from '#shared/i18n/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import type { StandardProfile } from '#shared/publishing/index.ts';
import { ChecksPanel, type EditorChecks, useChecks } from './checks/index.ts';
import { insertPictures } from './commands/insert-commands.ts';
import { newId } from './commands/new-id.ts';
import { shortcutKeys } from './commands/shortcut-keys.ts';
import { createEditorState } from './create-editor-state.ts';
import { EditorContext, type EditorServices, editorText, type UploadedPicture, useEditor } from './editor-context.ts';
import { createEditorStore, type EditorStore } from './editor-store.ts';
import { FindBar } from './find/index.ts';
import type { EditorHandle, EditorPanel } from './frame/editor-panel.ts';
import { setEmphasis } from './frame/emphasis-plugin.ts';
import { runFrameKey } from './frame/frame-keys.ts';
import { PlaceBar, SidePanel } from './frame/index.ts';
import { goToBlock, placeBlocks } from './frame/places.ts';
import { useSheetZoom } from './frame/use-sheet-zoom.ts';
import { FrontPages } from './front/index.ts';
import { mountEditorView } from './mount-editor-view.ts';
import { OutlinePanel } from './outline/index.ts';
import { type CommentMark, setCommentMarks } from './plugins/comment-marks-plugin.ts';
import { lossesText } from './plugins/losses-text.ts';
import { type OtherWindow, setOthers } from './plugins/others-plugin.ts';
import { unseenText } from './plugins/unseen-plugin.ts';
import { type EditorRecords, NO_RECORDS } from './records/editor-records.ts';
import { type Caret, caretOf } from './sync/caret.ts';
import { type StepReply, type StepUpdate, SyncController } from './sync/sync-controller.ts';
import { ContextBar } from './ui/context-bar.tsx';
import { EditorDialogs } from './ui/editor-dialogs.tsx';
import { EditorToolbar } from './ui/editor-toolbar.tsx';
import { placeholderVariables, sheetVariables } from './ui/placeholder-variables.ts';
import { StatusBar } from './ui/status-bar.tsx';
import './checks/checks.css';
import './editor.css';
import './frame/frame.css';
import './front/front.css';
// In this order: later sheets speak after earlier ones.
import './sheet.css';
import './sheet-objects.css';
import './sheet-line.css';
import './sheet-marks.css';
import 'prosemirror-view/style/prosemirror.css';

export type DraftEditorProps = {
  /** Document and its version when the editor opens. Later values are ignored: give the editor a new `key` to open another one. */
  readonly docJson: DocJson;
  readonly version: number;
  readonly editable: boolean;
  /** Language of the interface; the language of the document does not follow it. */
  readonly locale: Locale;
  /**
   * Brings steps (JSON) that follow `version` to the host. Accepted: `version` is the one after them. Refused: `missing` are all
   * steps after the given version. An empty list of steps asks for what is missing. A rejected promise is shown and tried again.
   */
  readonly onSteps: (version: number, steps: unknown[], clientId: string) => Promise<StepReply>;
  /** Announces steps of others (own ones may be among them); `version` is the one after them. */
  readonly subscribe?: (listener: (update: StepUpdate) => void) => () => void;
  readonly blobUrl: (sha: string) => string;
  readonly uploadImage: (file: File) => Promise<UploadedPicture>;
  /** Block to show, with the caret in it; acts whenever the object changes. */
  readonly focusBlock?: { readonly id: string };
  /** Id of the block that the caret has come to. */
  readonly onSelectBlock?: (id: string) => void;
  readonly commentMarks?: readonly CommentMark[];
  /** Windows with the same draft open, and who wants to know where this one's caret is. */
  readonly others?: readonly OtherWindow[];
  readonly onCaret?: (caret: Caret | null) => void;
  /** Tabs of the panel at the right, e.g. comments and checks. */
  readonly panels?: readonly EditorPanel[];
  /** Facts and waivers for the drafting checks; without them nothing is checked. */
  readonly checks?: EditorChecks;
  /** Gives the page around the editor a handle on it, null when the editor goes. */
  readonly onHandle?: (handle: EditorHandle | null) => void;
  /** Keeps the text elsewhere while it cannot be saved: a page of HTML, which can be opened anywhere and pasted back. */
  readonly onSaveCopy?: (html: string) => void;
  /** Shows the pages of the draft (Ctrl+P). */
  readonly onPreview?: () => void;
  /** Pages of the last layout; 0 or absent = not known. */
  readonly pages?: number;
  /** Printed number of the page that a block begins on in the last layout. */
  readonly pageOf?: (blockId: string) => string | undefined;
  /** What the cover prints, shown above the text; absent = no cover. */
  readonly cover?: CoverData;
  /** Opens the form of the cover. */
  readonly onCover?: () => void;
  /** Family of standards that decides numbers, labels and fixed wording; fixed while the editor lives. Default: GB/T 1.1. */
  readonly profile?: StandardProfile;
  /** What the editor may ask of the workspace around the draft. */
  readonly records?: EditorRecords;
};

const NO_PANELS: readonly EditorPanel[] = [];

/** Editor of a standard. Fills the height of its parent. Must stand inside Mantine's provider. */
export function DraftEditor(props: DraftEditorProps): ReactNode {
  const {
    editable,
    locale,
    commentMarks,
    others: windows,
    focusBlock,
    checks,
    panels: others = NO_PANELS,
    pages = 0,
    pageOf,
    records = NO_RECORDS,
    onSaveCopy,
  } = props;
  const latest = useRef(props);
  latest.current = props;
  const host = useRef<HTMLDivElement>(null);
  const sync = useRef<SyncController | null>(null);

  const [profile] = useState(props.profile ?? gbProfile);
  const [editor] = useState(() => {
    const clientId = newId();
    let takeFiles: (files: readonly File[]) => void = () => {};
    const store = createEditorStore(
      createEditorState({
        docJson: props.docJson,
        version: props.version,
        clientId,
        wording: profile.labels,
        keys: shortcutKeys(() => store),
        habits: () => store.getState().habits,
        nameUnseen: ({ name, code }) => unseenText(latest.current.locale, name, code),
        insertPictures: (files) => takeFiles(files),
        onLosses: (losses) => store.setState({ trouble: lossesText(losses, editorText(latest.current.locale)) }),
      }),
    );
    const uploadPictures = async (files: readonly File[]): Promise<void> => {
      store.setState({ trouble: '' });
      const text = editorText(latest.current.locale);
      const pictures: UploadedPicture[] = [];
      for (const file of files) {
        try {
          if (!file.type.startsWith('image/')) throw new Error(text('picture.not-image'));
          pictures.push(await latest.current.uploadImage(file));
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          store.setState({ trouble: text('picture.failed', { name: file.name, reason }) });
        }
      }
      const { view } = store.getState();
      if (!view || pictures.length === 0) return;
      insertPictures(pictures)(view.state, view.dispatch);
      view.focus();
    };
    takeFiles = (files) => void uploadPictures(files);
    return { store, clientId, uploadPictures };
  });
  const { store } = editor;

  useEffect(() => {
    const view = mountEditorView({
      place: host.current!,
      store,
      isEditable: () => latest.current.editable,
      blobUrl: (sha) => latest.current.blobUrl(sha),
      profile,
      label: () => editorText(latest.current.locale)('area.label'),
      hint: () => editorText(latest.current.locale)('area.keys'),
      onDocChange: () => controller.changed(),
      onCaret: () => latest.current.onCaret?.(caretOf(store.getState().state)),
      onSelectBlock: (id) => latest.current.onSelectBlock?.(id),
    });
    const controller = new SyncController({
      view,
      clientId: editor.clientId,
      send: (version, steps, clientId) => latest.current.onSteps(version, steps, clientId),
      report: (status) => store.setState({ sync: status }),
    });
    sync.current = controller;
    store.setState({ view, openPreview: () => latest.current.onPreview?.() });
    const flush = (): void => void controller.flush();
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    view.dom.addEventListener('blur', flush);
    window.addEventListener('beforeunload', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHide);
    latest.current.onHandle?.({
      saved: () => allSaved(store, controller),
      placeBlocks: () => placeBlocks(view.state),
    });
    const stop = latest.current.subscribe?.((update) => controller.receive(update));
    return () => {
      stop?.();
      latest.current.onHandle?.(null);
      window.removeEventListener('beforeunload', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHide);
      controller.close();
      store.setState({ view: null, state: view.state, dialog: null });
      view.destroy();
    };
  }, [store, editor.clientId, profile]);

  useEffect(() => {
    store.getState().view?.setProps({ editable: () => editable });
  }, [editable, store]);

  // The area takes its name in the new language.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `locale` is read through `latest`.
  useEffect(() => {
    store.getState().view?.setProps({});
  }, [locale, store]);

  useEffect(() => {
    const { view } = store.getState();
    if (!view || !commentMarks) return;
    view.dispatch(setCommentMarks(view.state.tr, commentMarks));
    const comments = commentMarks.map((mark) => ({ ...mark, kind: 'comment' as const }));
    store.setState((ui) => ({ counts: [...ui.counts.filter((count) => count.kind !== 'comment'), ...comments] }));
  }, [commentMarks, store]);

  useEffect(() => {
    const { view } = store.getState();
    if (!view || !windows) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (): void => {
      // New marks around the caret would end a composition.
      if (view.composing) timer = setTimeout(show, 120);
      else if (!view.isDestroyed) view.dispatch(setOthers(view.state.tr, windows));
    };
    show();
    return () => clearTimeout(timer);
  }, [windows, store]);

  useEffect(() => {
    const { view } = store.getState();
    if (view && focusBlock) goToBlock(store, focusBlock.id);
  }, [focusBlock, store]);

  const services = useMemo<EditorServices>(
    () => ({
      store,
      locale,
      text: editorText(locale),
      editable,
      uploadPictures: editor.uploadPictures,
      retrySave: () => void sync.current?.flush(),
      saveCopy: onSaveCopy ? () => onSaveCopy(htmlOf(store)) : undefined,
      profile,
      records,
      pages,
      pageOf,
    }),
    [store, locale, editable, editor.uploadPictures, onSaveCopy, pages, pageOf, profile, records],
  );
  const runner = useChecks(store, checks, profile, locale);
  const open = useStore(store, (ui) => ui.checks?.open.length ?? 0);
  const panels = useMemo<readonly EditorPanel[]>(
    () =>
      checks && runner
        ? [
            {
              id: 'checks',
              label: editorText(locale)('checks.label'),
              icon: <IconChecklist size={18} aria-hidden="true" />,
              count: open,
              render: () => <ChecksPanel checks={checks} runner={runner} />,
            },
            ...others,
          ]
        : others,
    [checks, runner, locale, open, others],
  );
  // Nothing has the focus: the keys are still meant for the draft, not for the browser's own search.
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.target === document.body && !event.defaultPrevented && runFrameKey(store, event))
        event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store]);
  useEffect(() => store.setState({ panels: panels.map((panel) => panel.id) }), [panels, store]);
  const outlineOpen = useStore(store, (ui) => ui.outlineOpen);
  const findOpen = useStore(store, (ui) => ui.find !== null);
  const focusMode = useStore(store, (ui) => ui.focusMode);
  const wasFocusMode = useRef(false);
  const zoom = useSheetZoom(
    host,
    useStore(store, (ui) => ui.zoom),
  );
  useEffect(() => {
    const { view } = store.getState();
    if (!view || focusMode === wasFocusMode.current) return;
    wasFocusMode.current = focusMode;
    view.dispatch(setEmphasis(view.state.tr, focusMode));
    view.focus();
  }, [focusMode, store]);
  const style = {
    '--zs-zoom': zoom,
    ...placeholderVariables(services.text),
    ...sheetVariables(profile),
  } as CSSProperties;

  return (
    <EditorContext value={services}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the frame work wherever the focus is within the editor. */}
      <div
        className="zs-editor"
        style={style}
        data-editable={editable}
        data-focus={focusMode || undefined}
        onKeyDown={(event) => {
          if (event.defaultPrevented || !runFrameKey(store, event.nativeEvent)) return;
          event.preventDefault();
        }}
      >
        {!focusMode && <EditorToolbar />}
        {editable && !focusMode && <ContextBar />}
        <div className="zs-middle">
          {outlineOpen && !focusMode && <OutlinePanel />}
          <div className="zs-centre">
            {!focusMode && <PlaceBar />}
            <div className="zs-desk">
              {findOpen && <FindBar />}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the marks in the margin are listed in the panel, too. */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
              <div className="zs-scroll" ref={host} onClick={(event) => openComments(store, event)}>
                {/* One element, always there: the sheet is put behind it by hand. */}
                <FrontPages cover={props.cover} onCover={props.onCover} />
              </div>
            </div>
          </div>
          {panels.length > 0 && !focusMode && <SidePanel panels={panels} />}
        </div>
        {focusMode && <LeaveFocus />}
        <StatusBar />
        <EditorDialogs />
      </div>
    </EditorContext>
  );
}

/** Resolves when everything typed so far is with the host, or could not be brought there. */
async function allSaved(store: EditorStore, controller: SyncController): Promise<void> {
  await controller.flush();
  const isDone = (): boolean => ['saved', 'failed'].includes(store.getState().sync.kind);
  if (isDone()) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (!isDone()) return;
      stop();
      resolve();
    });
  });
}

/** The whole text with what is not saved yet, as the clipboard would take it. */
function htmlOf(store: EditorStore): string {
  const { view } = store.getState();
  const body = view ? view.serializeForClipboard(view.state.doc.slice(0)).dom.innerHTML : '';
  return `<!doctype html>\n<meta charset="utf-8">\n${body}\n`;
}

function LeaveFocus(): ReactNode {
  const { store, text } = useEditor();
  return (
    <button type="button" className="zs-leave-focus" onClick={() => store.setState({ focusMode: false })}>
      {text('focus.leave')}
    </button>
  );
}

/** A press on the number in the margin opens the comments of that block. */
function openComments(store: EditorStore, event: MouseEvent): void {
  const block = (event.target as HTMLElement).closest<HTMLElement>('[data-comments]');
  if (!block || event.clientX <= block.getBoundingClientRect().right) return;
  const id = block.dataset['id'];
  if (id) goToBlock(store, id);
  if (store.getState().panels.includes('comments')) store.setState({ panel: 'comments' });
}
