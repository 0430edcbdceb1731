import type { ReactNode } from 'react';
import { useEditorUi } from '../editor-context.ts';
import { CommandsDialog, JumpDialog } from '../frame/index.ts';
import { CiteDialog, TermDialog } from '../records/index.ts';
import { FootnotePopover } from './footnote-popover.tsx';
import { FormulaDialog } from './formula-dialog.tsx';
import { PictureDialog } from './picture-dialog.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';
import { TableDialog } from './table-dialog.tsx';

/** The one dialog that is open over the sheet, if any. */
export function EditorDialogs(): ReactNode {
  const dialog = useEditorUi((ui) => ui.dialog);
  switch (dialog?.kind) {
    case 'reference':
      return <ReferenceDialog {...(dialog.pos === undefined ? {} : { pos: dialog.pos })} />;
    case 'cite':
      return <CiteDialog {...(dialog.pos === undefined ? {} : { pos: dialog.pos })} />;
    case 'term':
      return <TermDialog />;
    case 'formula':
    case 'inline-math':
      return (
        <FormulaDialog
          inline={dialog.kind === 'inline-math'}
          {...(dialog.pos === undefined ? {} : { pos: dialog.pos })}
        />
      );
    case 'footnote':
      return <FootnotePopover {...(dialog.pos === undefined ? {} : { pos: dialog.pos })} />;
    case 'table':
      return <TableDialog />;
    case 'picture':
      return <PictureDialog pos={dialog.pos} />;
    case 'jump':
      return <JumpDialog />;
    case 'commands':
      return <CommandsDialog />;
    default:
      return null;
  }
}
