import { useMemo } from 'react';
import type { ActionContext } from '../editor-action.ts';
import { useEditor } from '../editor-context.ts';
import type { EditorStore } from '../editor-store.ts';

/** How actions reach the editor: commands run on its view and give the focus back to the text. */
export function useActionContext(): ActionContext {
  const { store, uploadPictures } = useEditor();
  return useMemo(() => actionContext(store, uploadPictures), [store, uploadPictures]);
}

function actionContext(store: EditorStore, uploadPictures: (files: readonly File[]) => Promise<void>): ActionContext {
  return {
    run(command) {
      const { view } = store.getState();
      if (!view) return;
      command(view.state, view.dispatch, view);
      view.focus();
    },
    open: (dialog) => store.setState({ dialog }),
    choosePictures() {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = 'image/*';
      input.multiple = true;
      input.addEventListener('change', () => void uploadPictures([...(input.files ?? [])]));
      input.click();
    },
    store,
  };
}
