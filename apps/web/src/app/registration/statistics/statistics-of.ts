import type { ChildStatistics, StatisticsQuestion } from '@dabei/contracts';
import type { Pair } from '../pairs';
import type { StatisticsDraft } from './statistics-draft';

type Going = Pick<Pair, 'child' | 'event'>;

/** What the chosen events' campaigns ask about each child that goes, in the order of the children. */
export function askedOf(
  going: readonly Going[],
): { key: string; firstName: string; asks: ReadonlySet<StatisticsQuestion> }[] {
  const children = new Map(going.map(({ child }) => [child.key, child]));
  return [...children.values()].map(({ key, firstName }) => {
    const own = going.filter(({ child }) => child.key === key);
    const asks = new Set(own.flatMap(({ event }) => event.campaign.statisticsAsked));
    return { key, firstName, asks };
  });
}

/**
 * The voluntary answers as the request carries them. A child whose questions were never looked at is left out; what
 * was looked at and left unsaid is null, which takes an earlier answer back.
 */
export function statisticsOf(
  said: Readonly<Record<string, StatisticsDraft>>,
  going: readonly Going[],
): ChildStatistics[] {
  return askedOf(going).flatMap(({ key, asks }) => {
    const one = said[key];
    if (one === undefined) return [];
    const { sex, firstTime, district } = one;
    const answer = {
      ...(asks.has('sex') ? { sex: (sex || null) as ChildStatistics['sex'] } : {}),
      ...(asks.has('first-time')
        ? { firstTime: (firstTime || null) as ChildStatistics['firstTime'] }
        : {}),
      ...(asks.has('district') && district !== undefined ? { district: district || null } : {}),
    };
    return Object.keys(answer).length > 0 ? [{ key, ...answer }] : [];
  });
}
