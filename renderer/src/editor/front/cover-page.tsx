import { IconPencil } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { CoverData } from '#shared/domain/cover-data.ts';
import { coverSection, type FixedItem, type StandardProfile } from '#shared/publishing/index.ts';
import { useEditor } from '../editor-context.ts';

/** 封面, short: what it will print, in its order; a button opens its form. */
export const CoverPage = memo(function CoverPage(props: {
  readonly cover: CoverData;
  readonly onCover: (() => void) | undefined;
}): ReactNode {
  const { text, profile, editable } = useEditor();
  return (
    <section className="zs-front-page zs-cover" aria-label={text('front.cover')} lang={profile.language}>
      {editable && props.onCover && (
        <div className="zs-front-tools">
          <button
            type="button"
            className="zs-front-tool"
            title={text('front.change-cover')}
            aria-label={text('front.change-cover')}
            onClick={props.onCover}
          >
            <IconPencil size={16} aria-hidden />
          </button>
        </div>
      )}
      {coverLines(props.cover, profile).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cover has no other order than that of its lines.
        <p key={index} data-style={line.style}>
          {line.text}
        </p>
      ))}
    </section>
  );
});

/** The printed lines of the cover from top to bottom. */
function coverLines(cover: CoverData, profile: StandardProfile) {
  return (coverSection(cover, profile).fixed ?? []).flatMap((item: FixedItem) =>
    item.kind !== 'box'
      ? []
      : item.paragraphs.map(({ style, runs }) => ({
          style,
          text: runs.map((run) => (run.kind === 'text' ? run.text : '')).join(''),
        })),
  );
}
