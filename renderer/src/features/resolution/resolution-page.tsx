import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { profileOf } from '#shared/profiles/index.ts';
import { useReads } from '../../rpc/index.ts';
import { QueryGate } from '../../ui/index.ts';
import { useResolutionReads } from './resolution-reads.ts';
import type { RoundView } from './round-view.ts';
import { RunningScreen } from './running-screen.tsx';
import { type Start, StartScreen } from './start-screen.tsx';
import { useFullScreen } from './use-full-screen.ts';

/** 处理会: the comments of a round one after the other on the projector, decided by single keys (`/rounds/:id/resolve?meeting=`). */
export function ResolutionPage() {
  const { id = '' } = useParams();
  const round = useQuery(useReads().round(id));
  return <QueryGate query={round}>{(view) => <Loaded key={view.id} view={view} />}</QueryGate>;
}

function Loaded({ view }: { readonly view: RoundView }) {
  const reads = useResolutionReads(view.id);
  const screen = useFullScreen();
  const [start, setStart] = useState<Start | null>(null);
  const rules = profileOf(view.kind).decisions;
  if (start) return <RunningScreen view={view} start={start} reads={reads} rules={rules} screen={screen} />;
  return (
    <StartScreen
      view={view}
      reads={reads}
      rules={rules}
      onStart={(chosen, full) => {
        if (full && !screen.full) void screen.toggle();
        setStart(chosen);
      }}
    />
  );
}
