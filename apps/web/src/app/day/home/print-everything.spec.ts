import '@angular/compiler';
import { Injector, runInInjectionContext } from '@angular/core';
import { DayClient } from '../day-client';
import { PrintEverything } from './print-everything';

const wanted = { day: '2027-07-20', health: false, letters: true };
const unreadable = Uint8Array.from('no paper', (sign) => sign.charCodeAt(0));
const aPaper = Uint8Array.from(
  [
    '%PDF-1.3',
    '3 0 obj\n<<\n/Type /Page\n/Parent 1 0 R\n>>\nendobj',
    '2 0 obj\n<<\n/Type /Catalog\n/Pages 1 0 R\n>>\nendobj',
    '1 0 obj\n<<\n/Type /Pages\n/Count 1\n/Kids [3 0 R]\n>>\nendobj',
  ].join('\n'),
  (sign) => sign.charCodeAt(0),
);

/** Two letters wait, on a day without events unless told otherwise; a third one comes with the next look. */
function aDay(paper: (address: string) => Promise<Uint8Array>, events: object[] = []) {
  const asked = { batches: 0, papers: [] as string[] };
  const client = {
    events: () => Promise.resolve({ events }),
    waitingLetters: () => Promise.resolve(asked.batches === 0 ? 2 : 1),
    printLetters: () =>
      Promise.resolve({ id: `batch-${String((asked.batches += 1))}`, count: asked.batches + 1 }),
    paper: (address: string) => {
      asked.papers.push(address);
      return paper(address);
    },
  };
  const injector = Injector.create({ providers: [{ provide: DayClient, useValue: client }] });
  return { asked, work: runInInjectionContext(injector, () => new PrintEverything()) };
}

it.each([
  ['could not be fetched', () => Promise.reject(new Error('offline'))],
  ['could not be made of its parts', () => Promise.resolve(unreadable)],
])('keeps the letters of a file that %s, though none of them waits any more', async (_, paper) => {
  const { work, asked } = aDay(paper);
  await work.look(wanted.day, true);
  for (let press = 0; press < 2; press += 1) {
    await expect(work.print(wanted)).rejects.toThrow();
    await work.look(wanted.day, true);
    // not what waits since: the button must not say that there is nothing to print
    expect(work.plan()?.letters).toBe(2);
    expect(work.lettersWait()).toBe(true);
  }
  expect(asked.batches).toBe(1);
});

it('takes the next letters once the file is there', async () => {
  const { work, asked } = aDay(() => Promise.resolve(aPaper));
  await work.look(wanted.day, true);
  await work.print(wanted);
  await work.look(wanted.day, true);
  expect(work.plan()?.letters).toBe(1);
  await work.print(wanted);
  expect(asked.batches).toBe(2);
});

it('counts no letter as printed where the sheets fail', async () => {
  const { work, asked } = aDay(() => Promise.reject(new Error('offline')), [{}]);
  await work.look(wanted.day, true);
  await expect(work.print(wanted)).rejects.toThrow('offline');
  expect(asked).toMatchObject({ batches: 0, papers: [expect.stringContaining(wanted.day)] });
});
