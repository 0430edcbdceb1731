import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Membership } from '#shared/domain/committee.ts';
import { useApi, useReads, useToday } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT, useVocabulary } from '../../ui/index.ts';
import type { MemberRow } from './committee-view.ts';

/** Adds a member or changes a membership. A name that is new to the workspace makes a new person or organisation. */
export function MemberDialog({
  committeeId,
  member,
  substitutes,
  onClose,
}: {
  readonly committeeId: string;
  readonly member: MemberRow | 'new' | null;
  /** The charter knows substitutes. */
  readonly substitutes: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const words = useVocabulary();
  const people = useQuery({ ...read.people(), enabled: member !== null });
  const organisations = useQuery({ ...read.organisations(), enabled: member !== null });
  const today = useToday();
  const save = useCommand(api.committee.saveMember, { done: 'app.committee.member-saved', quiet: true });
  const old = member !== null && member !== 'new' ? member : null;
  const person = people.data?.find((p) => p.id === old?.personId);
  const initial = useMemo(
    () => ({
      personName: old?.name ?? '',
      organisationName: old?.organisation ?? '',
      title: old?.title ?? '',
      role: old?.role ?? 'member',
      side: old?.side ?? 'producer',
      from: old?.from ?? today,
      to: old?.to ?? '',
      phone: person?.phone ?? '',
      email: person?.email ?? '',
      substituteId: old?.substituteId ?? '',
    }),
    [old, person, today],
  );
  return (
    <FormDialog
      key={person?.id ?? 'new'}
      opened={member !== null && (old === null || people.data !== undefined)}
      title={t(old ? 'app.committee.edit-member' : 'app.committee.add-member')}
      fields={[
        {
          name: 'personName',
          label: t('app.people.name'),
          required: true,
          kind: 'suggest',
          options: (people.data ?? []).map((p) => ({ value: p.id, label: p.name })),
        },
        { name: 'title', label: t('app.people.title') },
        {
          name: 'organisationName',
          label: t('app.people.organisation'),
          kind: 'suggest',
          options: (organisations.data ?? []).map((o) => ({ value: o.id, label: o.name })),
          wide: true,
          help: t('app.committee.organisation-help'),
        },
        { name: 'role', label: t('app.committee.role'), kind: 'choice', options: words.roles },
        { name: 'side', label: t('app.committee.side'), kind: 'choice', options: words.sides },
        { name: 'from', label: t('app.committee.from'), kind: 'date' },
        {
          name: 'to',
          label: t('app.committee.to'),
          kind: 'date',
          help: t('app.committee.to-help'),
          check: (value, all) =>
            typeof value === 'string' && value !== '' && value < String(all['from'] ?? '')
              ? t('app.field.before-start')
              : null,
        },
        { name: 'phone', label: t('app.people.phone') },
        { name: 'email', label: t('app.people.email') },
        ...(substitutes
          ? [
              {
                name: 'substituteId',
                label: t('app.members.substitute'),
                kind: 'choice' as const,
                wide: true,
                help: t('app.members.substitute-help'),
                options: [
                  { value: '', label: '—' },
                  ...(people.data ?? [])
                    .filter((p) => p.id !== old?.personId)
                    .map((p) => ({
                      value: p.id,
                      label:
                        p.organisation === ''
                          ? p.name
                          : t('app.list.with-more', { text: p.name, more: p.organisation }),
                    })),
                ],
              },
            ]
          : []),
      ]}
      initial={initial}
      submit={t('app.action.save')}
      pending={save.pending}
      failure={save.failure}
      onClose={onClose}
      onSubmit={async (values) => {
        // The same name in the same organisation is the same person; an unchanged name keeps its person.
        const organisation = organisations.data?.find((o) => o.name === values.organisationName);
        const known =
          old && old.name === values.personName
            ? old.personId
            : (people.data?.find((p) => p.name === values.personName && p.organisationId === organisation?.id)?.id ??
              '');
        return (
          (await save.run({
            committeeId,
            member: {
              id: old?.id ?? '',
              personId: known,
              organisationId: organisation?.id ?? '',
              role: values.role as Membership['role'],
              side: values.side as Membership['side'],
              from: values.from,
              to: values.to,
              substituteId: values.substituteId,
            },
            personName: values.personName,
            organisationName: values.organisationName,
            title: values.title,
            phone: values.phone,
            email: values.email,
          })) !== null
        );
      }}
    />
  );
}

/** Ends a membership on a day. */
export function EndMembershipDialog({
  committeeId,
  member,
  onClose,
}: {
  readonly committeeId: string;
  readonly member: MemberRow | null;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const today = useToday();
  const end = useCommand(api.committee.endMembership, { done: 'app.committee.member-ended', quiet: true });
  return (
    <FormDialog
      opened={member !== null}
      title={t('app.committee.end-member')}
      intro={t('app.committee.end-intro', { name: member?.name ?? '' })}
      size="440"
      fields={[{ name: 'to', label: t('app.committee.to'), kind: 'date', required: true }]}
      initial={{ to: today }}
      submit={t('app.committee.end-member')}
      pending={end.pending}
      failure={end.failure}
      onClose={onClose}
      onSubmit={async ({ to }) =>
        member !== null && (await end.run({ committeeId, membershipId: member.id, to })) !== null
      }
    />
  );
}
