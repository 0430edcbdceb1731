import { Button } from '@mantine/core';
import { IconArrowsDiff, IconFileSearch, IconFileText, IconLock, IconMessages, IconPrinter } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { profileOf } from '#shared/profiles/index.ts';
import type { EditorHandle, EditorPanel } from '../../editor/index.ts';
import { usePlatform } from '../../platform/index.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import { Loading, Page, QueryGate, SideDialog, Status, useEditable, useT } from '../../ui/index.ts';
import { CopiesDialog, PaperDialog } from '../paper/index.ts';
import { CommentsPanel } from './comments-panel.tsx';
import { CoverForm } from './cover-form.tsx';
import styles from './draft.module.css';
import { draftRecords } from './draft-records.ts';
import type { DraftView } from './draft-view.ts';
import { FreezeDialog } from './freeze-dialog.tsx';
import { type PictureUrls, picturesOf, pictureUrls } from './picture-urls.ts';
import { PrintPreview, pageNumbers } from './preview/index.ts';
import { useDraftText } from './use-draft-text.ts';
import { useEditorChecks } from './use-editor-checks.ts';
import { usePresence } from './use-presence.ts';
import { colourOf, WindowsHere } from './windows-here.tsx';

const DraftEditor = lazy(() => import('../../editor/index.ts').then((m) => ({ default: m.DraftEditor })));

/** One draft version: the text over the whole width, everything else in a drawer or a dialog. */
export function DraftPage() {
  const { id = '' } = useParams();
  const api = useApi();
  const read = useReads();
  const draft = useQuery(read.draft(id));
  const [pictures] = useState(() => pictureUrls(api));
  useEffect(() => pictures.release, [pictures]);
  const doc = draft.data?.doc;
  const ready = useQuery({
    queryKey: ['draft', id, 'pictures'],
    enabled: doc !== undefined,
    queryFn: async ({ signal }) => {
      if (doc) await pictures.load(picturesOf(doc), signal);
      return true;
    },
    gcTime: 0,
  });
  return (
    <QueryGate query={draft}>
      {(view) => <QueryGate query={ready}>{() => <Loaded key={view.id} view={view} pictures={pictures} />}</QueryGate>}
    </QueryGate>
  );
}

