import { Outlet } from 'react-router';
import styles from './live-frame.module.css';
import { ConnectionDenied } from './shell/connection-denied.tsx';
import { TroubleBanner } from './shell/trouble-banner.tsx';
import { useLiveData } from './use-live-data.ts';

/** Around pages that fill the window: no navigation and no bar, but what other windows change is read again here too. */
export function LiveFrame() {
  if (useLiveData() === 'denied') return <ConnectionDenied />;
  return (
    <div className={styles['frame']}>
      <TroubleBanner />
      <div className={styles['page']}>
        <Outlet />
      </div>
    </div>
  );
}
