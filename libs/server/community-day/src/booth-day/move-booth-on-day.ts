import type { BoothDayMove, BoothDayRow } from '@dabei/contracts';
import { moveBooth, type BoothState } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { StoredBooth } from '../facts/booth';
import { lockedBoothOnSquare } from '../facts/booth-locks';
import { dayWithId } from '../facts/community-day';
import { boothDayRow } from './booth-day-rows';
import { closedBecause } from './day-gate';
import { standOn } from './stand-on';

type Move = BoothDayMove['move'];

/** What each move ends in, and how the books call it. */
const meant: Record<Move, { to: BoothState; action: string }> = {
  arrive: { to: 'arrived', action: 'booth-arrived' },
  'undo-arrival': { to: 'placed', action: 'booth-arrival-undone' },
  release: { to: 'released', action: 'booth-released' },
  'undo-release': { to: 'placed', action: 'booth-release-undone' },
  'let-in': { to: 'arrived', action: 'booth-let-in' },
  close: { to: 'closed', action: 'booth-closed' },
  reopen: { to: 'arrived', action: 'booth-reopened' },
};

/** Columns of a booth, with what they become. */
type Change = Readonly<Record<string, unknown>>;

/**
 * A booth arrives, does not come, comes after all, goes home. Taps come late and twice: what is true already is no
 * mistake, and only what is not asks whether the list was read anew.
 */
@Injectable()
export class MoveBoothOnDay {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async move(
    id: string,
    { move, version }: BoothDayMove,
    staff: StaffCaller,
  ): Promise<BoothDayRow> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booth } = await lockedBoothOnSquare(em, id);
      if (booth.state !== meant[move].to) {
        if (booth.version !== version) throw new DomainError('changed-meanwhile');
        const closed = closedBecause(await dayWithId(em, booth.dayId));
        if (closed !== null) throw new DomainError('conflict', { reason: `booth-${closed}` });
        await this.write(em, booth, move, { staff, now });
      }
      return boothDayRow(em, this.sealer, id);
    });
  }

  /** Under the lock of the square, on a day that is on. */
  async write(
    em: EntityManager,
    booth: StoredBooth,
    move: Move,
    { staff, now }: { staff: StaffCaller; now: Date },
  ): Promise<void> {
    const moved = moveBooth(booth.state, move);
    if (moved.outcome === 'refused')
      throw new DomainError('conflict', { reason: 'booth-not-in-this-state' });
    const change = await this.changeOf(em, booth, move, now);
    const columns = Object.keys(change).map((column) => `${column} = ?, `);
    await rowsIn(
      em,
      `update booth set ${columns.join('')}state = ?, version = version + 1 where id = ?`,
      [...Object.values(change), moved.to, booth.id],
    );
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: meant[move].action,
      subjectType: 'booth',
      subjectId: booth.id,
    });
    await em.flush();
  }

  private async changeOf(
    em: EntityManager,
    booth: StoredBooth,
    move: Move,
    now: Date,
  ): Promise<Change> {
    switch (move) {
      case 'arrive':
        return { arrived_at: now };
      case 'undo-arrival':
        return { arrived_at: null };
      case 'release':
        return {
          place_id: null,
          place_before: booth.placeId,
          connection_id: null,
          connection_before: booth.connectionId,
          released_at: now,
        };
      case 'undo-release':
        return backOn(em, booth, { elsewhere: false });
      case 'let-in':
        return { ...(await backOn(em, booth, { elsewhere: true })), arrived_at: now };
      case 'close':
      case 'reopen':
        return {};
    }
  }
}

async function backOn(
  em: EntityManager,
  booth: StoredBooth,
  where: { elsewhere: boolean },
): Promise<Change> {
  const { placeId, connectionId, asBefore, refusals } = await standOn(em, booth, where);
  const again = refusals.map(({ reason }) => reason);
  const before = booth.toLookAt.filter(({ reason }) => !again.includes(reason));
  return {
    place_id: placeId,
    place_before: null,
    connection_id: connectionId,
    connection_before: null,
    released_at: null,
    to_look_at: JSON.stringify([...before, ...refusals]),
    ...(!asBefore && { place_override: null, power_override: null }),
  };
}
