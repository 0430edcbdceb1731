/** Messages of the drafting checks: English drafts. `<ID>` or `<ID>-<variant>` says what is wrong and what to do; `title-<ID>` names the check; `fix-<label>` the repair. */
export const checkEnglish = {} as const;
