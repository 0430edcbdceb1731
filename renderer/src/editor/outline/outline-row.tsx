import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type DragEvent, type MouseEvent, memo, type ReactNode } from 'react';
import type { OutlinePlace } from '#shared/doc-model/commands/index.ts';
import type { EditorText } from '../editor-context.ts';
import type { OutlineRow as Row } from './outline-rows.ts';

export type RowHandlers = {
  readonly onFocus: (id: string) => void;
  readonly onJump: (id: string) => void;
  readonly onFold: (id: string) => void;
  readonly onMenu: (id: string, x: number, y: number) => void;
  readonly onDragStart: (id: string) => void;
  readonly onDragOver: (id: string, side: OutlinePlace['side']) => boolean;
  readonly onDrop: () => void;
  readonly onDragEnd: () => void;
};

type Props = {
  readonly row: Row;
  readonly top: number;
  readonly isCurrent: boolean;
  readonly isStop: boolean;
  readonly isFolded: boolean;
  readonly isDragged: boolean;
  readonly canDrag: boolean;
  readonly drop: OutlinePlace['side'] | null;
  readonly comments: number;
  readonly findings: number;
  readonly text: EditorText;
  /** Of the text of the standard. */
  readonly language: string;
  readonly handlers: RowHandlers;
};

/** One line of the contents. Only what changes about it draws it again. */
export const OutlineRow = memo(function OutlineRow(props: Props): ReactNode {
  const { row, text, handlers, comments, findings } = props;
  const onDragOver = (event: DragEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    // Below an open line with children its first child's place begins.
    const below = row.hasChildren && !props.isFolded ? 'inside' : 'after';
    const side = share < 0.3 ? 'before' : share > 0.7 ? below : 'inside';
    if (!handlers.onDragOver(row.id, side)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    handlers.onMenu(row.id, event.clientX, event.clientY);
  };
  const marks = [
    comments > 0 ? text('outline.comments', { count: comments }) : '',
    findings > 0 ? text('outline.findings', { count: findings }) : '',
  ].filter((mark) => mark !== '');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it handles the keys.
    <div
      role="treeitem"
      tabIndex={props.isStop ? 0 : -1}
      aria-level={row.depth + 1}
      aria-selected={props.isCurrent}
      aria-current={props.isCurrent ? 'location' : undefined}
      aria-expanded={row.hasChildren ? !props.isFolded : undefined}
      aria-description={marks.length > 0 ? marks.join('，') : undefined}
      className="zs-outline-row"
      data-entry={row.id}
      data-drop={props.drop ?? undefined}
      data-dragged={props.isDragged || undefined}
      style={{ top: props.top, paddingInlineStart: 6 + row.depth * 14, ['--zs-depth' as string]: row.depth }}
      title={`${row.number} ${row.title}`.trim()}
      draggable={props.canDrag && row.kind !== 'element'}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', `${row.number} ${row.title}`.trim());
        handlers.onDragStart(row.id);
      }}
      onDragOver={onDragOver}
      onDrop={(event) => {
        event.preventDefault();
        handlers.onDrop();
      }}
      onDragEnd={handlers.onDragEnd}
      onFocus={() => handlers.onFocus(row.id)}
      onClick={() => handlers.onJump(row.id)}
      onContextMenu={onContextMenu}
    >
      {row.hasChildren ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys fold; this is for the pointer.
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
        <span
          className="zs-outline-fold"
          title={text(props.isFolded ? 'outline.expand' : 'outline.collapse')}
          onClick={(event) => {
            event.stopPropagation();
            handlers.onFold(row.id);
          }}
        >
          {props.isFolded ? <IconChevronRight size={14} /> : <IconChevronDown size={14} />}
        </span>
      ) : (
        <span className="zs-outline-fold" />
      )}
      {row.number !== '' && <span className="zs-outline-number">{row.number}</span>}
      <span className="zs-outline-title" lang={props.language}>
        {row.title}
      </span>
      {findings > 0 && (
        <span className="zs-outline-mark" data-kind="finding">
          {findings}
        </span>
      )}
      {comments > 0 && (
        <span className="zs-outline-mark" data-kind="comment">
          {comments}
        </span>
      )}
    </div>
  );
});
