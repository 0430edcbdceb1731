import { Button, Group, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useEditor } from '../editor-context.ts';
import { focusTextAfterDialog } from './focus-text.ts';

/** Frame of the editor's dialogs: title, content, cancel and the one action; Escape cancels, the focus returns to the text. */
export function DialogFrame(props: {
  title: string;
  action: string;
  size?: string;
  canApply?: boolean;
  onApply: () => void;
  children: ReactNode;
}): ReactNode {
  const { text, store } = useEditor();
  const close = (): void => {
    store.setState({ dialog: null });
    focusTextAfterDialog(store);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (props.canApply === false) return;
    props.onApply();
    close();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={props.title}
      size={props.size ?? 'md'}
      centered
      returnFocus={false}
      closeButtonProps={{ 'aria-label': text('dialog.close') }}
      transitionProps={{ duration: 0 }}
    >
      <form onSubmit={submit} className="zs-dialog">
        {props.children}
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" type="button" onClick={close}>
            {text('dialog.cancel')}
          </Button>
          <Button type="submit" disabled={props.canApply === false}>
            {props.action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
