import { translate } from '#shared/i18n/index.ts';
import type { Verb } from '../verb.ts';
import { withHost } from '../with-host.ts';

/** What is known of a workspace and its disk, for whoever helps: figures and codes, nothing of what people wrote. */
export const diagnose: Verb = {
  name: 'diagnose',
  usage: 'DIR [--read-only]',
  options: { 'read-only': { type: 'boolean', default: false } },
  positionals: { least: 1, most: 1 },
  run({ positionals: [dir], values, io }) {
    return withHost(
      dir as string,
      io,
      async (client) => {
        await client.diagnostics.recheck();
        const report = await client.diagnostics.report();
        const { program, workspace, volume, lock, log } = report;
        const probe = volume.probe;
        const said = (area: object) =>
          Object.entries(area)
            .filter(([, count]) => count !== '')
            .map(([code, count]) => `${code}=${count}`);
        const lines = [
          ['program', program.version, `node ${program.node}`, `${program.platform} ${program.arch}`],
          ['workspace', workspace.readOnly ? 'read-only' : 'writable', `${workspace.auditRecords} entries`],
          ['records', ...workspace.records.map(({ kind, count }) => `${kind}=${count}`)],
          ['problems', ...said(workspace.problems)],
          ['troubles', ...workspace.troubles],
          ['strays', ...said(workspace.strays)],
          ['lock', lock.state],
          ['volume', volume.place, volume.service, `${volume.freeMB} of ${volume.totalMB} MB free`],
          ['probe', ...(probe ? said(probe) : ['-'])],
          ['policy', ...report.policy.map(({ key, value }) => `${key}=${value}`)],
          ['log', `${log.files} files`, `${log.bytes} bytes`, `${log.errors} errors`],
        ];
        const text = lines.map(
          ([name, ...facts]) => `${String(name).padEnd(10)} ${facts.filter(Boolean).join(', ') || '-'}`,
        );
        io.result(report, [...text, '', translate(io.locale, 'cli.diagnose-safe')].join('\n'));
        return workspace.troubles.length > 0 ? 1 : 0;
      },
      { readOnly: values['read-only'] === true },
    );
  },
};
