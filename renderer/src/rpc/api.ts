import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createContext, useContext } from 'react';
import type { Contract } from '#shared/contract/index.ts';
import type { Connection } from '../platform/index.ts';

/** Every procedure of the host, typed by the contract. */
export type Api = ContractRouterClient<Contract>;

export function createApi(connection: Connection): Api {
  return createORPCClient<Api>(connection.link);
}

export const ApiContext = createContext<Api | null>(null);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('no api');
  return api;
}
