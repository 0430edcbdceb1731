import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Adoption } from '#shared/domain/project.ts';
import { useApi } from '../../rpc/index.ts';
import { FormDialog, Section, Status, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './project-relations.module.css';
import type { ProjectView } from './project-view.ts';

type Props = { readonly view: ProjectView };

/** What a project has to do with other documents: parts of its series, what it replaces in whole or in part, what it adopts. */
export function ProjectRelations({ view }: Props) {
  const { t } = useT();
  return (
    <Section title={t('app.relations.title')}>
      <Series view={view} />
      <Replaced view={view} />
      <Adopted view={view} />
    </Section>
  );
}

/** 部分: the series that a project is a part of, with its other parts. */
function Series({ view }: Props) {
  const { t, local } = useT();
  const api = useApi();
  const editable = useEditable() && view.project.ended === null;
  const [opened, setOpened] = useState(false);
  const update = useCommand(api.project.update, { done: 'app.project.saved', quiet: true });
  const { part, seriesId } = view.project;
  return (
    <div className={styles['group']}>
      <header>
        <h3>{t('app.relations.series')}</h3>
        <Button size="compact-sm" variant="subtle" disabled={!editable} onClick={() => setOpened(true)}>
          {t(seriesId === '' ? 'app.relations.series-set' : 'app.relations.series-change')}
        </Button>
      </header>
      {seriesId === '' ? (
        <p className={styles['none']}>{t('app.relations.series-none')}</p>
      ) : (
        <table className={styles['parts']} aria-label={t('app.relations.series-of', { series: seriesId })}>
          <thead>
            <tr>
              <th scope="col">{t('app.relations.part')}</th>
              <th scope="col">{t('app.project.title')}</th>
              <th scope="col">{t('app.project.stage')}</th>
            </tr>
          </thead>
          <tbody>
            {view.series.map((each) => (
              <tr key={each.id} aria-current={each.id === view.id || undefined}>
                <td className="z-number">{each.part}</td>
                <td>
                  {each.id === view.id ? each.title : <Link to={`/projects/${each.id}`}>{each.title}</Link>}
                  <span className={styles['fine']}>{each.number || each.planNumber}</span>
                </td>
                <td>{each.ended ? <Status>{t('app.adjust.kind-termination')}</Status> : local(each.stageName)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FormDialog
        opened={opened}
        title={t('app.relations.series')}
        intro={t('app.relations.series-intro')}
        fields={[
          { name: 'seriesId', label: t('app.relations.series-id'), help: t('app.relations.series-help') },
          {
            name: 'part',
            label: t('app.relations.part-number'),
            check: (value, all) =>
              String(all['seriesId'] ?? '') !== '' && !/^[1-9]\d{0,2}$/.test(String(value))
                ? t('app.relations.part-invalid')
                : null,
          },
        ]}
        initial={{ seriesId, part }}
        submit={t('app.action.save')}
        pending={update.pending}
        failure={update.failure}
        onClose={() => setOpened(false)}
        onSubmit={async (values) =>
          (await update.run({
            id: view.id,
            changes: { seriesId: values.seriesId, part: values.seriesId === '' ? '' : values.part },
          })) !== null
        }
      />
    </div>
  );
}

/** 代替和部分代替. */
function Replaced({ view }: Props) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable() && view.project.ended === null;
  const update = useCommand(api.project.update, { done: 'app.project.saved' });
  const { replaces, replacesInPart } = view.project;
  const toggle = (number: string) =>
    update.run({
      id: view.id,
      changes: {
        replacesInPart: replacesInPart.includes(number)
          ? replacesInPart.filter((each) => each !== number)
          : [...replacesInPart, number],
      },
    });
  return (
    <div className={styles['group']}>
      <header>
        <h3>{t('app.project.replaces')}</h3>
      </header>
      {replaces.length === 0 ? (
        <p className={styles['none']}>{t('app.relations.replaces-none')}</p>
      ) : (
        <ul>
          {replaces.map((number) => (
            <li key={number}>
              <span className="z-number">{number}</span>
              <Button
                size="compact-sm"
                variant="subtle"
                ml="auto"
                disabled={!editable}
                aria-label={t('app.relations.part-or-whole', { number })}
                onClick={() => void toggle(number)}
              >
                {t(replacesInPart.includes(number) ? 'app.relations.in-part' : 'app.relations.whole')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** 采标 */
function Adopted({ view }: Props) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable() && view.project.ended === null;
  const [editing, setEditing] = useState<number | null>(null);
  const update = useCommand(api.project.update, { done: 'app.project.saved', quiet: true });
  const { adoptions } = view.project;
  const save = (changed: readonly Adoption[]) => update.run({ id: view.id, changes: { adoptions: [...changed] } });
  const at = editing === null ? undefined : adoptions[editing];
  return (
    <div className={styles['group']}>
      <header>
        <h3>{t('app.relations.adopted')}</h3>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          disabled={!editable}
          onClick={() => setEditing(adoptions.length)}
        >
          {t('app.relations.adopt')}
        </Button>
      </header>
      {adoptions.length === 0 ? (
        <p className={styles['none']}>{t('app.relations.adopted-none')}</p>
      ) : (
        <ul>
          {adoptions.map((each, index) => (
            <li key={`${each.number} ${each.degree}`}>
              <Status tone={each.degree === 'NEQ' ? 'neutral' : 'accent'}>{each.degree}</Status>
              <span className={styles['name']}>
                <span className="z-number">{each.number}</span>
                <span className={styles['fine']}>{each.title || each.titleEn}</span>
              </span>
              <Tooltip label={t('app.relations.edit')}>
                <ActionIcon
                  aria-label={t('app.relations.edit-adopted', { number: each.number })}
                  disabled={!editable}
                  onClick={() => setEditing(index)}
                >
                  <IconPencil size={15} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t('app.relations.remove')}>
                <ActionIcon
                  aria-label={t('app.relations.remove-adopted', { number: each.number })}
                  disabled={!editable}
                  onClick={() => void save(adoptions.filter((_, other) => other !== index))}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
      <FormDialog
        opened={editing !== null}
        key={editing}
        title={t('app.relations.adopted')}
        intro={t('app.relations.adopt-intro')}
        fields={[
          { name: 'number', label: t('app.project.number'), required: true, placeholder: 'ISO 3103:2019' },
          {
            name: 'degree',
            label: t('app.relations.degree'),
            kind: 'choice',
            options: (['IDT', 'MOD', 'NEQ'] as const).map((value) => ({
              value,
              label: t(`app.relations.degree-${value}`),
            })),
          },
          { name: 'title', label: t('app.relations.title-zh'), wide: true },
          { name: 'titleEn', label: t('app.relations.title-en'), wide: true },
        ]}
        initial={{
          number: at?.number ?? '',
          degree: (at?.degree ?? 'MOD') as string,
          title: at?.title ?? '',
          titleEn: at?.titleEn ?? '',
        }}
        submit={t('app.action.save')}
        pending={update.pending}
        failure={update.failure}
        onClose={() => setEditing(null)}
        onSubmit={async (values) => {
          const changed: Adoption = { ...values, degree: values.degree as Adoption['degree'] };
          const all = at
            ? adoptions.map((each, index) => (index === editing ? changed : each))
            : [...adoptions, changed];
          return (await save(all)) !== null;
        }}
      />
    </div>
  );
}
