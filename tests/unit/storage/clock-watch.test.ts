import { expect, it } from 'vitest';
import { ClockWatch } from '#host/storage/clock-watch.ts';
import { fakeTime, freshStore, open, writeNote } from './support.ts';

const AT = '2026-11-22T08:00:00.000Z';
const after = (minutes: number) => Date.parse(AT) + minutes * 60_000;
const DAY = 24 * 60;

it('a clock before the last entry of the record is told, a small difference is not', () => {
  expect(new ClockWatch(AT).look(after(-4))).toBeNull();
  expect(new ClockWatch(AT).look(after(-90))).toMatchObject({ code: 'storage-clock-behind', params: { minutes: 90 } });
});

it('a desk that was not opened for weeks is no jump; a day within seconds is', () => {
  const watch = new ClockWatch(AT);
  expect(watch.look(after(30 * DAY))).toBeNull();
  expect(watch.look(after(30 * DAY + 1))).toBeNull();
  expect(watch.look(after(33 * DAY))).toMatchObject({ code: 'storage-clock-jumped', params: { hours: 72 } });
  expect(watch.look(after(2))).toMatchObject({ code: 'storage-clock-behind' });
});

it('the desk names it among its problems, when it is opened and while it is open, once', async () => {
  const { dir, store } = await freshStore();
  await writeNote(store, 'a', 1);
  await store.close();
  const time = fakeTime(Date.UTC(2026, 10, 21));
  const again = await open(dir, { clock: time.clock, timers: time.timers });
  const codes = () => again.problems.map(({ code }) => code);
  expect(codes()).toEqual(['storage-clock-behind']);
  expect((await writeNote(again, 'a', 2)).ok).toBe(true);
  for (let day = 0; day < 2; day++) {
    time.advance(2 * 24 * 3_600_000);
    time.beat();
    await again.settled();
  }
  expect(codes()).toEqual(['storage-clock-behind', 'storage-clock-jumped']);
  await again.close();
});
