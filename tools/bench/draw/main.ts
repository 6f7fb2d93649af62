import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { guarantees, type Guarantee } from '@dabei/domain';
import { aSeason, measureMisreports, type MisreportGain } from '@dabei/domain/testing';
import { DEFAULT_GUARANTEE, solveInstance } from '@dabei/server/draw-solver';
import highsLoader from 'highs';
import { goalsOfMisreports, goalsOfSize } from './goals';
import { oneSize, type OneSize } from './one-size';
import { goalTable, misreportTable, sizeTable } from './tables';

const { values: asked } = parseArgs({
  options: {
    sizes: { type: 'string', default: '200,420,1000,3000' },
    seed: { type: 'string', default: '1' },
    room: { type: 'string', default: 'tight' },
    json: { type: 'boolean', default: false },
    /** Children of the season in which misreports are measured; 0: not at all. */
    misreports: { type: 'string', default: '200' },
    sampled: { type: 'string', default: '40' },
    lotteries: { type: 'string', default: '1' },
    guarantees: { type: 'string', default: DEFAULT_GUARANTEE },
    one: { type: 'string' },
  },
});

const seed = Number(asked.seed);
const room = asked.room === 'roomy' ? 'roomy' : 'tight';

/** Each size in a process of its own, so that its peak of memory is its own. */
function inOwnProcess(children: number): OneSize {
  const [, program = ''] = process.argv;
  const same = ['--one', String(children), '--seed', asked.seed, '--room', room];
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...same], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as OneSize;
}

async function misreports(children: number, guarantee: Guarantee): Promise<MisreportGain[]> {
  const highs = await highsLoader();
  const hooks = { stop: () => false, reason: () => 'time' as const, heard: () => undefined };
  return measureMisreports(
    aSeason({ children, room, seed }),
    (season) => [...solveInstance(highs, season, guarantee, hooks).placements],
    { children: Number(asked.sampled), lotteries: Number(asked.lotteries), seed },
  );
}

async function bench(): Promise<boolean> {
  const say = asked.json ? () => undefined : (text: string) => console.log(`${text}\n`);
  const sizes: OneSize[] = [];
  for (const children of asked.sizes.split(',').map(Number).filter(Boolean)) {
    const size = inOwnProcess(children);
    sizes.push(size);
    say(sizeTable(size));
  }
  const goals = sizes.flatMap(goalsOfSize);
  const lies: { guarantee: Guarantee; gains: MisreportGain[] }[] = [];
  const wanted = guarantees.filter((one) => asked.guarantees.split(',').includes(one));
  for (const guarantee of Number(asked.misreports) > 0 ? wanted : []) {
    const gains = await misreports(Number(asked.misreports), guarantee);
    lies.push({ guarantee, gains });
    say(misreportTable(guarantee, gains));
    if (guarantee === DEFAULT_GUARANTEE) goals.push(...goalsOfMisreports(guarantee, gains));
  }
  say(goalTable(goals));
  if (asked.json) console.log(JSON.stringify({ room, seed, sizes, misreports: lies, goals }));
  return goals.every(({ reached }) => reached);
}

if (asked.one !== undefined) {
  console.log(JSON.stringify(await oneSize({ children: Number(asked.one), room, seed })));
} else process.exitCode = (await bench()) ? 0 : 1;
