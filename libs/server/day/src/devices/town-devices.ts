import type { TownDeviceMade, TownDevices as Listed } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  notFound,
  rowsIn,
  secretHash,
  type StaffCaller,
  randomBytes,
  uuidv7,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/**
 * Devices that belong to the town. Only they may keep health text for a meadow without network; any other phone
 * reads it one by one while there is network (issue 3 §6).
 */
@Injectable()
export class TownDevices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async isOne(token: string | undefined): Promise<boolean> {
    if (token === undefined || token === '') return false;
    const row = await this.database.row(
      'select 1 from town_device where token_hash = ? and revoked_at is null',
      [secretHash(token)],
    );
    return row !== null;
  }

  async list(): Promise<Listed> {
    const devices = await this.database.rows<Listed['devices'][number]>(
      `select id, name, to_json(created_at)#>>'{}' as "createdAt" from town_device
       where revoked_at is null order by created_at desc limit 200`,
    );
    return { devices };
  }

  /** The secret leaves the server once and stays on that device. */
  async register(name: string, staff: StaffCaller): Promise<TownDeviceMade> {
    const now = await this.clock.now();
    const made = { id: uuidv7(), name, token: randomBytes(32).toString('base64url') };
    await this.database.transact(async (em) => {
      await rowsIn(
        em,
        `insert into town_device (id, name, token_hash, created_at, created_by) values (?, ?, ?, ?, ?)`,
        [made.id, name, secretHash(made.token), now, staff.accountId],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'town-device-registered',
        subjectType: 'staff',
        subjectId: made.id,
      });
    });
    return made;
  }

  async revoke(id: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const revoked = await rowsIn(
        em,
        'update town_device set revoked_at = ? where id = ? and revoked_at is null returning id',
        [now, id],
      );
      if (revoked.length === 0) throw notFound();
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'town-device-revoked',
        subjectType: 'staff',
        subjectId: id,
      });
    });
  }
}
