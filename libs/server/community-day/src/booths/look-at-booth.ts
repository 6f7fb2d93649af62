import type { DeskBooth } from '@dabei/contracts';
import { Audit, Clock, Database, Sealer, rowsIn, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededBooth } from '../facts/booth';
import { byOffice, lockDeskBooth } from './desk-act';
import { deskBoothView } from './desk-booth-view';

/** The office looked at changed needs: the booth is fine where it stands. */
@Injectable()
export class LookAtBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async looked(id: string, version: number, staff: StaffCaller): Promise<DeskBooth> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booth } = await lockDeskBooth(em, id, version);
      await rowsIn(em, "update booth set to_look_at = '[]', version = version + 1 where id = ?", [
        id,
      ]);
      this.audit.write(em, now, {
        ...byOffice(staff, 'booth-looked-at', id),
        details: { reasons: booth.toLookAt.map(({ reason }) => reason).join(' ') },
      });
      await em.flush();
      return deskBoothView(em, this.sealer, await neededBooth(em, id));
    });
  }
}
