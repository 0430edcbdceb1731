import type { Api } from '../../../rpc/index.ts';

/** What letters begin with, and the members that can get one. */
export type MailText = Awaited<ReturnType<Api['committee']['mailText']>>;
