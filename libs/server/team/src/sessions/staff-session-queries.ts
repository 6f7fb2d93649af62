import type { StaffSessionView } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { deviceOf } from './device-of';

interface SessionRow {
  id: string;
  userAgent: string | null;
  createdAt: Date | string;
  updatedAt: Date | string;
}

/** No session lives longer than this, however busy it is. */
const longestHours = 12;

/** Where somebody is signed in now. The auth library's clock is the real one. */
@Injectable()
export class StaffSessionQueries {
  constructor(private readonly database: Database) {}

  async of(accountId: string, currentId: string | null): Promise<StaffSessionView[]> {
    const now = new Date();
    const rows = await this.database.rows<SessionRow>(
      `select id, "userAgent", "createdAt", "updatedAt" from auth_staff.session
       where "userId" = ? and "expiresAt" > ? and "createdAt" > ?
       order by "updatedAt" desc, id limit 100`,
      [accountId, now, new Date(now.getTime() - longestHours * 3_600_000)],
    );
    return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
      id,
      ...deviceOf(userAgent),
      since: new Date(createdAt).toISOString(),
      lastSeen: new Date(updatedAt).toISOString(),
      current: id === currentId,
    }));
  }
}
