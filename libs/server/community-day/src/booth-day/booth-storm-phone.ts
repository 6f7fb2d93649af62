import type { BoothStormCalls, BoothStormTick } from '@dabei/contracts';
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
import { openContact } from '../facts/booth';
import { neededDay } from '../facts/community-day';
import { tickStormCall } from '../storm/tick-storm-call';

/** Associations and acts without an address are called, one call for each; ticked when reached. */
@Injectable()
export class BoothStormPhone {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  read(slug: string): Promise<BoothStormCalls> {
    return this.database.transact(async (em) =>
      callsOf(em, this.sealer, (await neededDay(em, slug)).id),
    );
  }

  /** The office has reached somebody, or takes the tick back. */
  async tick(
    slug: string,
    id: string,
    { phoned }: BoothStormTick,
    staff: StaffCaller,
  ): Promise<BoothStormCalls> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id: dayId } = await neededDay(em, slug);
      const before = await callsOf(em, this.sealer, dayId);
      const call = before.calls.find((one) => one.id === id);
      if (call === undefined) throw notFound();
      const table = call.what === 'booth' ? 'booth' : 'stage_act';
      await tickStormCall(em, this.audit, { table, id, dayId, phoned }, { now, staff });
      return callsOf(em, this.sealer, dayId);
    });
  }
}

interface CallRow {
  id: string;
  what: 'booth' | 'act';
  association: string;
  sealed: string | null;
  keyId: string | null;
  phonedAt: string | null;
}

async function callsOf(em: EntityManager, sealer: Sealer, dayId: string): Promise<BoothStormCalls> {
  const rows = await rowsIn<CallRow>(
    em,
    `select * from (
       select b.id, 'booth' as what, b.association, encode(b.sealed, 'hex') as sealed, b.key_id as "keyId",
         b.storm_phoned_at as "phonedAt"
       from booth b where b.day_id = ? and b.email_key is null and b.storm_told_at is not null
       union all
       select a.id, 'act', coalesce(b.association, a.title),
         encode(coalesce(a.sealed, b.sealed), 'hex'), coalesce(a.key_id, b.key_id), a.storm_phoned_at
       from stage_act a left join booth b on b.id = a.booth_id
       where a.day_id = ? and coalesce(b.email_key, a.email_key) is null and a.storm_told_at is not null
     ) as told order by association, id`,
    [dayId, dayId],
  );
  return {
    calls: rows.map(({ sealed, keyId, phonedAt, ...row }) => {
      const known = sealed !== null && keyId !== null;
      const contact = known ? openContact(sealer, { sealed, keyId }) : null;
      return {
        ...row,
        name: contact?.name ?? '',
        phone: contact?.phone ?? null,
        phonedAt: phonedAt === null ? null : new Date(phonedAt).toISOString(),
      };
    }),
  };
}
