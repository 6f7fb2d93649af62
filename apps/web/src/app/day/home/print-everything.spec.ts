import '@angular/compiler';
import { Injector, runInInjectionContext } from '@angular/core';
import { DayClient } from '../day-client';
import { PrintEverything } from './print-everything';

function aDay(paper: () => Promise<Uint8Array>) {
  const asked = { batches: 0 };
  const client = {
    events: () => Promise.resolve({ events: [] }),
    waitingLetters: () => Promise.resolve(asked.batches === 0 ? 2 : 0),
    printLetters: () => Promise.resolve({ id: `batch-${String((asked.batches += 1))}` }),
    paper,
  };
  const injector = Injector.create({ providers: [{ provide: DayClient, useValue: client }] });
  return { asked, work: runInInjectionContext(injector, () => new PrintEverything()) };
}

it('keeps the letters of a file that could not be made, though none wait any more', async () => {
  const { work, asked } = aDay(() => Promise.reject(new Error('offline')));
  const wanted = { day: '2027-07-20', health: false, letters: true };
  await work.look(wanted.day, true);
  await expect(work.print(wanted)).rejects.toThrow('offline');
  await work.look(wanted.day, true);
  expect(work.plan()?.letters).toBe(0);
  expect(work.lettersWait()).toBe(true);
  await expect(work.print(wanted)).rejects.toThrow('offline');
  expect(asked.batches).toBe(1);
});
