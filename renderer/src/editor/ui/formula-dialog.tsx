import { Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formulaSymbols } from '../commands/formula-symbols.ts';
import { insertFormula, insertFormulaKey, insertInline } from '../commands/insert-commands.ts';
import { useEditor } from '../editor-context.ts';
import { renderMath } from '../node-views/math-node-view.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { useActionContext } from './use-action-context.ts';

/** Pieces that a click puts at the caret; `|` marks where the caret goes. */
const PIECES: readonly (readonly [string, string])[] = [
  ['a⁄b', '\\frac{|}{}'],
  ['xₙ', '_{|}'],
  ['xⁿ', '^{|}'],
  ['√', '\\sqrt{|}'],
  ['∑', '\\sum_{i=1}^{n} |'],
  ['×', '\\times '],
  ['·', '\\cdot '],
  ['±', '\\pm '],
  ['≤', '\\le '],
  ['≥', '\\ge '],
  ['≠', '\\ne '],
  ['α', '\\alpha '],
  ['β', '\\beta '],
  ['ρ', '\\rho '],
  ['φ', '\\varphi '],
  ['ω', '\\omega '],
  ['Δ', '\\Delta '],
  ['文', '\\text{|}'],
];

/** LaTeX source with a live picture of the formula; for a formula on its own line also its number and 式中. */
export function FormulaDialog({ pos, inline }: { pos?: number; inline: boolean }): ReactNode {
  const { text, store } = useEditor();
  const context = useActionContext();
  const node = pos === undefined ? null : store.getState().state.doc.nodeAt(pos);
  const [latex, setLatex] = useState(String(node?.attrs['latex'] ?? ''));
  const [numbered, setNumbered] = useState(node?.attrs['numbered'] !== false);
  const [withKey, setWithKey] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const preview = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (preview.current) setWrong(renderMath(preview.current, latex, !inline));
  }, [latex, inline]);

  const put = (piece: string): void => {
    const area = field.current;
    if (!area) return;
    const { selectionStart: from, selectionEnd: to } = area;
    const plain = piece.replace('|', latex.slice(from, to));
    setLatex(latex.slice(0, from) + plain + latex.slice(to));
    const mark = piece.indexOf('|');
    const caret = from + (mark < 0 ? plain.length : mark + (to - from));
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(caret, caret);
    });
  };

  const apply = (): void => {
    const { view } = store.getState();
    if (!view) return;
    if (node && pos !== undefined) {
      if (view.state.doc.nodeAt(pos)?.type !== node.type) return;
      view.dispatch(view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, latex, ...(inline ? {} : { numbered }) }));
    } else context.run(inline ? insertInline('inlineMath', { latex }) : insertFormula(latex, numbered));
    if (withKey && !inline) context.run(insertFormulaKey(formulaSymbols(latex)));
  };

  return (
    <DialogFrame
      title={text(inline ? 'formula.title-inline' : 'formula.title')}
      action={text(node ? 'dialog.apply' : 'dialog.insert')}
      size="lg"
      canApply={latex.trim() !== ''}
      onApply={apply}
    >
      <Stack gap="sm">
        <Textarea
          ref={field}
          data-autofocus
          autosize
          minRows={2}
          label={text('formula.latex')}
          spellCheck={false}
          classNames={{ input: 'zs-latex' }}
          value={latex}
          onChange={(event) => setLatex(event.currentTarget.value)}
        />
        <Group gap={4} role="group" aria-label={text('formula.symbols')}>
          {PIECES.map(([shown, piece]) => (
            <Button
              key={piece}
              type="button"
              size="compact-sm"
              variant="default"
              aria-label={`${shown} ${piece.replace('|', '')}`}
              onClick={() => put(piece)}
            >
              {shown}
            </Button>
          ))}
        </Group>
        <div>
          <Text size="sm" fw={500}>
            {text('formula.preview')}
          </Text>
          <div className="zs-preview" aria-live="polite">
            <div ref={preview} />
            {latex.trim() === '' && <span className="zs-muted">{text('formula.empty')}</span>}
          </div>
          {wrong !== null && (
            <p role="alert" className="zs-danger zs-small">
              {text('formula.wrong', { reason: wrong.replace(/^ParseError:\s*/, '') })}
            </p>
          )}
        </div>
        {!inline && (
          <Switch
            label={text('formula.numbered')}
            checked={numbered}
            onChange={(event) => setNumbered(event.currentTarget.checked)}
          />
        )}
        {!inline && !node && (
          <Switch
            label={text('formula.with-key')}
            checked={withKey}
            onChange={(event) => setWithKey(event.currentTarget.checked)}
          />
        )}
      </Stack>
    </DialogFrame>
  );
}
