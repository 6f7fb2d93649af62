import type { BoothsProposed } from '@dabei/contracts';
import { mayConnect, proposePlaces } from '@dabei/domain';
import { Audit, Clock, Database, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { StoredBooth } from '../facts/booth';
import { drawsOn, powerDrawOf } from '../facts/square';
import { planView } from './plan-view';
import { lockedSquare, type Square } from './square';
import { writeStanding } from './write-standing';

/** Places for everybody accepted who has none, and the connection each place is near to while it carries them. */
@Injectable()
export class ProposeBoothPlaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async propose(slug: string, staff: StaffCaller): Promise<BoothsProposed> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { day, square } = await lockedSquare(em, slug);
      const { placed, apart, leftOver } = standingsFor(square);
      const noReason = { placeOverride: null, powerOverride: null, keepsSetUp: false };
      for (const { id, needs, placeId, connectionId } of placed) {
        const unplugged = connectionId === null && powerDrawOf({ id, needs }) !== null;
        const toLookAt = unplugged ? [{ reason: 'not-connected' }] : [];
        const standing = { ...noReason, placeId, connectionId, toLookAt };
        await writeStanding(em, { ...standing, id, state: 'placed' });
      }
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'booths-proposed',
        subjectType: 'community-day',
        subjectId: day.id,
        details: { placed: placed.length, leftOver: leftOver.length },
      });
      await em.flush();
      return { placed: placed.length, apart, leftOver, plan: await planView(em, day) };
    });
  }
}

type Standing = Pick<StoredBooth, 'id' | 'needs' | 'connectionId'> & { placeId: string };

function standingsFor({ places, connections, booths }: Square): {
  placed: Standing[];
  apart: string[];
  leftOver: string[];
} {
  const taken = new Set(booths.map(({ placeId }) => placeId));
  const seeking = booths.filter(({ state }) => state === 'accepted');
  const { placements, apart, leftOver } = proposePlaces(
    seeking.map((booth) => ({ ...booth, togetherKey: booth.together })),
    places.filter(({ id }) => !taken.has(id)),
  );
  const placed: Standing[] = [];
  for (const { boothId, placeId } of placements) {
    const booth = seeking.find(({ id }) => id === boothId);
    if (booth === undefined) continue;
    const near = places.find(({ id }) => id === placeId)?.connectionId;
    const connection = connections.find(({ id }) => id === near);
    const wanted = powerDrawOf(booth);
    const carries =
      connection !== undefined &&
      wanted !== null &&
      mayConnect(connection, drawsOn([...booths, ...placed], connection.id), wanted).outcome ===
        'connected';
    const { id, needs } = booth;
    placed.push({ id, needs, placeId, connectionId: carries ? connection.id : null });
  }
  return { placed, apart, leftOver };
}
