import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Validate = { (value: unknown): boolean; readonly errors?: readonly { instancePath: string; message?: string }[] };
type Ajv = { addSchema(schema: object, name: string): void; compile(schema: object): Validate };

/** electron-builder looks at its own configuration with this one. */
const require = createRequire(import.meta.url);
const builder = createRequire(createRequire(require.resolve('electron-builder')).resolve('app-builder-lib'));
const Draft07 = builder('ajv') as new (options: object) => Ajv;

const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../fixtures/cyclonedx/${name}.schema.json`, import.meta.url), 'utf8'));

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** Compiles the schemas of CycloneDX 1.6 (tests/fixtures/cyclonedx); answers what they find wrong with a bill of materials. */
export function cyclonedxCheck(): (bom: unknown) => readonly string[] {
  const formats = { 'date-time': DATE_TIME, 'iri-reference': /^\S*$/, 'idn-email': /^\S+@\S+$/, uri: /^\w+:\S+$/ };
  const ajv = new Draft07({ strict: false, allErrors: true, formats });
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.schema.json`);
  const validate = ajv.compile(schema('bom-1.6'));
  return (bom) => {
    validate(bom);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
