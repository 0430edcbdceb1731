import { useQuery } from '@tanstack/react-query';
import type { PaperRequest } from '#shared/contract/index.ts';
import { downloadBlob, useApi } from '../../rpc/index.ts';
import { QueryGate, useT } from '../../ui/index.ts';
import styles from './preview.module.css';

/** A paper as plain text. */
export function TextPreview({ paper, before }: { readonly paper: PaperRequest; readonly before: () => Promise<void> }) {
  const { t } = useT();
  const api = useApi();
  const text = useQuery({
    queryKey: ['plain-text', paper],
    gcTime: 0,
    queryFn: async ({ signal }) => {
      await before();
      const events = await api.paper.render({ paper, format: 'txt', keep: false }, { signal });
      for (;;) {
        const event = await events.next();
        if (event.done) return new TextDecoder().decode(await downloadBlob(api, event.value.blob, signal));
      }
    },
  });
  return (
    <section className={styles['preview']} aria-label={t('app.papers.preview')}>
      <QueryGate part query={text}>
        {(shown) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys.
          <pre className={styles['text']} tabIndex={0}>
            {shown}
          </pre>
        )}
      </QueryGate>
    </section>
  );
}
