import { NumberInput, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useEditor } from '../editor-context.ts';
import { DialogFrame } from './dialog-frame.tsx';

/** Alternative text, width and sub-figure title of a picture. */
export function PictureDialog({ pos }: { pos: number }): ReactNode {
  const { text, store } = useEditor();
  const node = store.getState().state.doc.nodeAt(pos);
  const [alt, setAlt] = useState(String(node?.attrs['alt'] ?? ''));
  const [width, setWidth] = useState(Number(node?.attrs['widthMm'] ?? 0));
  const [isPart, setIsPart] = useState(node?.attrs['subtitle'] !== null);
  const [subtitle, setSubtitle] = useState(String(node?.attrs['subtitle'] ?? ''));
  const apply = (): void => {
    const { view } = store.getState();
    if (!view || !node || view.state.doc.nodeAt(pos)?.type !== node.type) return;
    const { widthMm, heightMm } = node.attrs as { widthMm: number; heightMm: number };
    const height = widthMm > 0 && width > 0 ? Math.round((heightMm / widthMm) * width * 10) / 10 : 0;
    view.dispatch(
      view.state.tr.setNodeMarkup(pos, null, {
        ...node.attrs,
        alt,
        widthMm: width,
        heightMm: width === widthMm ? heightMm : height,
        subtitle: isPart ? subtitle : null,
      }),
    );
  };
  return (
    <DialogFrame title={text('picture.title')} action={text('dialog.apply')} onApply={apply}>
      <Stack gap="sm">
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={text('picture.alt')}
          value={alt}
          onChange={(event) => setAlt(event.currentTarget.value)}
        />
        <NumberInput
          label={text('picture.width')}
          min={0}
          max={400}
          decimalScale={1}
          value={width}
          onChange={(value) => setWidth(Number(value) || 0)}
        />
        <Switch
          label={text('picture.is-part')}
          checked={isPart}
          onChange={(event) => setIsPart(event.currentTarget.checked)}
        />
        {isPart && (
          <TextInput
            label={text('picture.subtitle')}
            value={subtitle}
            onChange={(event) => setSubtitle(event.currentTarget.value)}
          />
        )}
      </Stack>
    </DialogFrame>
  );
}
