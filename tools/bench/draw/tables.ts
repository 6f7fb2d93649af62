import { type Guarantee } from '@dabei/domain';
import { type MisreportGain } from '@dabei/domain/testing';
import { table } from '../figures.mjs';
import { type Goal } from './goals';
import { type OneSize } from './one-size';

const percent = (share: number) => `${share.toFixed(1)} %`;

/** One season, a rule per column. */
export function sizeTable({ children, columns, cpuSeconds, hot }: OneSize): string {
  const row = (name: string, cell: (column: OneSize['columns'][number]) => string) => [
    name,
    ...columns.map(cell),
  ];
  const rows = [
    row(`${children} children`, ({ rule }) => rule),
    row('with a place', ({ measures }) => String(measures.withPlace)),
    row('priority, empty-handed', ({ measures }) => String(measures.emptyPriority)),
    row('one of the first three', ({ measures }) => percent(measures.firstThree)),
    row('first wish', ({ measures }) => percent(measures.firstWish)),
    row('satisfaction p10', ({ measures }) => measures.p10.toFixed(1)),
    row('Gini', ({ measures }) => measures.gini.toFixed(3)),
    row('together / split', ({ measures }) => `${measures.together} / ${measures.split}`),
    row('points', ({ tiers }) => String(tiers.satisfaction)),
    row('seconds', ({ seconds }) => seconds.toFixed(2)),
    row('of one core', ({ rule }) => (rule === 'ours' ? cpuSeconds.toFixed(2) : '')),
    row('peak MB', ({ rule, megabytes }) => (rule === 'ours' ? String(megabytes) : '')),
  ];
  return `${table(rows)}\n${hot.places} places at ${hot.events} events everybody wants were given by lot`;
}

export function misreportTable(guarantee: Guarantee, gains: readonly MisreportGain[]): string {
  const head = ['', 'tries', 'wins honest', 'wins lying', 'better', 'worse'];
  const rows = gains.map((gain) => [
    gain.strategy,
    String(gain.tries),
    ...[gain.winsHonest, gain.winsLying, gain.better, gain.worse].map(percent),
  ]);
  return `guarantee: ${guarantee}\n${table([head, ...rows])}`;
}

export const goalTable = (goals: readonly Goal[]): string =>
  table(goals.map(({ goal, reached }) => [reached ? 'ok' : 'FAIL', goal]));
