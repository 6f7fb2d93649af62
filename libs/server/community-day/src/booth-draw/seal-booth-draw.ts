import type { BoothDrawView, BoothSealInput } from '@dabei/contracts';
import { isUnknownYet, localDateOf, type BoothWish, type DrawParty } from '@dabei/domain';
import { commitmentTo, frozenLineBytes, hashOfBytes } from '@dabei/server/lots';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  newNonce,
  newSecret,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { boothsOfDay, type StoredBooth } from '../facts/booth';
import { boothDrawOf } from '../facts/booth-draw';
import { lockedOpenDay } from '../facts/open-day';
import { partiesToDraw } from './draw-line';
import { readyToSeal } from './ready-to-draw';
import { drawView } from './draw-view';

/**
 * Freezes who is drawn and commits to it and to a secret, before anybody can know the public number. Pressed twice it
 * is sealed once. Everybody in it is told their random name.
 */
@Injectable()
export class SealBoothDraw {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async seal(slug: string, input: BoothSealInput, staff: StaffCaller): Promise<BoothDrawView> {
    const now = await this.clock.now();
    const { townZone: zone } = this.config;
    return this.database.transact(async (em) => {
      const { day, call } = await lockedOpenDay(em, slug);
      if ((await boothDrawOf(em, day.id)) !== null) return drawView(em, day, { now, zone });
      const booths = await boothsOfDay(em, day.id);
      readyToSeal(call, booths, now);
      checkDrawnOn(input.drawnOn, day.heldOn, localDateOf(now, zone));
      const parties = partiesToDraw(booths);
      const commitment = await this.write(em, day.id, { input, parties, now });
      this.tell(em, booths, parties, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'booth-draw-sealed',
        subjectType: 'community-day',
        subjectId: day.id,
        details: { parties: parties.length, commitment },
      });
      await em.flush();
      return drawView(em, day, { now, zone });
    });
  }

  private async write(
    em: EntityManager,
    dayId: string,
    { input, parties, now }: { input: BoothSealInput; parties: DrawParty<BoothWish>[]; now: Date },
  ): Promise<string> {
    const named = parties.map(({ requests }) => ({ nonce: newNonce(), requests }));
    const frozen = frozenLineBytes({
      parties: named
        .map(({ nonce, requests }) => ({ nonce, kinds: requests.map(({ kind }) => kind) }))
        // in the order of the random names, so that the place in the line tells nobody who is who
        .sort((a, b) => (a.nonce < b.nonce ? -1 : 1)),
    });
    const secret = newSecret();
    const commitment = commitmentTo(hashOfBytes(frozen), secret);
    const { sealed, keyId } = this.sealer.seal(secret);
    const { source, notation, drawnOn } = input;
    await rowsIn(
      em,
      `insert into booth_draw (day_id, commitment, frozen, sealed, key_id, source, notation, drawn_on, sealed_at)
       values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)`,
      [
        ...[dayId, commitment, frozen.toString('utf8'), sealed, keyId],
        ...[source, notation, drawnOn, now],
      ],
    );
    const lots = named.flatMap(({ nonce, requests }) =>
      requests.map(({ applicationId: id }) => ({ id, nonce })),
    );
    await rowsIn(
      em,
      `insert into booth_lot (booth_id, day_id, nonce)
       select r.id, ?, r.nonce from json_to_recordset(?::json) as r (id uuid, nonce text)`,
      [dayId, JSON.stringify(lots)],
    );
    return commitment;
  }

  private tell(
    em: EntityManager,
    booths: readonly StoredBooth[],
    parties: readonly DrawParty<BoothWish>[],
    now: Date,
  ): void {
    const drawn = new Set(
      parties.flatMap(({ requests }) => requests.map(({ applicationId }) => applicationId)),
    );
    const at = now.toISOString();
    for (const { id, emailKey } of booths)
      if (drawn.has(id) && emailKey !== null)
        this.outbox.add(em, 'booth-news', { boothId: id, what: 'ticket', at }, now);
  }
}

/** A number nobody can know yet, and in time for the day: until it is there everything stands still. */
function checkDrawnOn(drawnOn: string, heldOn: string, today: string): void {
  const code = !isUnknownYet(drawnOn, today)
    ? 'drawn-on-too-soon'
    : drawnOn >= heldOn
      ? 'drawn-on-too-late'
      : null;
  if (code !== null)
    throw new DomainError('invalid', { reason: code, issues: [{ path: 'drawnOn', code }] });
}
