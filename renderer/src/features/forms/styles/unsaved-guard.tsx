import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog, useT } from '../../../ui/index.ts';

/** Asks before changes are lost: on the way to another page or form by a dialog, on closing the window as the browser does. */
export function UnsavedGuard({ unsaved }: { readonly unsaved: boolean }) {
  const { t } = useT();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved &&
      `${currentLocation.pathname}${currentLocation.search}` !== `${nextLocation.pathname}${nextLocation.search}`,
  );
  useEffect(() => {
    if (!unsaved) return;
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [unsaved]);
  return (
    <ConfirmDialog
      opened={blocker.state === 'blocked'}
      title={t('app.styles.unsaved')}
      text={t('app.styles.unsaved-text')}
      confirm={t('app.styles.discard')}
      danger
      pending={false}
      failure={null}
      onConfirm={async () => {
        blocker.proceed?.();
        return false;
      }}
      onClose={() => blocker.reset?.()}
    />
  );
}
