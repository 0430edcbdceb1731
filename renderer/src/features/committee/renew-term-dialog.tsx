import { Button, Checkbox, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { addDays, addMonths, isPlainDate, plainDate } from '#shared/base/index.ts';
import type { Role } from '#shared/domain/committee.ts';
import { useApi } from '../../rpc/index.ts';
import { DateField, Dialog, FailureNotice, useCommand, useT, useVocabulary } from '../../ui/index.ts';
import styles from './committee.module.css';
import type { CommitteeView, MemberRow } from './committee-view.ts';

/** 换届: who stays for the new term, and in which role. */
export function RenewTermDialog({ view, onClose }: { readonly view: CommitteeView; readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <Dialog opened onClose={onClose} title={t('app.members.renew')} size={760}>
      <RenewTermForm view={view} onClose={onClose} />
    </Dialog>
  );
}

function RenewTermForm({ view, onClose }: { readonly view: CommitteeView; readonly onClose: () => void }) {
  const { t } = useT();
  const api = useApi();
  const words = useVocabulary();
  const members = view.people.filter((member) => member.active);
  const [dates, setDates] = useState(() => nextTerm(view.committee));
  const [roles, setRoles] = useState<ReadonlyMap<string, Role>>(
    () => new Map(members.map(({ id, role }) => [id, role])),
  );
  const renew = useCommand(api.committee.renewTerm, { done: 'app.members.renewed', quiet: true });
  const stay = (ids: readonly MemberRow[]) => setRoles(new Map(ids.map(({ id, role }) => [id, role])));
  const toggle = ({ id, role }: MemberRow, on: boolean) => {
    const next = new Map(roles);
    if (on) next.set(id, role);
    else next.delete(id);
    setRoles(next);
  };
  const send = async () => {
    const staying = [...roles].map(([id, role]) => ({ id, role }));
    if (await renew.run({ id: view.id, ...dates, members: staying })) onClose();
  };
  return (
    <>
      <p className={styles['renewIntro']}>{t('app.members.renew-intro')}</p>
      <Group gap="md" align="flex-end">
        <DateField
          label={t('app.members.renew-from')}
          value={dates.from}
          onChange={(from) => setDates({ ...dates, from })}
          w={170}
        />
        <DateField
          label={t('app.members.renew-to')}
          value={dates.to}
          onChange={(to) => setDates({ ...dates, to })}
          w={170}
        />
        <Group gap="xs" ml="auto">
          <Button size="xs" variant="default" onClick={() => stay(members)}>
            {t('app.members.renew-all')}
          </Button>
          <Button size="xs" variant="default" onClick={() => stay([])}>
            {t('app.members.renew-none')}
          </Button>
        </Group>
      </Group>
      <ul className={styles['renewList']}>
        {members.map((member) => {
          const role = roles.get(member.id);
          return (
            <li key={member.id} className={styles['renewLine']}>
              <Checkbox
                aria-label={t('app.members.renew-name', { name: member.name })}
                checked={role !== undefined}
                onChange={(e) => toggle(member, e.currentTarget.checked)}
              />
              <span className={styles['renewName']}>{member.name}</span>
              <span className={styles['renewOrganisation']}>{member.organisation}</span>
              <Select
                size="xs"
                aria-label={t('app.members.renew-role', { name: member.name })}
                disabled={role === undefined}
                data={[...words.roles]}
                value={role ?? member.role}
                allowDeselect={false}
                onChange={(value) => value && setRoles(new Map(roles).set(member.id, value as Role))}
                w={150}
              />
            </li>
          );
        })}
      </ul>
      <FailureNotice failure={renew.failure} />
      <Group justify="space-between" mt="md">
        <span className="z-dim">
          {t('app.members.renew-count', { count: roles.size, leaving: members.length - roles.size })}
        </span>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.action.cancel')}
          </Button>
          <Button loading={renew.pending} onClick={() => void send()}>
            {t('app.members.renew')}
          </Button>
        </Group>
      </Group>
    </>
  );
}

/** The term after the present one, as long as it. */
function nextTerm({ termFrom, termTo }: CommitteeView['committee']): { readonly from: string; readonly to: string } {
  if (!isPlainDate(termTo)) return { from: '', to: '' };
  const from = addDays(plainDate(termTo), 1);
  const months = isPlainDate(termFrom) ? monthsBetween(termFrom, from) : 60;
  return { from, to: addDays(addMonths(from, months), -1) };
}

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
