import { compileFind, type FindQuery, type FindSpan } from '#shared/doc-model/find-text.ts';

/** Texts that are searched with a pattern; answered by `started` and then by the spans of every text. */
export type PatternRequest = { readonly id: number; readonly query: FindQuery; readonly texts: readonly string[] };
export type PatternAnswer =
  | { readonly id: number; readonly kind: 'started' }
  | { readonly id: number; readonly kind: 'done'; readonly spans: readonly (readonly FindSpan[])[] };

const answer = (message: PatternAnswer): void => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<PatternRequest>) => {
  const { id, query, texts } = event.data;
  answer({ id, kind: 'started' });
  const made = compileFind(query);
  answer({ id, kind: 'done', spans: texts.map((text) => (made.ok ? made.find(text) : [])) });
});
