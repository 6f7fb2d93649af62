import type { PhoneNumberEntered, PhoneNumberEntry } from '@dabei/contracts';
import { decideNumber, mayAskNumber, normaliseEmail } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  Outbox,
  Sealer,
  sellerEmailKey,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { sellerWith } from '../sellers/seller-with';
import { givesAtOnce, refuse } from './claim-number';
import { circleOf } from './circle-of';
import { neededCommission } from './commission-facts';
import { lockNumbers, numberRoom } from './number-room';
import { releaseNumbers } from './release-numbers';
import { liveNumberOf, writeNumber } from './write-number';

/** A seller on the phone or on paper: the same rules and the same line, only no code. */
@Injectable()
export class EnterNumber {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async enter(
    slug: string,
    { name, phone, email: typed, language, circle: said }: PhoneNumberEntry,
    { accountId }: StaffCaller,
  ): Promise<PhoneNumberEntered> {
    const now = await this.clock.now();
    const email = typed === null ? null : normaliseEmail(typed);
    const sellerKey = email === null ? null : sellerEmailKey(this.sealer, email);
    return this.database.transact(async (em) => {
      const { id: marketId } = await neededCommission(em, { slug });
      await lockNumbers(em, marketId);
      const market = await neededCommission(em, { id: marketId });
      await releaseNumbers(em, marketId, this.outbox, now);
      const live = sellerKey === null ? null : await liveNumberOf(em, marketId, sellerKey);
      const known = sellerKey === null ? 'all' : await circleOf(em, marketId, sellerKey);
      const circle = said === 'all' ? known : said;
      const { phase, calledOff, opening } = market;
      const asked = { now, channel: 'office' as const, circle, phase, calledOff };
      refuse(mayAskNumber({ ...asked, hasNumber: live !== null }, opening));
      const order = { kind: 'private' as const, language, resident: false };
      const sellerId = await sellerWith(em, this.sealer, { name, phone, email }, order, now);
      const room = await numberRoom(em, market, sellerKey, now);
      const decided = givesAtOnce(market) ? decideNumber(room) : { outcome: 'waiting' as const };
      const number = decided.outcome === 'number' ? decided.number : null;
      const outcome = number === null ? ('waiting' as const) : ('confirmed' as const);
      const id = await writeNumber(em, {
        ...{ marketId, sellerId, sellerKey, circle, number, now },
        state: outcome,
        isKept: number !== null && number === room.keeps,
        holdUntil: null,
      });
      const what = number === null ? ('waiting' as const) : ('given' as const);
      this.outbox.add(em, 'seller-number-news', { numberId: id, what, occasion: '1' }, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'seller-number-entered',
        subjectType: 'market',
        subjectId: marketId,
        details: { number, outcome },
      });
      await em.flush();
      return { id, outcome, number };
    });
  }
}
