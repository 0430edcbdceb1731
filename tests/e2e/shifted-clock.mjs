// Loaded into the server (`node --import`): the days that ZHUNSHENG_TEST_DAYS says lie between its clock and the machine's.
const days = Number(process.env.ZHUNSHENG_TEST_DAYS ?? 0);
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length > 0) super(...given);
    else super(Real.now() + days * 86_400_000);
  }
  static now() {
    return Real.now() + days * 86_400_000;
  }
};
