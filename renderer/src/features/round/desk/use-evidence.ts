import { useState } from 'react';
import { usePlatform } from '../../../platform/index.ts';
import { downloadBlob, type Failure, failureOf, useApi } from '../../../rpc/index.ts';

/** Saves the file that an answer came in, as it was received. */
export function useEvidence(): {
  readonly save: (file: { readonly file: string; readonly blob: string }) => Promise<void>;
  readonly failure: Failure | null;
} {
  const api = useApi();
  const platform = usePlatform();
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async ({ file, blob }: { readonly file: string; readonly blob: string }) => {
    setFailure(null);
    try {
      await platform.saveFile(file, 'application/octet-stream', await downloadBlob(api, blob));
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return { save, failure };
}
