import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeEnvelope, encodeEnvelope, makeEnvelope } from '#host/storage/envelope.ts';
import { defineKind } from '#host/storage/index.ts';

const kind = defineKind({
  kind: 'list',
  folder: 'lists',
  schemaVersion: 1,
  schema: z.object({
    name: z.string(),
    rows: z.array(z.object({ a: z.string(), b: z.array(z.number()).optional() })),
    rest: z.json(),
  }),
  migrations: {},
});
const at = '2026-03-01T00:00:00.000Z';
const envelope = (data: unknown) => makeEnvelope(kind as never, 'x', 1, at, data);
const text = (data: unknown) => Buffer.from(encodeEnvelope(envelope(data))).toString('utf8');

describe('envelope bytes', () => {
  it('are two-space JSON whatever the data, first time and again', () => {
    const row = fc.record({ a: fc.string({ unit: 'binary' }), b: fc.array(fc.integer()) });
    const data = fc.record({ name: fc.string(), rows: fc.array(row, { maxLength: 80 }), rest: fc.jsonValue() });
    fc.assert(
      fc.property(data, (value) => {
        const made = envelope(JSON.parse(JSON.stringify(value)));
        const expected = `${JSON.stringify(made, null, 2)}\n`;
        expect(Buffer.from(encodeEnvelope(made)).toString('utf8')).toBe(Buffer.from(expected).toString('utf8'));
        expect(Buffer.from(encodeEnvelope(made)).toString('utf8')).toBe(Buffer.from(expected).toString('utf8'));
      }),
    );
  });

  it('follow a change of one record among many, and keep the others as they were', () => {
    const rows = Array.from({ length: 200 }, (_, i) => ({ a: `第${i}条`, b: [i] }));
    const first = envelope({ name: '意见', rows, rest: null });
    encodeEnvelope(first);
    const data = first.data as { name: string; rows: { a: string; b?: number[] }[]; rest: null };
    const changed = { ...data, rows: data.rows.map((row, i) => (i === 7 ? { ...row, a: '改过' } : row)) };
    const second = envelope(changed);
    expect((second.data as typeof data).rows[8]).toBe(data.rows[8]);
    expect(text(changed)).toBe(`${JSON.stringify(second, null, 2)}\n`);
    expect(text(changed)).toContain('改过');
    const read = decodeEnvelope(encodeEnvelope(second), kind as never, 'x', 'lists/x.json');
    expect(read.data).toEqual(second.data);
  });

  it('never keep a record that belongs to another list', () => {
    const other = defineKind({
      ...kind,
      kind: 'other',
      schema: z.object({ rows: z.array(z.object({ a: z.string() })) }),
    } as never);
    const rows = Array.from({ length: 40 }, (_, i) => ({ a: `${i}`, b: [i] }));
    const first = envelope({ name: '', rows, rest: null });
    encodeEnvelope(first);
    const stripped = makeEnvelope(other as never, 'x', 1, at, { rows: (first.data as { rows: unknown[] }).rows });
    expect((stripped.data as { rows: object[] }).rows[0]).toEqual({ a: '0' });
  });
});
