import type { PassedLack } from '#shared/domain/passed-lack.ts';
import { useT } from '../../ui/index.ts';

/** What a gate lacks, as a sentence. */
export function useLackWords(): (lack: PassedLack) => string {
  const { t, any } = useT();
  return ({ code, params }) => {
    const { paper } = params;
    return t(`app.gate.${code}`, { ...params, ...(paper === undefined ? {} : { paper: any(`app.paper.${paper}`) }) });
  };
}
