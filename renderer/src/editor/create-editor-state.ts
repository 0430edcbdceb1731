import { collab } from 'prosemirror-collab';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, EditorState } from 'prosemirror-state';
import { columnResizing, tableEditing } from 'prosemirror-tables';
import type { UnseenMark } from '#shared/base/index.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import type { LabelWording } from '#shared/publishing/index.ts';
import { findingsPlugin } from './checks/findings-plugin.ts';
import { editorKeymap } from './commands/editor-keymap.ts';
import { newId } from './commands/new-id.ts';
import { findPlugin } from './find/find-plugin.ts';
import { emphasisPlugin } from './frame/emphasis-plugin.ts';
import { besideAtomsPlugin } from './plugins/beside-atoms-plugin.ts';
import { blockIdsPlugin } from './plugins/block-ids-plugin.ts';
import { commentMarksPlugin } from './plugins/comment-marks-plugin.ts';
import { numberingPlugin } from './plugins/numbering-plugin.ts';
import { othersPlugin } from './plugins/others-plugin.ts';
import { type PasteHost, pastePlugin } from './plugins/paste-plugin.ts';
import { shownBlocksPlugin } from './plugins/shown-blocks-plugin.ts';
import { soundDocumentPlugin } from './plugins/sound-document-plugin.ts';
import { typingHabitPlugin } from './plugins/typing-habit-plugin.ts';
import { unseenPlugin } from './plugins/unseen-plugin.ts';
import { editorSchema } from './schema/editor-schema.ts';

/** State of the editor over a stored document. Throws a RangeError when the JSON is no document of the schema. */
export function createEditorState(options: {
  readonly docJson: DocJson;
  readonly version: number;
  readonly clientId: string;
  readonly wording?: LabelWording;
  readonly keys: Readonly<Record<string, Command>>;
  readonly insertPictures: PasteHost['insertPictures'];
  readonly onLosses?: PasteHost['onLosses'];
  /** What a character that nobody sees is called. */
  readonly nameUnseen?: (unseen: UnseenMark) => string;
  /** Whether punctuation follows habit now; absent = never. */
  readonly habits?: () => boolean;
}): EditorState {
  const doc = editorSchema.nodeFromJSON(options.docJson);
  doc.check();
  return EditorState.create({
    doc,
    plugins: [
      soundDocumentPlugin(),
      blockIdsPlugin(newId),
      numberingPlugin(options.wording),
      collab({ version: options.version, clientID: options.clientId }),
      history(),
      besideAtomsPlugin(),
      typingHabitPlugin(options.habits ?? (() => false)),
      keymap(options.keys),
      keymap(editorKeymap),
      pastePlugin(options),
      shownBlocksPlugin(),
      commentMarksPlugin(),
      unseenPlugin(options.nameUnseen ?? (({ code }) => code)),
      othersPlugin(),
      findingsPlugin(),
      findPlugin(),
      emphasisPlugin(),
      gapCursor(),
      dropCursor(),
      columnResizing({ defaultCellMinWidth: 40, cellMinWidth: 24, handleWidth: 4 }),
      tableEditing(),
    ],
  });
}
