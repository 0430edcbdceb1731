/** Messages of the drafting checks: references, terms and words. `<ID>` or `<ID>-<variant>` says what is wrong and what to do; `title-<ID>` names the check; `fix-<label>` the repair. */
export const checkWords = {} as const;
