import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconChevronRight, IconHash } from '@tabler/icons-react';
import { Fragment, type ReactNode, useMemo } from 'react';
import { outlineOf } from '#shared/doc-model/index.ts';
import { editorActions } from '../editor-actions.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import { useActionContext } from '../ui/use-action-context.ts';
import { breadcrumbs, nameOf } from './breadcrumbs.ts';
import { goToBlock } from './places.ts';

/** Above the sheet: where the caret is, with what stands beside it in menus; back, forward and jump. */
export function PlaceBar(): ReactNode {
  const { text, store } = useEditor();
  const context = useActionContext();
  const state = useEditorUi((ui) => ui.calm);
  const canGoBack = useEditorUi((ui) => ui.back.length > 0);
  const canGoForward = useEditorUi((ui) => ui.forward.length > 0);
  const numbering = numberingOf(state);
  const { doc } = state;
  const entries = useMemo(() => outlineOf(doc), [doc]);
  const untitled = text('outline.untitled');
  const crumbs = breadcrumbs(state, entries, numbering, untitled);

  const tools = [
    [editorActions.back, IconArrowLeft, canGoBack],
    [editorActions.forward, IconArrowRight, canGoForward],
    [editorActions.jump, IconHash, true],
  ] as const;

  return (
    <nav className="zs-places" aria-label={text('place.label')}>
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
              {crumb.siblings.length > 1 ? (
                <Menu position="bottom-start" shadow="md" returnFocus={false} withinPortal>
                  <Menu.Target>
                    <button
                      type="button"
                      className="zs-crumb"
                      aria-current={index === crumbs.length - 1 ? 'location' : undefined}
                      title={crumb.label}
                    >
                      {crumb.label}
                    </button>
                  </Menu.Target>
                  <Menu.Dropdown className="zs-menu zs-crumb-menu">
                    {crumb.siblings.map((entry) => (
                      <Menu.Item
                        key={entry.id}
                        className={entry.id === crumb.id ? 'zs-menu-current' : undefined}
                        onClick={() => goToBlock(store, entry.id)}
                      >
                        {nameOf(entry, numbering, untitled)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              ) : (
                <button
                  type="button"
                  className="zs-crumb"
                  aria-current={index === crumbs.length - 1 ? 'location' : undefined}
                  title={crumb.label}
                  onClick={() => goToBlock(store, crumb.id)}
                >
                  {crumb.label}
                </button>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
