import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { usePlatform } from '../../../platform/index.ts';
import { downloadBlob, useApi, useReads } from '../../../rpc/index.ts';
import {
  checkFields,
  cleanValues,
  Dialog,
  FailureNotice,
  FieldInput,
  type FieldSpec,
  useCommand,
  useT,
} from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import styles from './add-comment-dialog.module.css';
import { namesOf } from './names-of.ts';

type Response = RoundView['round']['responses'][number];

/**
 * A comment that came otherwise than in a file that can be read: on the phone, on paper, or in `response`, whose file a person reads and
 * types in one comment after the other.
 */
export function AddCommentDialog({
  view,
  opened,
  response,
  onClose,
  onAdded,
}: {
  readonly view: RoundView;
  readonly opened: boolean;
  readonly response?: Response | undefined;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}) {
  const { t } = useT();
  const who = response?.organisation ?? '';
  const title = who === '' ? t('app.round.add-comment') : t('app.answers.type-title', { organisation: who });
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={820} closeOnClickOutside={false}>
      {opened && <TypedComment view={view} response={response} onClose={onClose} onAdded={onAdded} />}
    </Dialog>
  );
}

const EMPTY = {
  organisation: '',
  person: '',
  clauseRaw: '',
  type: '',
  original: '',
  comment: '',
  proposal: '',
  reason: '',
};

function TypedComment({
  view,
  response,
  onClose,
  onAdded,
}: {
  readonly view: RoundView;
  readonly response: Response | undefined;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}) {
  const { t, gap } = useT();
  const api = useApi();
  const fields = useFields(view);
  const form = useRef<HTMLFormElement>(null);
  const whose = { organisation: response?.organisation ?? '', person: response?.person ?? '' };
  const [values, setValues] = useState({ ...EMPTY, ...whose });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [added, setAdded] = useState(0);
  const add = useCommand(api.round.addComment, { done: 'app.round.added', quiet: true });
  const typed = useCommand(api.round.typed, { done: 'app.answers.typed', quiet: true });
  const focus = (name: string) =>
    form.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)?.focus();

  const save = async (): Promise<string | null> => {
    const comment = cleanValues(fields, values);
    const found = checkFields(fields, comment, t);
    if (comment.comment === '' && comment.proposal === '') found['comment'] = t('app.field.required');
    setErrors(found);
    const first = Object.keys(found)[0];
    if (first) {
      focus(first);
      return null;
    }
    const receipt = await add.run({ roundId: view.id, comment, responseId: response?.id ?? '' });
    if (receipt === null) return null;
    setAdded((count) => count + 1);
    return receipt.id;
  };
  const next = async () => {
    if ((await save()) === null) return;
    setValues(({ organisation, person, type }) => ({ ...EMPTY, organisation, person, type }));
    focus('clauseRaw');
  };
  const finish = async (event?: FormEvent) => {
    event?.preventDefault();
    // After the last comment the form is empty: there is nothing more to save.
    const empty =
      added > 0 &&
      (['clauseRaw', 'original', 'comment', 'proposal', 'reason'] as const).every((name) => values[name].trim() === '');
    const id = empty ? '' : await save();
    if (id === null) return;
    if (response?.byHand === 'waiting') {
      if ((await typed.run({ roundId: view.id, responseId: response.id, done: true })) === null) return;
    } else if (id !== '') onAdded(id);
    onClose();
  };
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const { target } = event;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void next();
    } else if (target instanceof HTMLInputElement && target.getAttribute('aria-activedescendant') === null) {
      event.preventDefault();
      const inputs = [...(form.current?.querySelectorAll<HTMLElement>('[data-field] :is(input, textarea)') ?? [])];
      inputs[inputs.indexOf(target) + 1]?.focus();
    }
  };
  const pending = add.pending || typed.pending;
  return (
    <form ref={form} onSubmit={(e) => void finish(e)} onKeyDown={keys} noValidate>
      <p className={styles['intro']}>
        {response && response.file !== ''
          ? t('app.answers.type-from', { file: response.file })
          : t('app.round.add-intro')}
        {gap}
        {t('app.answers.type-keys')}
      </p>
      {response && response.blob !== '' && <OpenFile response={response} />}
      <div className={styles['fields']}>
        {fields.map((spec) => (
          <div key={spec.name} data-field={spec.name}>
            <FieldInput
              spec={spec}
              value={values[spec.name as keyof typeof values]}
              error={errors[spec.name]}
              autoFocus={spec.name === (whose.organisation === '' ? 'organisation' : 'clauseRaw')}
              onChange={(value) => {
                // A clause that was picked is written by its number.
                const picked = spec.kind === 'suggest' && spec.options?.find(({ label }) => label === value)?.value;
                setValues((old) => ({ ...old, [spec.name]: picked || value }));
                setErrors(({ [spec.name]: _, ...rest }) => rest);
              }}
            />
          </div>
        ))}
      </div>
      <FailureNotice failure={add.failure ?? typed.failure} />
      <Group justify="space-between" mt="md" gap="xs">
        <span className="z-dim" role="status">
          {added > 0 && t('app.answers.type-added', { count: added })}
        </span>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {added > 0 ? t('app.action.close') : t('app.action.cancel')}
          </Button>
          <Button variant="default" loading={pending} onClick={() => void next()}>
            {t('app.answers.type-next')}
          </Button>
          <Button type="submit" loading={pending}>
            {response?.byHand === 'waiting' ? t('app.answers.type-done') : t('app.round.add-comment')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

/** Organisations are completed from those that were asked and that answered, clauses from the outline of the draft. */
function useFields(view: RoundView): readonly FieldSpec[] {
  const { t } = useT();
  const read = useReads();
  const outline = useQuery(read.outline(view.round.draftId));
  const clauses = (outline.data ?? []).map(({ number, title }) => ({
    value: number,
    label: `${number}　${title}`.trim(),
  }));
  const names = namesOf(view).map((name) => ({ value: name, label: name }));
  return [
    {
      name: 'organisation',
      label: t('app.round.column-organisation'),
      required: true,
      kind: 'suggest',
      options: names,
    },
    { name: 'person', label: t('app.round.comment-person') },
    {
      name: 'clauseRaw',
      label: t('app.round.clause-raw'),
      placeholder: t('app.round.clause-raw-help'),
      kind: 'suggest',
      options: clauses,
    },
    { name: 'type', label: t('app.round.comment-type') },
    { name: 'original', label: t('app.round.detail-original'), kind: 'long' },
    { name: 'comment', label: t('app.round.detail-comment'), kind: 'long' },
    { name: 'proposal', label: t('app.round.detail-proposal'), kind: 'long' },
    { name: 'reason', label: t('app.round.detail-reason'), kind: 'long' },
  ];
}

/** Saves the file that is typed from, to have it beside the form. */
function OpenFile({ response }: { readonly response: Response }) {
  const { t } = useT();
  const api = useApi();
  const platform = usePlatform();
  const name = response.file.split(/[\\/]/).at(-1) ?? response.file;
  const open = useCommand(async (blob: string) =>
    platform.saveFile(name, 'application/octet-stream', await downloadBlob(api, blob)),
  );
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      mb={8}
      ml={-8}
      leftSection={<IconDownload size={14} />}
      loading={open.pending}
      onClick={() => void open.run(response.blob)}
    >
      {t('app.answers.type-open')}
    </Button>
  );
}
