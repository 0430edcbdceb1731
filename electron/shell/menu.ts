import type { MenuItemConstructorOptions } from 'electron';
import { z } from 'zod';

/** The application menu as the interface describes it from its action objects: titles are in the reader's language. */
export const menuSchema = z.array(
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
);
export type MenuDescription = z.infer<typeof menuSchema>;

/** Template of the native menu: the system's own edit and window roles around the actions of the interface. */
export function menuTemplate(
  menu: MenuDescription,
  platform: NodeJS.Platform,
  editLabel: string,
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
    label: editLabel,
    submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  };
  const first: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [...first, ...own.slice(0, 1), edit, ...own.slice(1)];
}
