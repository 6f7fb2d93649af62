import type { BoothSetUpView } from '@dabei/contracts';
import { drivesIn } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { byNumber } from './by-number';
import { squareOf } from './square';

/** Who drives in when, by time and lane; who carries everything comes on foot, and who has no time yet stands apart. */
export async function setUpView(em: EntityManager, dayId: string): Promise<BoothSetUpView> {
  const { booths } = await squareOf(em, dayId);
  const placed = booths.filter(({ placeId }) => placeId !== null).sort(byNumber);
  const slots = new Map<string, BoothSetUpView['slots'][number]>();
  for (const { id, setUpAt, street } of placed) {
    if (setUpAt === null) continue;
    const key = `${setUpAt} ${street ?? ''}`;
    const slot = slots.get(key) ?? { at: setUpAt, street: street ?? '', boothIds: [] };
    slots.set(key, { ...slot, boothIds: [...slot.boothIds, id] });
  }
  const without = placed.filter(({ setUpAt }) => setUpAt === null);
  const idsOf = (driving: boolean): string[] =>
    without.flatMap(({ id, needs }) => (drivesIn(needs) === driving ? [id] : []));
  return {
    slots: [...slots].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slot]) => slot),
    onFoot: idsOf(false),
    leftOver: idsOf(true),
  };
}
