import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import type { PaperTemplate } from '#shared/publishing/index.ts';
import { useT } from '../../../ui/index.ts';
import styles from './styles.module.css';
import { writtenPlace } from './template-edit.ts';

/** Places that can be put into the text where the caret was last, with what they print in the example. */
export function PlaceChips({
  template,
  known,
  disabled,
  onInsert,
}: {
  readonly template: PaperTemplate;
  readonly known: ReadonlyMap<string, string>;
  readonly disabled: boolean;
  readonly onInsert: (name: string) => void;
}) {
  const { t } = useT();
  const [opened, { toggle }] = useDisclosure(false);
  const id = useId();
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <div className={styles['places']}>
      <UnstyledButton className={styles['placesHead']} aria-expanded={opened} aria-controls={id} onClick={toggle}>
        <Chevron size={15} aria-hidden="true" />
        {t('app.styles.places')}
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        <div className={styles['chips']}>
          {[...known].map(([name, example]) => (
            <button
              key={name}
              type="button"
              className={styles['chip']}
              disabled={disabled}
              title={t('app.styles.insert')}
              // The text keeps its caret.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onInsert(name)}
            >
              <code>{writtenPlace(template, name)}</code>
              {example !== '' && <span>{example.replaceAll('\n', ' ').slice(0, 24)}</span>}
            </button>
          ))}
        </div>
      </Collapse>
    </div>
  );
}
