import type { BoothPlaced, BoothPlacing } from '@dabei/contracts';
import { keepsBoothPlace, moveBooth, type BoothMove, type BoothState } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { StoredBooth } from '../facts/booth';
import { lockedBoothOnSquare } from '../facts/booth-locks';
import { dayWithId } from '../facts/community-day';
import { neededOpenDay } from '../facts/open-day';
import { planView } from './plan-view';
import { squareOf, type Square } from './square';
import { standOn, type Spot } from './stand-on';
import { writeStanding, type NewStanding } from './write-standing';

/** Puts a booth on its place and its connection, moves it, or takes it up again. */
@Injectable()
export class PlaceBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async place(id: string, input: BoothPlacing, staff: StaffCaller): Promise<BoothPlaced> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { call, booth } = await lockedBoothOnSquare(em, id);
      const day = neededOpenDay(await dayWithId(em, call.dayId));
      if (booth.version !== input.version) throw new DomainError('changed-meanwhile');
      const square = await squareOf(em, day.id);
      const spot = spotIn(square, input);
      if (spot === null) {
        await this.takeUp(em, booth, { staff, now });
        return { outcome: 'placed', plan: await planView(em, day) };
      }
      const state = afterPlacing(booth.state);
      const reason = input.reason ?? '';
      const verdict = standOn(booth, square, spot, { by: staff.accountId, reason });
      if (verdict.outcome === 'refused') return verdict;
      const { outcome: _, ...supply } = verdict;
      const keepsSetUp = booth.street === spot.place.street;
      const standing = { ...supply, placeId: spot.place.id, keepsSetUp, toLookAt: [] };
      await writeStanding(em, { ...standing, id, state });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'booth-placed',
        subjectType: 'booth',
        subjectId: id,
        reason: input.reason,
        details: { placeId: spot.place.id, connectionId: supply.connectionId },
      });
      await em.flush();
      return { outcome: 'placed', plan: await planView(em, day) };
    });
  }

  private async takeUp(
    em: EntityManager,
    { id, state }: StoredBooth,
    { staff, now }: { staff: StaffCaller; now: Date },
  ): Promise<void> {
    await writeStanding(em, { ...nowhere, id, state: moved(state, 'take-up') });
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'booth-taken-up',
      subjectType: 'booth',
      subjectId: id,
    });
    await em.flush();
  }
}

const nowhere: Omit<NewStanding, 'id' | 'state'> = {
  placeId: null,
  placeOverride: null,
  connectionId: null,
  powerOverride: null,
  keepsSetUp: false,
  toLookAt: [],
};

/** The place and the connection that were chosen; null: none any more. */
function spotIn(
  { places, connections }: Square,
  { placeId, connectionId }: Pick<BoothPlacing, 'placeId' | 'connectionId'>,
): Spot | null {
  if (placeId === null) return null;
  const place = places.find(({ id }) => id === placeId);
  const connection = connections.find(({ id }) => id === connectionId) ?? null;
  if (place === undefined || (connectionId !== null && connection === null)) throw notFound();
  return { place, connection };
}

/** Who has a place moves without another state, also on the day itself. */
const afterPlacing = (state: BoothState): BoothState =>
  state !== 'closed' && keepsBoothPlace(state) ? state : moved(state, 'place');

function moved(state: BoothState, move: BoothMove): BoothState {
  const result = moveBooth(state, move);
  if (result.outcome === 'refused')
    throw new DomainError('conflict', { reason: 'booth-not-in-this-state' });
  return result.to;
}
