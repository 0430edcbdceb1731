import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isPlainDate } from '#shared/base/index.ts';
import type { FormInput } from '#shared/contract/index.ts';
import { type Failure, failureOf, useApi, useReads } from '../../rpc/index.ts';
import { useEditable } from '../../ui/index.ts';

type Texts = Readonly<Record<string, string>>;

export type FormInputs = {
  /** Null while they are being read. */
  readonly inputs: readonly FormInput[] | null;
  readonly values: Texts;
  readonly change: (name: string, value: string) => void;
  /** Sends what is not kept yet; days that are none stay here. Resolves when the host has it. */
  readonly save: () => Promise<void>;
  readonly failure: Failure | null;
};

/** What is written for a form about a record: typed here, kept by the host with `save` and when the form is left. */
export function useFormInputs(form: string, id: string): FormInputs {
  const api = useApi();
  const read = useReads();
  const editable = useEditable();
  const query = useQuery(read.formInputs(form, id));
  const inputs = query.data ?? null;
  const unread = query.error && failureOf(query.error);
  const [typed, setTyped] = useState<Texts>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef({ typed, inputs, editable });
  latest.current = { typed, inputs, editable };
  const sent = useRef<Texts>({});
  const running = useRef<Promise<void>>(Promise.resolve());

  const send = useCallback(async (): Promise<void> => {
    const now = latest.current;
    const values = Object.fromEntries(
      (now.inputs ?? []).flatMap(({ name, input, value }) => {
        const text = now.typed[name];
        const known = sent.current[name] ?? value;
        const sound = input !== 'date' || text === '' || isPlainDate(text ?? '');
        return text === undefined || text === known || !sound ? [] : [[name, text] as const];
      }),
    );
    if (!now.editable || Object.keys(values).length === 0) return;
    try {
      await api.paper.saveInputs({ form, id, values });
      sent.current = { ...sent.current, ...values };
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    }
  }, [api, form, id]);
  // One after the other, so that an older text never overtakes a newer one.
  const save = useCallback((): Promise<void> => {
    running.current = running.current.then(send);
    return running.current;
  }, [send]);
  useEffect(() => () => void save(), [save]);

  const change = useCallback(
    (name: string, value: string) => setTyped((old) => (old[name] === value ? old : { ...old, [name]: value })),
    [],
  );
  const values = useMemo(
    () => ({ ...Object.fromEntries((inputs ?? []).map(({ name, value }) => [name, value])), ...typed }),
    [inputs, typed],
  );
  // What could not be read would leave the form waiting for ever.
  return { inputs, values, change, save, failure: failure ?? (inputs ? null : unread) };
}
