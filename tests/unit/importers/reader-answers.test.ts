import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { runTask } from '#host/index.ts';
import { fitsAnswer } from '#host/jobs/answer-size.ts';
import { checkedAnswers } from '#host/jobs/checked-answers.ts';

/** What may come out of the thread that reads files of strangers, and what it can do to itself. */

const csv = new TextEncoder().encode('姓名,工作单位\n林一苇,甲公司\n');
const files = [{ name: '委员.csv', bytes: csv }];

it('an answer with a field more, another type or a poisoned key is a fault of the reader, not data', async () => {
  const list = await checkedAnswers(runTask)('read-members', { files }, {});
  expect(list[0]?.lines.map(({ name }) => name)).toEqual(['林一苇']);
  const others = [{ more: 1 }, { name: 5 }, JSON.parse('{"__proto__":{"x":1}}') as object];
  for (const change of others) {
    const lying = checkedAnswers((async () => [{ ...list[0], lines: [{ ...list[0]?.lines[0], ...change }] }]) as never);
    await expect(lying('read-members', { files }, {})).rejects.toThrow('answer refused');
  }
});

it('an answer of more than 20 MB of words, or too deep, does not fit; files in it count by themselves', () => {
  expect(fitsAnswer({ text: '意'.repeat(1_000_000) })).toBe(true);
  expect(fitsAnswer({ text: '意'.repeat(11_000_000) })).toBe(false);
  expect(fitsAnswer(Array.from({ length: 3_000_000 }, () => 0))).toBe(false);
  expect(fitsAnswer({ bytes: new Uint8Array(30_000_000) })).toBe(true);
  let deep: unknown = 1;
  for (let i = 0; i < 500; i++) deep = [deep];
  expect(fitsAnswer(deep)).toBe(false);
});

it('in a thread that reads, nothing can be put on what every object inherits, and objects may still have their own', async () => {
  const source = `
    import { parentPort } from 'node:worker_threads';
    const { hardenPrototype } = await import(${JSON.stringify(new URL('../../../electron/host/jobs/harden-prototype.ts', import.meta.url).href)});
    hardenPrototype();
    const tries = [
      () => { Object.prototype.polluted = 1; },
      () => { Object.assign({}, JSON.parse('{"__proto__":{"polluted":1}}')); },
      () => { ({})['__proto__']['polluted'] = 1; },
      () => { ({}).constructor.prototype.polluted = 1; },
    ];
    for (const one of tries) try { one(); } catch {}
    class Own {}
    Own.prototype.toString = () => 'own';
    parentPort.postMessage([({}).polluted, String(new Own()), Object.isFrozen(Object.prototype)]);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  const told = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  expect(told).toEqual([undefined, 'own', true]);
});
