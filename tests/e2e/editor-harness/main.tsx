/// <reference types="vite/client" />
import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import '#ui/ui/tokens.css';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { newStandardDocument } from '#shared/doc-model/commands/index.ts';
import { type DocJson, sequentialBlockIds } from '#shared/doc-model/index.ts';
import { EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { makeLongStandard } from '#tests/builders/long-standard.ts';
import { DraftEditor, type EditorPanel } from '#ui/editor/index.ts';
import { theme } from '#ui/ui/theme.ts';
import { FakeHost } from './fake-host.ts';
import { longDocument, sampleDocument } from './sample-document.ts';

const query = new URLSearchParams(location.search);
const locale = query.get('lang') === 'en' ? 'en' : 'zh-CN';
const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light';
const blocks = Number(query.get('blocks') ?? 0);
const pages = Number(query.get('pages') ?? 0);

const document_ =
  pages > 0
    ? makeLongStandard(pages)
    : blocks > 0
      ? longDocument(blocks)
      : query.get('doc') === 'new'
        ? newStandardDocument({
            newId: sequentialBlockIds('n'),
            wording: {
              foreword: [{ text: '本文件按照GB/T 1.1—2020的规定起草。' }],
              scopeTitle: '范围',
              scope: [''],
              referencesTitle: '规范性引用文件',
              references: ['本文件没有规范性引用文件。'],
              termsTitle: '术语和定义',
              terms: ['本文件没有需要界定的术语和定义。'],
            },
          })
        : sampleDocument();

const host = new FakeHost(document_, pages === 0);
const selected: string[] = [];

const picture = (label: string, colour: string): string =>
  URL.createObjectURL(
    new Blob(
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="450" height="300"><rect width="450" height="300" fill="${colour}"/><text x="225" y="160" font-size="48" text-anchor="middle">${label}</text></svg>`,
      ],
      { type: 'image/svg+xml' },
    ),
  );
const urls = new Map([
  ['sample-a', picture('A', '#dbe9f5')],
  ['sample-b', picture('B', '#e6efd8')],
]);
const docJson = document_.toJSON() as DocJson;
const comments = query.get('comments') === '1' ? [{ blockId: 'bclause001', count: 3 }] : [];
const editors = query.get('two') === '1' ? 2 : 1;

/** A panel as the draft page hands it over: one block that can be gone to, and where the caret is. */
const panels: readonly EditorPanel[] =
  query.get('panels') === '1'
    ? [
        {
          id: 'comments',
          label: '意见',
          icon: <svg width="18" height="18" aria-hidden="true" />,
          count: 3,
          render: (desk) => (
            <button type="button" data-places={desk.placeBlocks.join(' ')} onClick={() => desk.goTo('bannex0001')}>
              到附录A
            </button>
          ),
        },
      ]
    : [];

const COVER = { ...EMPTY_COVER, number: 'GB/T 12345—XXXX', titleMain: '红壤 水稻', draftMark: '征求意见稿' as const };

/** The editors; `harness.show(id)` brings them to a block as a link from elsewhere does. */
function Harness(): ReactNode {
  const [focusBlock, show] = useState<{ readonly id: string }>();
  Object.assign(window, { harness: { host, selected, show: (id: string) => show({ id }) } });
  return (
    <div style={{ height: '100vh', display: 'grid', gridTemplateRows: `repeat(${editors}, 1fr)` }}>
      {Array.from({ length: editors }, (_, index) => (
        <div key={index === 0 ? 'first' : 'second'} style={{ minHeight: 0 }}>
          <DraftEditor
            docJson={docJson}
            version={0}
            editable={query.get('readonly') !== '1'}
            locale={locale}
            onSteps={(version, steps, clientId) => host.receive(version, steps, clientId)}
            subscribe={(listener) => host.subscribe(listener)}
            blobUrl={(sha) => urls.get(sha) ?? ''}
            uploadImage={async (file) => {
              urls.set(file.name, URL.createObjectURL(file));
              return { sha: file.name, mime: file.type, widthMm: 60, heightMm: 40 };
            }}
            onSelectBlock={(id) => selected.push(id)}
            focusBlock={focusBlock}
            panels={panels}
            commentMarks={comments}
            {...(query.get('cover') === '1' ? { cover: COVER, onCover: () => selected.push('cover') } : {})}
          />
        </div>
      ))}
    </div>
  );
}

createRoot(document.getElementById('root')!).render(
  <MantineProvider forceColorScheme={scheme} theme={theme} withCssVariables={false} withGlobalClasses={false}>
    <Harness />
  </MantineProvider>,
);
