import type { HostContext } from '#host/host-context.ts';
import type { AskedPaper } from '#shared/contract/index.ts';
import type { BuiltPaper } from './built-paper.ts';
import { checkReportPaper } from './check-report-paper.ts';
import { formExample, formPaper } from './form-paper.ts';
import { packetPaper } from './packet-paper.ts';
import { projectsPaper } from './projects-paper.ts';
import { registerPaper } from './register-paper.ts';
import { standardPaper } from './standard-paper.ts';
import { statisticsPaper } from './statistics-paper.ts';

/** The tree of a paper that was asked for; refuses with the code of what is missing. */
export async function buildPaper(ctx: HostContext, asked: AskedPaper): Promise<BuiltPaper> {
  switch (asked.kind) {
    case 'standard':
      return standardPaper(ctx, asked.draftId, asked.copy);
    case 'packet':
      return packetPaper(ctx, asked);
    case 'form':
      return formPaper(ctx, asked);
    case 'form-example':
      return formExample(asked);
    case 'register':
      return registerPaper(ctx, asked);
    case 'projects':
      return projectsPaper(ctx, asked);
    case 'statistics':
      return statisticsPaper(ctx, asked);
    case 'check-report':
      return checkReportPaper(ctx, asked.draftId, asked.language);
  }
}
