import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { QueryGate } from '../../ui/index.ts';
import { ImportReviewPage } from './import-review-page.tsx';

/** Reviews a Word draft that was sent (`?blob=…&name=…`) and imports it into the project. */
export function ImportPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const read = useReads();
  const project = useQuery(read.project(id));
  const blob = search.get('blob') ?? '';
  const name = search.get('name') ?? '';
  return (
    <QueryGate query={project}>
      {(view) => <ImportReviewPage key={blob} projectId={id} projectName={view.title} file={{ blob, name }} />}
    </QueryGate>
  );
}
