import { Drawer, type DrawerProps } from '@mantine/core';
import { useFocusBack } from './use-focus-back.ts';

/** A dialog at the side of the page; when it closes, the focus is where it was before. */
export function SideDialog(props: DrawerProps) {
  useFocusBack(props.opened);
  return <Drawer returnFocus={false} {...props} />;
}
