import { IconFileText, IconListCheck, IconRestore } from '@tabler/icons-react';
import type { EditorState } from 'prosemirror-state';
import { type ReactNode, useMemo } from 'react';
import { around } from '../commands/block-commands.ts';
import { useEditor } from '../editor-context.ts';
import { ToolButton } from '../ui/editor-toolbar.tsx';
import { useActionContext } from '../ui/use-action-context.ts';
import { composeForewordCommand, deriveReferencesCommand, restoreWordingCommand } from './record-commands.ts';

/** Second toolbar: composes the foreword, brings fixed sentences back, puts the lists of documents in order. */
export function FixedWordingTools({ state }: { state: EditorState }): ReactNode {
  const { text, store, records, profile } = useEditor();
  const context = useActionContext();
  const restore = useMemo(() => restoreWordingCommand(profile.fixed), [profile]);
  const canRestore = useMemo(() => restore(state), [restore, state]);
  const inLists = around(state, 'reference', 'bibliography') !== null;
  const compose = async (): Promise<void> => {
    try {
      const parts = await records.foreword();
      const changed = composeForewordCommand(parts)(store.getState().state);
      store.setState({ trouble: '', note: changed ? '' : text('wording.composed-already') });
      context.run(composeForewordCommand(parts));
    } catch (error) {
      store.setState({ trouble: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      {around(state, 'foreword') && (
        <ToolButton label={text('wording.compose-foreword')} onPress={() => void compose()}>
          <IconFileText size={18} />
        </ToolButton>
      )}
      {canRestore && (
        <ToolButton label={text('wording.restore')} onPress={() => context.run(restore)}>
          <IconRestore size={18} />
        </ToolButton>
      )}
      {inLists && (
        <ToolButton
          label={text('wording.derive-references')}
          onPress={() => context.run(deriveReferencesCommand(profile.fixed))}
        >
          <IconListCheck size={18} />
        </ToolButton>
      )}
    </>
  );
}
