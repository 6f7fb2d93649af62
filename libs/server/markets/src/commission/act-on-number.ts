import type { DeskNumberAct } from '@dabei/contracts';
import { freeNumbers, localDateOf, type NumberMove } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { BillOwedFee } from './bill-owed-fee';
import { neededCommission, type CommissionFacts } from './commission-facts';
import { moveNumbers, type MovedNumber } from './move-numbers';
import { lockNumbers, numberRoom } from './number-room';
import { ServeNumbers } from './serve-numbers';

type Move = Exclude<DeskNumberAct['act'], 'pay-out' | 'undo-pay-out'> & NumberMove;

/** What the mail says after an act; nothing where the seller stands before the office. */
const news: Partial<Record<Move, 'given' | 'cancelled'>> = {
  place: 'given',
  accept: 'given',
  reinstate: 'given',
  cancel: 'cancelled',
};

/** Nothing stays counted of things that were not brought after all. */
const more: Partial<Record<Move, Record<string, null>>> = {
  'undo-bring': { items_brought: null, items_sold: null, turnover_cents: null },
};

/** What the office does with one number: give, answer on the phone, take back, undo, pay. */
@Injectable()
export class ActOnNumber {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly serveNumbers: ServeNumbers,
    private readonly owed: BillOwedFee,
  ) {}

  async act(slug: string, id: string, { act, version }: DeskNumberAct, staff: StaffCaller) {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { id: marketId } = await neededCommission(em, { slug });
      await lockNumbers(em, marketId);
      const market = await neededCommission(em, { id: marketId });
      await refuseOld(em, market, id, version);
      const moved =
        act === 'pay-out' || act === 'undo-pay-out'
          ? await this.pay(em, id, act === 'pay-out', now)
          : await this.move(em, market, { id, move: act }, now);
      if (act === 'reopen')
        await this.owed.bill(em, market, { numberId: id }, { actorId: staff.accountId, now });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: `seller-number-${act}`,
        subjectType: 'market',
        subjectId: marketId,
        details: { number: moved.number },
      });
      await em.flush();
    });
  }

  private async move(
    em: EntityManager,
    market: CommissionFacts,
    { id, move }: { id: string; move: Move },
    now: Date,
  ): Promise<MovedNumber> {
    const gives = move === 'place' || move === 'reinstate';
    const set = gives ? await freeOne(em, market, id, now) : (more[move] ?? {});
    if (market.calledOff && (gives || move === 'accept'))
      throw new DomainError('closed', { reason: 'number-called-off' });
    if (move === 'reopen') await refusePaid(em, id);
    const [moved] = await moveNumbers(em, [id], move, asSet(set));
    if (moved === undefined)
      throw new DomainError('conflict', { reason: 'number-not-in-this-state' });
    const what = news[move];
    if (what !== undefined) {
      const occasion = now.toISOString();
      this.outbox.add(em, 'seller-number-news', { numberId: id, what, occasion }, now);
    }
    if (move === 'cancel' || move === 'decline') await this.serveNumbers.serve(em, market, now);
    return moved;
  }

  /** Money given in the hand, against a signature on the list; only what is counted is paid. */
  private async pay(
    em: EntityManager,
    id: string,
    isPaid: boolean,
    now: Date,
  ): Promise<{ number: number | null }> {
    const today = localDateOf(now, this.config.townZone);
    const [paid] = await rowsIn<{ number: number }>(
      em,
      `update seller_number set paid_out_on = ?, version = version + 1
       where id = ? and state = 'settled' and (paid_out_on is null) = ? returning number`,
      [isPaid ? today : null, id, isPaid],
    );
    if (paid === undefined)
      throw new DomainError('conflict', { reason: 'number-not-in-this-state' });
    return paid;
  }
}

const asSet = (columns: Record<string, unknown>) => ({
  sql: Object.keys(columns)
    .map((name) => `, ${name} = ?`)
    .join(''),
  params: Object.values(columns),
});

/** The number it had where it is still free, else the lowest free one; the office goes past the line knowingly. */
async function freeOne(
  em: EntityManager,
  market: CommissionFacts,
  id: string,
  now: Date,
): Promise<{ number: number }> {
  const [row] = await rowsIn<{ number: number | null; sellerKey: string | null }>(
    em,
    'select number, seller_key as "sellerKey" from seller_number where id = ?',
    [id],
  );
  const room = await numberRoom(em, market, row?.sellerKey ?? null, now);
  const free = freeNumbers(room);
  const own = [row?.number ?? null, room.keeps].find(
    (one) => one !== null && (free.includes(one) || (one === room.keeps && !room.taken.has(one))),
  );
  const number = own ?? free[0];
  if (number === undefined) throw new DomainError('conflict', { reason: 'no-number-free' });
  return { number };
}

async function refuseOld(
  em: EntityManager,
  { id: marketId }: CommissionFacts,
  id: string,
  version: number,
): Promise<void> {
  const [row] = await rowsIn<{ version: number }>(
    em,
    'select version from seller_number where id = ? and market_id = ?',
    [id, marketId],
  );
  if (row === undefined) throw notFound();
  if (row.version !== version) throw new DomainError('changed-meanwhile');
}

async function refusePaid(em: EntityManager, id: string): Promise<void> {
  const paid = await rowsIn(
    em,
    'select 1 from seller_number where id = ? and paid_out_on is not null',
    [id],
  );
  if (paid.length > 0) throw new DomainError('conflict', { reason: 'already-paid-out' });
}
