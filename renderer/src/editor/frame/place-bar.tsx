import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconChevronRight, IconHash } from '@tabler/icons-react';
import { Fragment, type ReactNode, useState } from 'react';
import { editorActions } from '../editor-actions.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import { useActionContext } from '../ui/use-action-context.ts';
import { breadcrumbs, type Crumb, nameOf } from './breadcrumbs.ts';
import { type OutlineEntries, outlineEntries, siblingsOf } from './outline-entries.ts';
import { goToBlock } from './places.ts';

/** Above the sheet: where the caret is, with what stands beside it in menus; back, forward and jump. */
export function PlaceBar(): ReactNode {
  const { text } = useEditor();
  const context = useActionContext();
  const state = useEditorUi((ui) => ui.calm);
  const canGoBack = useEditorUi((ui) => ui.back.length > 0);
  const canGoForward = useEditorUi((ui) => ui.forward.length > 0);
  const numbering = numberingOf(state);
  const outline = outlineEntries(state.doc, numbering);
  const untitled = text('outline.untitled');
  const crumbs = breadcrumbs(state, outline, numbering, untitled);

  const tools = [
    [editorActions.back, IconArrowLeft, canGoBack],
    [editorActions.forward, IconArrowRight, canGoForward],
    [editorActions.jump, IconHash, true],
  ] as const;

  return (
    <nav className="zs-places" aria-label={text('place.label')} data-pane>
      {tools.map(([action, IconOf, enabled]) => (
        <Tooltip key={action.label} label={`${text(action.label)}  ${action.shortcut}`} openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={text(action.label)}
            aria-disabled={!enabled || undefined}
            data-disabled={!enabled || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => enabled && action.run(context)}
          >
            <IconOf size={15} />
          </ActionIcon>
        </Tooltip>
      ))}
      <ol className="zs-crumbs">
        {crumbs.map((crumb, index) => (
          <Fragment key={crumb.id}>
            {index > 0 && (
              <li aria-hidden="true" className="zs-crumb-gap">
                <IconChevronRight size={13} />
              </li>
            )}
            <li className="zs-crumb-item">
              <CrumbButton crumb={crumb} outline={outline} isLast={index === crumbs.length - 1} />
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

/** A step of the way: opens what stands beside it; an object is gone to. */
function CrumbButton(props: {
  readonly crumb: Crumb;
  readonly outline: OutlineEntries;
  readonly isLast: boolean;
}): ReactNode {
  const { crumb, outline } = props;
  const { text, store, profile } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const button = (onClick?: () => void): ReactNode => (
    <button
      type="button"
      className="zs-crumb"
      lang={profile.language}
      aria-current={props.isLast ? 'location' : undefined}
      title={crumb.label}
      onClick={onClick}
    >
      {crumb.label}
    </button>
  );
  if (crumb.index < 0) return button(() => goToBlock(store, crumb.id));
  const numbering = numberingOf(store.getState().calm);
  // Listed only when asked for: a chapter may have hundreds of clauses.
  const siblings = isOpen ? siblingsOf(outline, crumb.index) : [];
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" returnFocus={false} withinPortal>
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown className="zs-menu zs-crumb-menu">
        {siblings.map((entry) => (
          <Menu.Item
            key={entry.id}
            lang={profile.language}
            className={entry.id === crumb.id ? 'zs-menu-current' : undefined}
            onClick={() => goToBlock(store, entry.id)}
          >
            {nameOf(entry, numbering, text('outline.untitled'))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
