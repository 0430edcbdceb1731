import { describe, it } from 'vitest';
import { controls, subject } from './controls/index.ts';

const real = subject();

describe('controls of the shell (reliability 4.2)', () => {
  it.each(controls.map((control) => [`#${control.number} ${control.name}`, control] as const))('%s', (_name, control) =>
    control.probe(real),
  );
});
