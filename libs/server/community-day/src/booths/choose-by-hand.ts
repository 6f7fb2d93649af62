import type { BoothByHand, DeskBooth } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededBooth } from '../facts/booth';
import { byOffice, lockDeskBooth } from './desk-act';
import { deskBoothView } from './desk-booth-view';
import { isSealed } from './line-rules';

/** In or out without the lot, by name and with a reason, as long as nothing is sealed. */
@Injectable()
export class ChooseByHand {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async choose(
    id: string,
    { version, choice, reason }: BoothByHand,
    staff: StaffCaller,
  ): Promise<DeskBooth> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booth, call } = await lockDeskBooth(em, id, version);
      const refused = (why: string): DomainError => new DomainError('conflict', { reason: why });
      if (await isSealed(em, call.dayId)) throw refused('booth-draw-is-sealed');
      if (booth.state !== 'complete' || call.allocation !== 'draw')
        throw refused('booth-not-in-this-state');
      if (choice !== null && reason === '') throw refused('booth-reason-missing');
      const byHand = choice === null ? null : { choice, by: staff.accountId, reason };
      await rowsIn(em, 'update booth set by_hand = ?::jsonb, version = version + 1 where id = ?', [
        byHand === null ? null : JSON.stringify(byHand),
        id,
      ]);
      this.audit.write(em, now, {
        ...byOffice(staff, 'booth-chosen-by-hand', id),
        reason: reason === '' ? null : reason,
        details: { choice },
      });
      await em.flush();
      return deskBoothView(em, this.sealer, await neededBooth(em, id));
    });
  }
}
