import type { VolunteerStormCalls, VolunteerStormTick } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  Sealer,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededDay } from '../facts/community-day';
import { openVolunteer } from '../facts/volunteer';
import { tickStormCall } from './tick-storm-call';

/** Volunteers without an address are called once the storm came to them; ticked when reached. */
@Injectable()
export class VolunteerStormPhone {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  read(slug: string): Promise<VolunteerStormCalls> {
    return this.database.transact(async (em) =>
      callsOf(em, this.sealer, (await neededDay(em, slug)).id),
    );
  }

  /** The office has reached somebody, or takes the tick back. Ticked twice is ticked. */
  async tick(
    slug: string,
    id: string,
    { phoned }: VolunteerStormTick,
    staff: StaffCaller,
  ): Promise<VolunteerStormCalls> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id: dayId } = await neededDay(em, slug);
      const { calls } = await callsOf(em, this.sealer, dayId);
      if (!calls.some((call) => call.id === id)) throw notFound();
      const ticked = { table: 'volunteer', id, dayId, phoned } as const;
      await tickStormCall(em, this.audit, ticked, { now, staff });
      return callsOf(em, this.sealer, dayId);
    });
  }
}

interface CallRow {
  id: string;
  sealed: string;
  keyId: string;
  phonedAt: string | null;
}

/** Who is left first, in the order they came. Somebody young without a phone is reached through the parents. */
async function callsOf(
  em: EntityManager,
  sealer: Sealer,
  dayId: string,
): Promise<VolunteerStormCalls> {
  const rows = await rowsIn<CallRow>(
    em,
    `select id, encode(sealed, 'hex') as sealed, key_id as "keyId", storm_phoned_at as "phonedAt" from volunteer
     where day_id = ? and email_key is null and storm_told_at is not null
     order by storm_phoned_at is not null, created_at, id`,
    [dayId],
  );
  return {
    calls: rows.map(({ id, sealed, keyId, phonedAt }) => {
      const { name, phone, parent } = openVolunteer(sealer, sealed, keyId);
      return {
        id,
        name,
        phone: phone ?? parent?.phone ?? null,
        phonedAt: phonedAt === null ? null : new Date(phonedAt).toISOString(),
      };
    }),
  };
}
