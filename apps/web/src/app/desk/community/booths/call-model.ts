import type { BoothCallInput } from '@dabei/contracts';
import { boothKinds, type BoothKind } from '@dabei/domain';
import { instantOf, wallTimeOf } from '../../parts/wall-time';

type Typed<T> = { [K in keyof T]: T[K] extends number ? number | null : T[K] };

/** A call as it is typed: wall times, numbers that may be empty, how many of each kind, the more important kind first. */
export type CallModel = Typed<Omit<BoothCallInput, 'minimums' | 'allocation'>> & {
  allocation: string;
  minimum: Record<BoothKind, number | null>;
  order: readonly BoothKind[];
};

export const emptyCall: CallModel = {
  opensAt: '',
  closesAt: '',
  allocation: 'draw',
  places: 0,
  minimum: { activity: null, food: null, information: null },
  order: boothKinds,
  about: '',
  setUpFrom: '',
  setUpUntil: '',
  setUpMinutes: 15,
  laneCapacity: 1,
  stageOpens: '',
  stageCloses: '',
  lostChildPoint: '',
  firstAid: '',
  safety: '',
};

export function callModelOf({ opensAt, closesAt, minimums, ...same }: BoothCallInput): CallModel {
  const named = minimums.map(({ kind }) => kind);
  const counts = Object.fromEntries(minimums.map(({ kind, count }) => [kind, count]));
  return {
    ...same,
    opensAt: wallTimeOf(opensAt),
    closesAt: wallTimeOf(closesAt),
    minimum: { ...emptyCall.minimum, ...counts },
    order: [...named, ...boothKinds.filter((kind) => !named.includes(kind))],
  };
}

/** What is sent; call it on a form without mistakes. */
export function callOf({ minimum, order, ...model }: CallModel): BoothCallInput {
  return {
    ...model,
    allocation: model.allocation === 'office' ? 'office' : 'draw',
    opensAt: instantOf(model.opensAt) ?? '',
    closesAt: instantOf(model.closesAt) ?? '',
    places: model.places ?? 0,
    setUpMinutes: model.setUpMinutes ?? 0,
    laneCapacity: model.laneCapacity ?? 0,
    minimums: order.flatMap((kind) => {
      const count = minimum[kind];
      return count ? [{ kind, count }] : [];
    }),
  };
}

/** The kind one step more important; the first stays. */
export function moreImportant(order: readonly BoothKind[], kind: BoothKind): BoothKind[] {
  const at = order.indexOf(kind);
  const others = order.filter((each) => each !== kind);
  return [...others.slice(0, Math.max(0, at - 1)), kind, ...others.slice(Math.max(0, at - 1))];
}
