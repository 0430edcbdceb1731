/** A text in which the words that somebody quotes stand out, if they are in it and not all of it. */
export function QuotedText({ text, quoted }: { readonly text: string; readonly quoted: string }) {
  const words = quoted.trim();
  const at = words === '' || words === text.trim() ? -1 : text.indexOf(words);
  if (at < 0) return <>{text}</>;
  return (
    <bdi>
      {text.slice(0, at)}
      <mark>{words}</mark>
      {text.slice(at + words.length)}
    </bdi>
  );
}
