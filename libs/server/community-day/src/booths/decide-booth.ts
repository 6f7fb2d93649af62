import type { BoothDecision, DeskBooth, OutboxPayload } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededBooth, type StoredBooth } from '../facts/booth';
import type { BoothCall } from '../facts/booth-call';
import { gapsOf } from './booth-gaps';
import { byOffice, lockDeskBooth } from './desk-act';
import { deskBoothView } from './desk-booth-view';
import { isSealed, lineStanding, type LineStanding } from './line-rules';
import { moveOn, type GoesAlong } from './move-on';

type Move = BoothDecision['move'];

/** What an association hears of each. */
const news: Partial<Record<Move, OutboxPayload<'booth-news'>['what']>> = {
  return: 'returned',
  accept: 'accepted',
  wait: 'waiting',
  decline: 'declined',
  withdraw: 'withdrawn',
  reinstate: 'submitted',
};

/** The office decides about one application; how many there is room for is counted under the lock of the square. */
@Injectable()
export class DecideBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async decide(
    id: string,
    { version, move, words }: BoothDecision,
    staff: StaffCaller,
  ): Promise<DeskBooth> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booth, call } = await lockDeskBooth(em, id, version);
      const reason = await refusalOf(em, { booth, call, move, words, now });
      if (reason !== null) throw new DomainError('conflict', { reason });
      await moveOn(em, booth, move, await alongWith(em, booth, { move, words }));
      const what = news[move];
      if (what !== undefined)
        this.outbox.add(em, 'booth-news', { boothId: id, what, at: now.toISOString() }, now);
      this.audit.write(em, now, {
        ...byOffice(staff, 'booth-decided', id),
        ...(move === 'accept' && words !== '' ? { reason: words } : {}),
        details: { move, from: booth.state },
      });
      await em.flush();
      return deskBoothView(em, this.sealer, await neededBooth(em, id));
    });
  }
}

interface Deciding {
  booth: StoredBooth;
  call: BoothCall;
  move: Move;
  words: string;
  now: Date;
}

/** Why this cannot be decided now, besides the state of the booth. */
async function refusalOf(
  em: EntityManager,
  { booth, call, move, words, now }: Deciding,
): Promise<string | null> {
  if (move !== 'withdraw' && (await isSealed(em, call.dayId))) return 'booth-draw-is-sealed';
  switch (move) {
    case 'pass':
    case 'reconsider':
      return gapsOf(booth).length > 0 ? 'booth-incomplete' : null;
    case 'return':
    case 'decline':
      return words === '' ? 'booth-words-missing' : null;
    case 'accept':
    case 'wait': {
      const line = await lineStanding(em, call, now);
      if (booth.state === 'complete' && line.refusal !== null) return line.refusal;
      return move === 'accept' ? overtakes(line, booth, words) : null;
    }
    default:
      return null;
  }
}

/** Nobody is accepted past those who wait, among them only with a reason. */
function overtakes(
  { free, waiting: [next] }: LineStanding,
  { state, rank }: StoredBooth,
  words: string,
): string | null {
  if (free < 1) return 'booths-full';
  if (next === undefined) return null;
  if (state === 'complete') return 'booths-somebody-waits';
  return rank !== next && words === '' ? 'booth-not-next' : null;
}

async function alongWith(
  em: EntityManager,
  { dayId }: StoredBooth,
  { move, words }: { move: Move; words: string },
): Promise<GoesAlong> {
  const said = { office_words: move === 'return' || move === 'decline' ? words : '' };
  switch (move) {
    case 'accept':
      return { ...said, chosen_by: 'office', rank: null };
    case 'wait':
      return { ...said, chosen_by: null, rank: await lastRank(em, dayId) };
    default:
      return said;
  }
}

/** Behind everybody who waits. */
async function lastRank(em: EntityManager, dayId: string): Promise<number> {
  const [row] = await rowsIn<{ rank: number }>(
    em,
    'select coalesce(max(rank), 0) + 1 as rank from booth where day_id = ?',
    [dayId],
  );
  return row?.rank ?? 1;
}
