import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useT } from '../../ui/index.ts';
import type { ProjectView } from './project-view.ts';
import styles from './stage-track.module.css';
import { useLackWords } from './use-lack-words.ts';

type Lack = ProjectView['gate'][number];

/** So many sentences are shown; a gate that lacks more says how many. */
const MOST = 6;

/** What the gate of the stage at hand lacks, each with the way to mend it, and whose move it is. */
export function GatePanel({ view }: { readonly view: ProjectView }) {
  const { t, local } = useT();
  const current = view.stages.find((stage) => stage.state === 'current');
  const { gate, move } = view;
  if (view.project.ended) return null;
  if (gate.length === 0)
    return (
      <div className={styles['gate']} data-open>
        {view.nextStages.length > 0
          ? t('app.stage.ready', { product: current ? local(current.product) : '' })
          : t('app.stage.finished')}
      </div>
    );
  return (
    <div className={styles['gate']}>
      <p className={styles['gateHead']}>
        <strong>{t('app.gate.lacks', { count: gate.length })}</strong>
        {move && <span>{t('app.gate.move', { who: t(`app.gate.who-${move.who}`) })}</span>}
      </p>
      <ul className={styles['lacks']} data-many={gate.length > 3 || undefined}>
        {gate.slice(0, MOST).map((lack) => (
          <LackRow key={`${lack.code} ${lack.target.id}`} lack={lack} projectId={view.id} />
        ))}
        {gate.length > MOST && <li>{t('app.gate.more', { count: gate.length - MOST })}</li>}
      </ul>
    </div>
  );
}

/** A thing that is lacking, and where it is mended. */
export function LackRow({ lack, projectId }: { readonly lack: Lack; readonly projectId: string }) {
  const { t } = useT();
  const words = useLackWords();
  const { kind } = lack.target;
  const place = placeOf(lack, projectId);
  return (
    <li className={styles['lack']}>
      <IconCircleDashed size={15} aria-hidden="true" />
      <span>{words(lack)}</span>
      {place && kind !== 'stage' && <Link to={place}>{t(`app.gate.go-${kind}`)}</Link>}
    </li>
  );
}

function placeOf({ target: { kind, id } }: Lack, projectId: string): string | null {
  if (kind === 'paper') return `/projects/${projectId}?dossier=1`;
  return kind === 'stage' ? null : `/${kind}s/${id}`;
}

/** Everything is in order. */
export function GateOpen({ text }: { readonly text: string }) {
  return (
    <p className={styles['open']}>
      <IconCircleCheck size={16} aria-hidden="true" /> {text}
    </p>
  );
}
