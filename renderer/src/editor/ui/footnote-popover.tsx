import { Button, Group, Popover, Textarea } from '@mantine/core';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { type ReactNode, useState } from 'react';
import { insertInline, setAttribute } from '../commands/insert-commands.ts';
import { useEditor } from '../editor-context.ts';

/** Text of a footnote, written in a small window at its place in the line. */
export function FootnotePopover({ pos }: { pos?: number }): ReactNode {
  const { text, store } = useEditor();
  const view = store.getState().view;
  const node = pos === undefined ? null : (view?.state.doc.nodeAt(pos) ?? null);
  const [value, setValue] = useState(String(node?.attrs['text'] ?? ''));
  if (!view) return null;
  const at = view.coordsAtPos(pos ?? view.state.selection.to);
  const close = (): void => {
    store.setState({ dialog: null });
    view.focus();
  };
  const apply = (): void => {
    if (node && pos !== undefined) setAttribute(pos, 'text', value)(view.state, view.dispatch);
    else if (value.trim() !== '') {
      if (view.state.selection instanceof NodeSelection) {
        view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.selection.$to)));
      }
      insertInline('footnote', { text: value.trim() })(view.state, view.dispatch);
    }
    close();
  };
  return (
    <Popover
      opened
      position="bottom-start"
      withArrow
      shadow="md"
      width={340}
      trapFocus
      withinPortal
      onDismiss={close}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className="zs-anchor" style={{ left: at.left, top: at.top, height: at.bottom - at.top }} />
      </Popover.Target>
      <Popover.Dropdown aria-label={text('footnote.title')}>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={text('footnote.text')}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              apply();
            } else if (event.key === 'Escape') close();
          }}
        />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button size="xs" variant="default" onClick={close}>
            {text('dialog.cancel')}
          </Button>
          <Button size="xs" onClick={apply}>
            {text(node ? 'dialog.apply' : 'dialog.insert')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
