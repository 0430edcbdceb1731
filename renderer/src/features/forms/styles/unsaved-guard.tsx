import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog, useT } from '../../../ui/index.ts';

/** Stands while there are changes and asks before they are lost: on the way to another page or form, on closing the window. */
export function UnsavedGuard() {
  const { t } = useT();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      `${currentLocation.pathname}${currentLocation.search}` !== `${nextLocation.pathname}${nextLocation.search}`,
  );
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, []);
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
