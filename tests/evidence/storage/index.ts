// What the rows about storage share: ways of writing as scenarios, a desk that plays them, and the judgement of what is left on the disk.
// May use: storage, tests/fakes, tests/unit/storage/support.
// Must not: know a noun of the domain.
export { bundleScript } from './bundle-script.ts';
export { credulous } from './credulous.ts';
export { Desk } from './desk.ts';
export { diskStates, type StatesOptions, statesOfOpening, type Volume } from './disk-states.ts';
export { CODES, type Fault, faultDisk } from './fault-points.ts';
export { tryHeldRenames } from './held-renames.ts';
export { holdingOf, sameHolding } from './holding.ts';
export { inspect } from './inspect.ts';
export { randomOf } from './random-of.ts';
export { randomScenario } from './random-scenario.ts';
export { type Scenario, scenarios } from './scenarios.ts';
export { trySleepers } from './sleepers.ts';
