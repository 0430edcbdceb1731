import { ActionIcon, Button, Group, Menu, SegmentedControl, Select, TextInput } from '@mantine/core';
import {
  IconChecklist,
  IconDots,
  IconFileUpload,
  IconPencil,
  IconPlus,
  IconSearch,
  IconUserOff,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { isPlainDate } from '#shared/base/index.ts';
import { membersOn } from '#shared/domain/committee.ts';
import {
  DataGrid,
  DateField,
  EmptyState,
  type GridColumn,
  Section,
  Status,
  useEditable,
  useT,
  useVocabulary,
} from '../../ui/index.ts';
import styles from './committee.module.css';
import type { CommitteeView, MemberRow } from './committee-view.ts';
import { ImportMembersDialog } from './import-members-dialog.tsx';
import { EndMembershipDialog, MemberDialog } from './member-dialog.tsx';

const ROLE_ORDER = ['chair', 'vice-chair', 'secretary-general', 'deputy-secretary-general', 'member'];

/** Ids of the seats of a day; of today when it is none. */
function seatsOf(people: readonly MemberRow[], day: string): readonly string[] {
  if (!isPlainDate(day)) return people.filter((m) => m.active).map((m) => m.id);
  return membersOn({ members: [...people] }, day).map((m) => m.id);
}

/** The members with filters; add, change, end. */
export function CommitteeMembers({ view }: { readonly view: CommitteeView }) {
  const { t } = useT();
  const editable = useEditable();
  const words = useVocabulary();
  const [text, setText] = useState('');
  const [role, setRole] = useState('');
  const [side, setSide] = useState('');
  const [when, setWhen] = useState('active');
  /** Day of which the members are shown; while it is no day, those of today are. */
  const [day, setDay] = useState('');
  const [edited, setEdited] = useState<MemberRow | 'new' | null>(null);
  const [importing, setImporting] = useState(false);
  const [ended, setEnded] = useState<MemberRow | null>(null);

  const shown = useMemo(() => {
    const seated = new Set(seatsOf(view.people, when === 'day' ? day : ''));
    const needle = text.trim().toLowerCase();
    return view.people.filter(
      (m) =>
        (when === 'all' || seated.has(m.id)) &&
        (role === '' || m.role === role) &&
        (side === '' || m.side === side) &&
        (needle === '' || `${m.name} ${m.organisation} ${m.title}`.toLowerCase().includes(needle)),
    );
  }, [view.people, text, role, side, when, day]);

  const columns = useMemo(
    (): readonly GridColumn<MemberRow>[] => [
      {
        id: 'name',
        header: t('app.people.name'),
        width: 80,
        value: (m) => m.name,
        cell: (m) =>
          m.substitute === '' ? (
            m.name
          ) : (
            <span title={t('app.members.substitute-of', { name: m.substitute })}>
              {m.name} <Status>{m.substitute}</Status>
            </span>
          ),
      },
      {
        id: 'role',
        header: t('app.committee.role'),
        width: 98,
        most: 150,
        value: (m) => {
          const rank = ROLE_ORDER.indexOf(m.role);
          return rank < 0 ? 9 : rank;
        },
        cell: (m) => t(`app.role.${m.role}`),
      },
      {
        id: 'organisation',
        header: t('app.people.organisation'),
        width: 134,
        grow: true,
        value: (m) => m.organisation,
      },
      { id: 'title', header: t('app.people.title'), width: 100, grow: true, value: (m) => m.title },
      { id: 'side', header: t('app.committee.side'), width: 94, most: 124, value: (m) => t(`app.side.${m.side}`) },
      {
        id: 'term',
        header: t('app.committee.term'),
        width: 98,
        value: (m) => m.from,
        cell: (m) =>
          m.active ? (
            <span className="z-number">{m.from}</span>
          ) : (
            <Status>{m.to === '' ? m.from : t('app.committee.ended', { day: m.to })}</Status>
          ),
      },
      {
        id: 'actions',
        header: '',
        width: 44,
        sortable: false,
        value: () => '',
        cell: (m) => (
          <Menu>
            <Menu.Target>
              <ActionIcon
                size={24}
                disabled={!editable}
                aria-label={t('app.committee.member-actions', { name: m.name })}
              >
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setEdited(m)}>
                {t('app.committee.edit-member')}
              </Menu.Item>
              {m.active && (
                <Menu.Item leftSection={<IconUserOff size={15} />} onClick={() => setEnded(m)}>
                  {t('app.committee.end-member')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        ),
      },
    ],
    [t, editable],
  );

  return (
    <Section
      plain
      title={t('app.committee.members')}
      count={shown.length}
      actions={
        <>
          <Button
            component={Link}
            to={`/committees/${view.id}/records`}
            variant="default"
            leftSection={<IconChecklist size={15} />}
          >
            {t('app.members.records')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileUpload size={15} />}
            disabled={!editable}
            onClick={() => setImporting(true)}
          >
            {t('app.members.import')}
          </Button>
          <Button leftSection={<IconPlus size={15} />} disabled={!editable} onClick={() => setEdited('new')}>
            {t('app.committee.add-member')}
          </Button>
        </>
      }
    >
      <search className={styles['filters']} aria-label={t('app.filter.title')}>
        <TextInput
          aria-label={t('app.filter.text')}
          placeholder={t('app.committee.filter-members')}
          leftSection={<IconSearch size={15} />}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          w={190}
        />
        <Select
          aria-label={t('app.committee.role')}
          data={[{ value: '', label: t('app.filter.all-roles') }, ...words.roles]}
          value={role}
          onChange={(value) => setRole(value ?? '')}
          w={136}
        />
        <Select
          aria-label={t('app.committee.side')}
          data={[{ value: '', label: t('app.filter.all-sides') }, ...words.sides]}
          value={side}
          onChange={(value) => setSide(value ?? '')}
          w={136}
        />
        <Group gap="xs" ml="auto">
          {when === 'day' && <DateField aria-label={t('app.members.as-of')} value={day} onChange={setDay} w={136} />}
          <SegmentedControl
            aria-label={t('app.committee.term')}
            value={when}
            onChange={setWhen}
            data={[
              { value: 'active', label: t('app.committee.only-active') },
              { value: 'day', label: t('app.members.as-of') },
              { value: 'all', label: t('app.filter.all') },
            ]}
          />
        </Group>
      </search>
      <DataGrid
        label={t('app.committee.members')}
        rows={shown}
        columns={columns}
        rowId={(m) => m.id}
        onOpen={editable ? (m) => setEdited(m) : undefined}
        initialSort={{ id: 'role', desc: false }}
        empty={
          view.people.length === 0 ? (
            <EmptyState small title={t('app.committee.no-members')} text={t('app.committee.no-members-text')} />
          ) : (
            <EmptyState small title={t('app.filter.nothing')} />
          )
        }
      />
      <ImportMembersDialog view={view} opened={importing} onClose={() => setImporting(false)} />
      <MemberDialog
        committeeId={view.id}
        member={edited}
        substitutes={view.committee.charter.substitutes}
        onClose={() => setEdited(null)}
      />
      <EndMembershipDialog committeeId={view.id} member={ended} onClose={() => setEnded(null)} />
    </Section>
  );
}
