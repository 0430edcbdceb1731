/** Messages of the drafting checks: structure, cover and foreword. `<ID>` or `<ID>-<variant>` says what is wrong and what to do; `title-<ID>` names the check; `fix-<label>` the repair. */
export const checkStructure = {} as const;
