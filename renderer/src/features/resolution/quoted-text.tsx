import styles from './clause.module.css';

/** A text in which the words that somebody quotes stand out. */
export function QuotedText({ text, quoted }: { readonly text: string; readonly quoted: string }) {
  const words = quoted.trim();
  const at = words === '' || words === text ? -1 : text.indexOf(words);
  return (
    <p className={styles['text']}>
      {at < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <mark>{words}</mark>
          {text.slice(at + words.length)}
        </>
      )}
    </p>
  );
}