function Loaded({ view, pictures }: { readonly view: DraftView; readonly pictures: PictureUrls }) {
  const { t, any, locale } = useT();
  const read = useReads();
  const editable = useEditable();
  const [search] = useSearchParams();
  const [panel, setPanel] = useState<'cover' | 'freeze' | 'publish' | 'report' | null>(null);
  const asked = search.get('block');
  const [focusBlock, setFocusBlock] = useState(asked ? { id: asked } : undefined);
  const project = useQuery(read.project(view.meta.projectId));
  const { meta } = view;
  const open = meta.status === 'open';

  // The editor holds the text from here on: what is read again later (cover, status) must not put it back to an older state.
  // Freezing begins anew, since the text is then final, and so does another family of standards, with its labels and wording.
  const begin = `${meta.status} ${profileOf(meta.cover.kind).id}`;
  const [start, setStart] = useState({ doc: view.doc, version: view.version, begin });
  useEffect(() => {
    setStart((old) => (old.begin === begin ? old : { doc: view.doc, version: view.version, begin }));
  }, [view, begin]);

  const editor = useRef<EditorHandle | null>(null);
  const saved = useCallback(async () => editor.current?.saved(), []);
  const [preview, setPreview] = useState<readonly string[] | null>(null);
  const [layout, setLayout] = useState<{ pages: number; pageOf: (blockId: string) => string | undefined }>();
  const openCover = useCallback(() => setPanel('cover'), []);
  const openPreview = () => setPreview(editor.current?.placeBlocks() ?? []);
  const comments = view.commentMarks.reduce((sum, mark) => sum + mark.count, 0);
  const rules = profileOf(meta.cover.kind).decisions;
  const panels = useMemo<readonly EditorPanel[]>(
    () => [
      {
        id: 'comments',
        label: t('app.desk.comments'),
        icon: <IconMessages size={18} aria-hidden="true" />,
        count: comments,
        render: (desk) => <CommentsPanel draftId={view.id} rules={rules} desk={desk} />,
      },
    ],
    [t, comments, view.id, rules],
  );
  const api = useApi();
  const platform = usePlatform();
  const saveCopy = useCallback(
    (html: string) => {
      const name = `${t('app.trouble.copy-text-name')} ${new Date().toISOString().slice(0, 16).replace(':', '')}.html`;
      void platform.saveFile(name, 'text/html', new TextEncoder().encode(html));
    },
    [platform, t],
  );
  const text = useDraftText(view.id, start.version);
  const { windows, clientId, onCaret } = usePresence(view.id);
  const others = useMemo(
    () =>
      windows.flatMap((one) =>
        one.clientId === clientId || !one.caret
          ? []
          : [
              {
                label: t('app.draft.window', { name: one.name, window: one.window }),
                colour: colourOf(one),
                caret: one.caret,
              },
            ],
      ),
    [windows, clientId, t],
  );
  const client = useQueryClient();
  const checks = useEditorChecks(
    view,
    useCallback(() => setPanel('report'), []),
    useCallback(() => void client.invalidateQueries({ queryKey: ['draft', view.id], exact: true }), [client, view.id]),
  );
  const records = useMemo(() => draftRecords(api, view.id), [api, view.id]);
  const go = (blockId: string) => {
    setPanel(null);
    setFocusBlock({ id: blockId });
  };

  return (
    <Page
      fill
      dense
      title={meta.name}
      crumbs={[
        { label: t('app.nav.projects'), to: '/projects' },
        { label: project.data?.title ?? '…', to: `/projects/${meta.projectId}` },
      ]}
      subtitle={
        <span className={styles['facts']}>
          <Status tone={open ? 'accent' : 'good'}>
            {open ? t('app.draft.status-open') : t('app.draft.frozen-on', { day: meta.frozenOn })}
          </Status>
          {!open && meta.cover.draftMark !== '' && <span>{any(`app.mark.${meta.cover.draftMark}`)}</span>}
          <WindowsHere windows={windows} clientId={clientId} />
          {meta.sourceName !== '' && <span>{t('app.draft.source', { name: meta.sourceName })}</span>}
        </span>
      }
      actions={
        <>
          {(project.data?.drafts.length ?? 0) > 1 && (
            <Button
              component={Link}
              to={`/drafts/${view.id}/compare`}
              variant="default"
              leftSection={<IconArrowsDiff size={15} />}
            >
              {t('app.compare.open')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconFileText size={15} />} onClick={() => setPanel('cover')}>
            {t('app.draft.cover')}
          </Button>
          {open && (
            <Button
              variant="default"
              leftSection={<IconLock size={15} />}
              disabled={!editable}
              onClick={() => setPanel('freeze')}
            >
              {t('app.draft.freeze')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconFileSearch size={15} />} onClick={openPreview}>
            {t('app.preview.open')}
          </Button>
          <Button leftSection={<IconPrinter size={15} />} onClick={() => setPanel('publish')}>
            {t('app.draft.publish')}
          </Button>
        </>
      }
    >
      <div className={styles['editor']}>
        <div className={styles['desk']} inert={preview !== null}>
          <Suspense fallback={<Loading />}>
            <DraftEditor
              key={start.begin}
              docJson={start.doc}
              version={start.version}
              editable={open && editable}
              locale={locale}
              onSteps={text.onSteps}
              onSaveCopy={saveCopy}
              subscribe={text.subscribe}
              blobUrl={pictures.urlOf}
              uploadImage={pictures.upload}
              profile={profileOf(meta.cover.kind)}
              records={records}
              focusBlock={focusBlock}
              commentMarks={view.commentMarks}
              others={others}
              onCaret={onCaret}
              panels={panels}
              checks={checks}
              {...layout}
              cover={meta.cover}
              onCover={openCover}
              onPreview={openPreview}
              onHandle={(handle) => {
                editor.current = handle;
              }}
            />
          </Suspense>
        </div>
        {preview && (
          <PrintPreview
            paper={{ kind: 'standard', draftId: view.id }}
            at={preview}
            saved={saved}
            onPages={(opened) => setLayout({ pages: opened.pages.length, pageOf: pageNumbers(opened) })}
            onGo={(blockId) => {
              setPreview(null);
              go(blockId);
            }}
            onClose={() => setPreview(null)}
          />
        )}
      </div>
      <SideDialog
        opened={panel === 'cover'}
        onClose={() => setPanel(null)}
        position="right"
        size={440}
        title={t('app.draft.cover')}
      >
        <CoverForm view={view} editable={open && editable} />
      </SideDialog>
      <FreezeDialog
        view={view}
        suggestion={project.data?.stages.find((stage) => stage.state === 'current')?.product['zh-CN'] ?? ''}
        opened={panel === 'freeze'}
        onClose={() => setPanel(null)}
      />
      <CopiesDialog
        opened={panel === 'publish'}
        draft={{ id: view.id, name: meta.name, projectId: meta.projectId, mark: meta.cover.draftMark }}
        saved={saved}
        onGo={go}
        onClose={() => setPanel(null)}
      />
      <PaperDialog
        opened={panel === 'report'}
        title={t('app.paper.check-report')}
        paper={{ kind: 'check-report', draftId: view.id, language: locale }}
        formats={['pdf', 'docx']}
        onClose={() => setPanel(null)}
      />
    </Page>
  );
}
