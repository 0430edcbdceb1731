import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { momentText, QueryGate, Row, Rows, Section, useT } from '../../ui/index.ts';
import { hasPage, pathOf } from '../../ui/paths.ts';
import styles from './home.module.css';

/** What was changed lately, the newest first. */
export function LatestChanges({ committeeId }: { readonly committeeId: string }) {
  const { t, any } = useT();
  const read = useReads();
  const changes = useQuery(read.homeChanges(committeeId));
  return (
    <Section
      title={t('app.home.changes')}
      actions={
        <Button component={Link} to="/record" variant="subtle" size="compact-sm">
          {t('app.home.changes-all')}
        </Button>
      }
    >
      <QueryGate query={changes} part>
        {(entries) =>
          entries.length === 0 ? (
            <p className={styles['quiet']}>{t('app.home.changes-none')}</p>
          ) : (
            <Rows label={t('app.home.changes')}>
              {entries.map(({ seq, at, actor, command, objects }) => {
                const object = objects.find(({ name }) => name !== '');
                return (
                  <Row key={seq}>
                    <div className={styles['change']}>
                      <span>
                        {any(`app.command.${command}`)}
                        {object && (
                          <>
                            {' '}
                            {hasPage(object.kind) ? (
                              <Link to={pathOf({ kind: object.kind, id: object.id })}>{object.name}</Link>
                            ) : (
                              object.name
                            )}
                          </>
                        )}
                      </span>
                      <span className="z-dim">
                        <time dateTime={at}>{momentText(at)}</time> · {actor}
                      </span>
                    </div>
                  </Row>
                );
              })}
            </Rows>
          )
        }
      </QueryGate>
    </Section>
  );
}
