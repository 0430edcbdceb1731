/** Messages of the drafting checks: figures, tables, formulas and numbers. `<ID>` or `<ID>-<variant>` says what is wrong and what to do; `title-<ID>` names the check; `fix-<label>` the repair. */
export const checkObjects = {} as const;
