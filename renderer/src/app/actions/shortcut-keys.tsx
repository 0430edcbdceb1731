import { Kbd } from '@mantine/core';

const APPLE = /mac|iphone|ipad/i.test(navigator.userAgent);

const capital = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/** The keys of a shortcut as they are written on the keyboard. */
export function ShortcutKeys({ shortcut }: { readonly shortcut: string }) {
  const keys = shortcut.split(/[+ ]/).map((key) => (key === 'mod' ? (APPLE ? '⌘' : 'Ctrl') : capital(key)));
  return (
    <span>
      {keys.map((key) => (
        <Kbd key={key} size="xs" ml={3}>
          {key}
        </Kbd>
      ))}
    </span>
  );
}
