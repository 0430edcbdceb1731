import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { PaperMaker } from '#shared/contract/index.ts';
import { useReads } from '../../../rpc/index.ts';
import { MakeFormDialog } from '../../forms/index.ts';
import { CopiesDialog } from '../../paper/index.ts';
import type { ProjectView } from '../project-view.ts';

type Props = { readonly view: ProjectView; readonly onClose: () => void };

/** The dialog that makes one paper, from a draft or by a form. */
export function MakePaper({ maker, ...props }: Props & { readonly maker: PaperMaker }) {
  return maker.by === 'draft' ? (
    <OfDraft draftId={maker.draftId} {...props} />
  ) : (
    <OfRecord maker={maker} onClose={props.onClose} />
  );
}

/** The page holds no text of a draft that would have to be saved first. */
const nothingTyped = async (): Promise<void> => undefined;

function OfDraft({ draftId, view, onClose }: Props & { readonly draftId: string }) {
  const navigate = useNavigate();
  const draft = view.drafts.find(({ id }) => id === draftId);
  if (!draft) return null;
  return (
    <CopiesDialog
      opened
      draft={{ ...draft, projectId: view.id }}
      saved={nothingTyped}
      onGo={(blockId) => void navigate(`/drafts/${draftId}?block=${encodeURIComponent(blockId)}`)}
      onClose={onClose}
    />
  );
}

function OfRecord({
  maker,
  onClose,
}: {
  readonly maker: Extract<PaperMaker, { by: 'form' }>;
  readonly onClose: () => void;
}) {
  const read = useReads();
  const forms = useQuery(read.forms(maker.about, maker.id));
  const form = forms.data?.find((it) => it.form === maker.form);
  if (!form) return null;
  const { id, name, projectIds } = maker;
  return <MakeFormDialog form={form} id={id} subject={name} projectIds={projectIds} keepAtFirst onClose={onClose} />;
}
