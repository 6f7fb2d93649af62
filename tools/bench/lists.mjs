import { rmSync } from 'node:fs';
import { median, milliseconds, table } from './figures.mjs';
import { pagesOf } from './desk-pages.mjs';
import { townOfSize } from './town-of-size.mjs';

const calls = 200;
const warmUp = 20;
const most = 1.2;

async function timed(town, path) {
  const began = performance.now();
  const answer = await town.get(path);
  const took = performance.now() - began;
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}.`);
  return took;
}

/** One call here, one call there, so that whatever else the machine does meets both alike. */
async function compare(name, [normal, large], [here, there]) {
  const times = [[], []];
  for (let call = -warmUp; call < calls; call += 1) {
    const order = call % 2 === 0 ? [0, 1] : [1, 0];
    for (const index of order) {
      const took = await timed([normal, large][index], [here, there][index]);
      if (call >= 0) times[index].push(took);
    }
  }
  const [one, ten] = times.map(median);
  return { name, one, ten, ratio: ten / one };
}

/** True when no page of the desk is slower than 1.2 × in the town ten times as large. */
export async function compareLists(signal) {
  const towns = [];
  try {
    for (const size of [1, 10]) towns.push(await townOfSize(size, signal));
    const [normal, large] = towns;
    const results = [];
    for (const { name, paths } of await pagesOf(normal, large)) {
      if (signal?.aborted) return false;
      results.push(await compare(name, towns, paths));
    }
    const rows = results
      .sort((a, b) => b.ten - a.ten)
      .map(({ name, one, ten, ratio }) => [
        name,
        milliseconds(one),
        milliseconds(ten),
        `${ratio.toFixed(2)}${ratio > most ? '  too slow' : ''}`,
      ]);
    console.log(`\nMedian of ${calls} interleaved calls, in milliseconds`);
    console.log(table([['page of the desk', 'town', '10 × town', 'ratio'], ...rows]));
    return results.every(({ ratio }) => ratio <= most);
  } finally {
    for (const town of towns) {
      await town.stop();
      rmSync(town.dataDir, { recursive: true, force: true });
    }
  }
}
