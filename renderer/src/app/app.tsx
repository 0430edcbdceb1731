import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router';
import { LockGate } from '../features/protection/index.ts';
import { type Connection, type Platform, PlatformContext } from '../platform/index.ts';
import { ApiContext, createApi, failureOf } from '../rpc/index.ts';
import { usePreferences } from '../state/index.ts';
import { applyLocale, useT } from '../ui/i18n.ts';
import { theme } from '../ui/theme.ts';
import { ConnectionContext } from './connection.ts';
import { createRouter } from './routes.tsx';

/** The application with everything it stands on. */
export function App({ platform, connection }: { readonly platform: Platform; readonly connection: Connection }) {
  const [api] = useState(() => createApi(connection));
  const [router] = useState(createRouter);
  const [client] = useState(
    () =>
      new QueryClient({
        queryCache: new QueryCache({ onError: lookAtLock }),
        defaultOptions: {
          queries: {
            staleTime: 30_000,
            refetchOnWindowFocus: false,
            retry: (count, error) => count < 1 && ['unknown', 'interrupted'].includes(failureOf(error).kind),
          },
        },
      }),
  );
  function lookAtLock(error: Error): void {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && failure.code === 'workspace-locked')
      void client.invalidateQueries({ queryKey: ['lock-state'] });
  }
  return (
    <PlatformContext value={platform}>
      <ConnectionContext value={connection}>
        <ApiContext value={api}>
          <QueryClientProvider client={client}>
            <Looks>
              <LockGate>
                <RouterProvider router={router} />
              </LockGate>
            </Looks>
          </QueryClientProvider>
        </ApiContext>
      </ConnectionContext>
    </PlatformContext>
  );
}

/** Theme and language as this person likes them. */
function Looks({ children }: { readonly children: React.ReactNode }) {
  const locale = usePreferences((s) => s.locale);
  const choice = usePreferences((s) => s.theme);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  const scheme = choice === 'auto' ? (systemDark ? 'dark' : 'light') : choice;
  useEffect(() => applyLocale(locale), [locale]);
  const { t } = useT();
  const named = useMemo(() => {
    const close = { defaultProps: { closeButtonProps: { 'aria-label': t('app.action.close') } } };
    return mergeThemeOverrides(theme, { components: { Modal: close, Drawer: close, Notification: close } });
  }, [t]);
  return (
    <MantineProvider theme={named} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      <Notifications position="bottom-right" limit={4} />
      {children}
    </MantineProvider>
  );
}
