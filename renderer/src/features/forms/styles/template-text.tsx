import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useT } from '../../../ui/index.ts';
import styles from './styles.module.css';
import { useTemplateDesk } from './template-desk.ts';
import { unknownPlace } from './template-edit.ts';

/** One text of a form: changed ones can be brought back; a place that the form does not know is an error. */
export function TemplateText({
  path,
  original,
  label,
}: {
  readonly path: string;
  readonly original: string;
  readonly label: string;
}) {
  const { t } = useT();
  const desk = useTemplateDesk();
  const text = desk.edit.texts[path] ?? original;
  const changed = path in desk.edit.texts;
  const unknown = unknownPlace(text, desk.known);
  const restore = t('app.styles.restore-one', { text: label });
  return (
    <div className={styles['text']} data-changed={changed || undefined}>
      <Textarea
        aria-label={label}
        autosize={false}
        rows={Math.min(8, text.split('\n').length)}
        classNames={{ input: styles['area'] ?? '' }}
        value={text}
        readOnly={!desk.editable}
        error={unknown === null ? undefined : t('app.styles.place-unknown', { place: unknown })}
        onFocus={(event) => desk.onFocus(path, event.currentTarget)}
        onChange={(event) => desk.onText(path, event.currentTarget.value, original)}
      />
      {changed && desk.editable && (
        <Tooltip label={t('app.styles.restore-text')}>
          <ActionIcon size={26} aria-label={restore} onClick={() => desk.onText(path, original, original)}>
            <IconRestore size={15} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
