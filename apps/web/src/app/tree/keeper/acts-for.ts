import type { KeeperAct, KeeperView } from '@dabei/contracts';

/** What a shop can say about a number, the likeliest first; a parcel can come for every number. */
export function actsFor(view: KeeperView, number: number): KeeperAct[] {
  const parcel: KeeperAct[] = view.parcels.includes(number) ? ['no-parcel'] : ['parcel'];
  if (view.takeOff.includes(number)) return ['taken-off', ...parcel];
  if (view.hanging.includes(number)) return view.campaign.open ? ['taken', ...parcel] : parcel;
  return view.taken.includes(number) ? [...parcel, 'back'] : parcel;
}

/** What takes an act back while the keeper still remembers it. */
export const undoOf: Record<KeeperAct, KeeperAct> = {
  taken: 'back',
  back: 'taken',
  parcel: 'no-parcel',
  'no-parcel': 'parcel',
  'taken-off': 'up-again',
  'up-again': 'taken-off',
};
