import type { Node } from 'prosemirror-model';
import { type KeyboardEvent, memo, type ReactNode, useRef, useState } from 'react';
import { type ContentsLine, contentsLines, type Numbering, type StandardProfile } from '#shared/publishing/index.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { goToBlock } from '../frame/places.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';

/** Lines that are listed before somebody asks for all: the contents of a usual standard are shorter. */
const FIRST = 60;

/** 目次 as it is printed, kept up to date while the text is at rest. A line leads to its place. */
export function ContentsPage(props: { readonly children: ReactNode }): ReactNode {
  const { text, store, profile, pageOf } = useEditor();
  const calm = useEditorUi((ui) => ui.calm);
  const lines = useContentsLines(calm.doc, numberingOf(calm), profile);
  return (
    <section className="zs-front-page" aria-label={text('front.contents')} lang={profile.language}>
      <div className="zs-front-tools">{props.children}</div>
      <h2 className="zs-contents-title">{profile.wording.contentsTitle}</h2>
      {lines.length === 0 ? (
        <p className="zs-contents-none">{text('front.none')}</p>
      ) : (
        <Lines
          lines={lines}
          pageOf={pageOf}
          all={text('front.all', { count: lines.length })}
          pagesHint={text('front.pages')}
          onGo={(id) => goToBlock(store, id)}
          onLeave={() => store.getState().view?.focus()}
        />
      )}
    </section>
  );
}

/** The lines of the contents; the same array as long as it says the same, so that typing in a clause draws nothing. */
function useContentsLines(doc: Node, numbering: Numbering, profile: StandardProfile): readonly ContentsLine[] {
  const kept = useRef<{ readonly doc: Node; readonly lines: readonly ContentsLine[] } | null>(null);
  if (kept.current?.doc !== doc) {
    const lines = contentsLines(doc, numbering, profile);
    const before = kept.current?.lines ?? [];
    const isSame =
      lines.length === before.length &&
      lines.every(({ id, level, text }, i) => {
        const old = before[i]!;
        return id === old.id && level === old.level && text === old.text;
      });
    kept.current = { doc, lines: isSame ? before : lines };
  }
  return kept.current.lines;
}

type LinesProps = {
  readonly lines: readonly ContentsLine[];
  readonly pageOf: ((id: string) => string | undefined) | undefined;
  readonly all: string;
  readonly pagesHint: string;
  readonly onGo: (id: string) => void;
  readonly onLeave: () => void;
};

/** One stop of the Tab key; arrows, Home and End go from line to line, Escape goes to the text. */
const Lines = memo(
  function Lines(props: LinesProps): ReactNode {
    const { lines, pageOf } = props;
    const [isAll, setAll] = useState(false);
    const [stop, setStop] = useState(0);
    const list = useRef<HTMLOListElement>(null);
    const shown = isAll ? lines : lines.slice(0, FIRST);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') props.onLeave();
      const delta = { ArrowDown: 1, ArrowUp: -1, Home: -lines.length, End: lines.length }[event.key];
      if (delta === undefined) return;
      event.preventDefault();
      const items = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
      items[Math.max(0, Math.min(items.length - 1, stop + delta))]?.focus();
    };
    return (
      <ol className="zs-contents" ref={list} onKeyDown={onKeyDown}>
        {shown.map((line, index) => {
          const page = pageOf?.(line.id);
          return (
            <li key={line.id || index} data-level={line.level}>
              <button
                type="button"
                tabIndex={index === Math.min(stop, shown.length - 1) ? 0 : -1}
                onFocus={() => setStop(index)}
                onClick={() => props.onGo(line.id)}
              >
                <span>{line.text}</span>
                {page !== undefined && (
                  <>
                    <i aria-hidden="true" />
                    <span title={props.pagesHint}>{page}</span>
                  </>
                )}
              </button>
            </li>
          );
        })}
        {shown.length < lines.length && (
          <li>
            <button
              type="button"
              tabIndex={-1}
              className="zs-link"
              onFocus={() => setStop(FIRST)}
              onClick={() => setAll(true)}
            >
              {props.all}
            </button>
          </li>
        )}
      </ol>
    );
  },
  // What is done on a press never changes.
  (a, b) => a.lines === b.lines && a.pageOf === b.pageOf && a.all === b.all && a.pagesHint === b.pagesHint,
);
