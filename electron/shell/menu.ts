import type { MenuItemConstructorOptions } from 'electron';
import { z } from 'zod';

/** The application menu as the interface describes it from its action objects: titles are in the reader's language. */
export const menuSchema = z
  .array(
    z.object({
      label: z.string().max(60),
      items: z
        .array(
          z.object({
            id: z.string().max(80),
            label: z.string().max(80),
            accelerator: z.string().max(40),
            enabled: z.boolean(),
          }),
        )
        .max(60),
    }),
  )
  .max(12);
export type MenuDescription = z.infer<typeof menuSchema>;

export type FileMenu = {
  readonly label: string;
  readonly items: readonly MenuItemConstructorOptions[];
};

/**
 * Template of the native menu: the shell's own file menu and the system's edit roles around the actions of the interface. It has no item
 * that reads the page anew or changes its size; with `devTools` the last menu opens the developer's tools.
 */
export function menuTemplate(
  menu: MenuDescription,
  shell: {
    readonly platform: NodeJS.Platform;
    readonly file: FileMenu;
    readonly edit: string;
    readonly devTools: boolean;
  },
  run: (actionId: string) => void,
): MenuItemConstructorOptions[] {
  const own = menu.map(
    (group): MenuItemConstructorOptions => ({
      label: group.label,
      submenu: group.items.map((item) => ({
        label: item.label,
        enabled: item.enabled,
        ...(item.accelerator === '' ? {} : { accelerator: item.accelerator, registerAccelerator: false }),
        click: () => run(item.id),
      })),
    }),
  );
  const edit: MenuItemConstructorOptions = {
    label: shell.edit,
    submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  };
  const first: MenuItemConstructorOptions[] = shell.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const file: MenuItemConstructorOptions = { label: shell.file.label, submenu: [...shell.file.items] };
  const last: MenuItemConstructorOptions[] = shell.devTools ? [{ role: 'toggleDevTools' }] : [];
  return [...first, file, ...own.slice(0, 1), edit, ...own.slice(1), ...last];
}
