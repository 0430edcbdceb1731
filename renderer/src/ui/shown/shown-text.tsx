import { shownPieces, type UnseenName } from '#shared/base/index.ts';
import type { MessageKey } from '#shared/i18n/index.ts';
import { useT } from '../i18n.ts';
import styles from './shown-text.module.css';

/**
 * A text in an isolate of its own, with a mark for every character that nobody sees (reliability 3.2). The characters themselves are not drawn: they
 * turn nothing. The runtime puts it around every string that needs it; nothing else has to.
 */
export function ShownText({ text }: { readonly text: string }) {
  const pieces = shownPieces(text);
  const only = pieces.length === 1 ? pieces[0] : undefined;
  if (only && 'text' in only) return <bdi>{text}</bdi>;
  return (
    <bdi>
      {pieces.map(
        (piece, index) =>
          // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces have no identity and never change places
          'text' in piece ? <span key={index}>{piece.text}</span> : <UnseenMark key={index} {...piece} />,
        // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
      )}
    </bdi>
  );
}

/** `RLO` in a frame; who points at it or has it read hears what it is. Its letters do not tell the direction of the text. */
function UnseenMark({
  mark,
  name,
  code,
  count,
}: {
  readonly mark: string;
  readonly name: UnseenName;
  readonly code: string;
  readonly count: number;
}) {
  const { t } = useT();
  const key: MessageKey = count > 1 ? 'app.unseen.many' : 'app.unseen.one';
  const said = t(key, { name: t(`app.unseen.${name}`), code, count });
  return (
    <bdi className={styles['mark']} role="img" aria-label={said} title={said} data-unseen={code}>
      {mark}
      {count > 1 && `×${count}`}
    </bdi>
  );
}
