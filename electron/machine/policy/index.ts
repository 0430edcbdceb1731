// Policy of the administrator: found in the registry, the managed preferences or /etc, and what follows from it.
// May use: Node, shared, saxes.
// Must not: believe what ordinary users could have written for the machine; let a policy that cannot be read count as none.
export { type EffectivePolicy, NO_POLICY } from './effective-policy.ts';
export { mayStandAt } from './may-stand-at.ts';
export { readPolicy } from './read-policy.ts';
