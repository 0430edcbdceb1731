// Loaded into a process (`node --import`): its clock begins at ZHUNSHENG_TEST_NOW (ISO 8601) and goes on as clocks do.
const Real = Date;
const ahead = Real.parse(process.env.ZHUNSHENG_TEST_NOW ?? '') - Real.now();
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length > 0) super(...given);
    else super(Real.now() + ahead);
  }
  static now() {
    return Real.now() + ahead;
  }
};
