import { step } from '../start/say.mjs';
import { table } from './figures.mjs';
import { benchServer } from './rush/bench-town.mjs';
import { openingMinute } from './rush/opening-minute.mjs';
import { prepareCrowd, rushFigures } from './rush/rush.mjs';

const FAMILIES = 900;
const EVENTS = 61;

const figure = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

function show(figures) {
  const rows = figures.map(({ name, unit, ours, limit, ratio, goal, ok }) => [
    name,
    `${figure(ours)} ${unit}`,
    figure(limit),
    ratio.toFixed(2),
    goal,
    ok ? 'ok' : 'MISSED',
  ]);
  console.log(`\n${table([['figure', 'ours', 'limit', 'ratio', 'goal', ''], ...rows])}`);
}

/** Every hot path beside its own limit, measured in one run. True when every goal is met. */
export async function bench({ json, only }) {
  const wanted = (name) => only === undefined || only.split(',').includes(name);
  const figures = [];
  const server = await step('A database server of its own', benchServer);
  try {
    const crowd = await prepareCrowd(server, { families: FAMILIES, events: EVENTS });
    if (wanted('rush')) figures.push(...(await rushFigures(server, crowd)));
    if (wanted('opening')) figures.push(await openingMinute(server, crowd));
  } finally {
    await server.stop();
  }
  if (json) console.log(JSON.stringify(figures));
  else show(figures);
  return figures.every(({ ok }) => ok);
}
