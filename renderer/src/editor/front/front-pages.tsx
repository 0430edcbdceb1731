import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CoverData } from '#shared/domain/cover-data.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { ContentsPage } from './contents-page.tsx';
import { CoverPage } from './cover-page.tsx';

/** Cover and contents above the text. Its root is always there, so that React never looks for a place beside the sheet. */
export function FrontPages(props: {
  readonly cover: CoverData | undefined;
  readonly onCover: (() => void) | undefined;
}): ReactNode {
  const { text, store } = useEditor();
  const isShown = useEditorUi((ui) => ui.front && !ui.focusMode);
  return (
    <div className="zs-front" hidden={!isShown}>
      {isShown && (
        <>
          {props.cover && <CoverPage cover={props.cover} onCover={props.onCover} />}
          <ContentsPage>
            <button
              type="button"
              className="zs-front-tool"
              title={text('front.hide')}
              aria-label={text('front.hide')}
              onClick={() => {
                store.setState({ front: false });
                store.getState().view?.focus();
              }}
            >
              <IconEyeOff size={16} aria-hidden />
            </button>
          </ContentsPage>
        </>
      )}
    </div>
  );
}
