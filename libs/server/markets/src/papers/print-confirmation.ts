import type { BookingState, GoodsKind } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  OfficeQueries,
  Sealer,
  arrivalCodeOf,
  notFound,
  rowsIn,
  type StaffCaller,
  type OwnLink,
  printedSheets,
} from '@dabei/server/platform';
import { isLanguage, type Language } from '@dabei/words';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { knownBooking } from '../booking/known-booking';
import { marketWithId } from '../facts/market';
import { loadPlan } from '../plan/load-plan';
import { tellingPerson, type TellingRow } from '../sellers/seller-person';
import { agreedPositions } from './agreed-positions';
import { confirmationSheet, type Confirmation } from './confirmation';
import { sitePlanOf } from './paper-facts';
import { owedFor } from './paper-owed';
import { paperVoice, standOf } from './paper-voice';

interface Row extends TellingRow {
  marketId: string;
  state: BookingState;
  setUpAt: string | null;
  tablesHired: number;
  vehicleCm: number | null;
  goods: GoodsKind[];
  pitchIds: string[];
  language: string;
  isProtected: boolean;
}

/** The confirmation of a booking that is certain, for the seller to take along. */
@Injectable()
export class PrintConfirmation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly offices: OfficeQueries,
    private readonly audit: Audit,
  ) {}

  /** Behind the seller's own link, in the language that is read there; without a name, a link can get lost. */
  async own(link: OwnLink, language: Language): Promise<Buffer> {
    const id = await this.database.transact(
      async (em) => (await knownBooking(em, this.sealer, link)).id,
    );
    return this.print(id, { language, staff: null });
  }

  /** For who has no e-mail: the office prints it, in the seller's language; that it did is written down. */
  atDesk(id: string, staff: StaffCaller): Promise<Buffer> {
    return this.print(id, { language: null, staff });
  }

  private async print(
    id: string,
    how: { language: Language | null; staff: StaffCaller | null },
  ): Promise<Buffer> {
    const now = await this.clock.now();
    const office = await this.offices.office();
    const { row, ticket } = await this.database.transact(async (em) => {
      const found = await rowOf(em, id);
      const market = await marketWithId(em, found.marketId);
      const plan = sitePlanOf(await loadPlan(em, market.id), null);
      const positions = await agreedPositions(em, market, id);
      const owed = await owedFor(em, id, office);
      if (how.staff !== null) await this.note(em, market.id, how.staff, now);
      return { row: found, ticket: { market, plan, positions, owed } };
    });
    const language = how.language ?? (isLanguage(row.language) ? row.language : 'de');
    const voice = await paperVoice(language);
    const { setUpAt, tablesHired, vehicleCm, goods, pitchIds } = row;
    const confirmation: Confirmation = {
      ...ticket,
      ...{ setUpAt, tablesHired, vehicleCm, goods },
      pitches: ticket.plan.pitches.filter((pitch) => pitchIds.includes(pitch.id)),
      name: how.staff === null ? null : nameOf(this.sealer, row),
      arrivalCode: arrivalCodeOf(this.sealer, id),
      phone: office.phone,
      printed: standOf(now, voice),
    };
    return printedSheets([await confirmationSheet(confirmation, voice)], voice.language);
  }

  private async note(
    em: EntityManager,
    marketId: string,
    staff: StaffCaller,
    now: Date,
  ): Promise<void> {
    this.audit.write(em, now, {
      ...{ actor: 'office', actorId: staff.accountId, action: 'market-list-printed' },
      ...{ subjectType: 'market', subjectId: marketId },
      details: { paper: 'confirmation', bookings: 1 },
    });
    await em.flush();
  }
}

/** A protected family stands on no paper with its name. */
const nameOf = (sealer: Sealer, row: Row): string | null =>
  row.isProtected ? null : tellingPerson(sealer, row).name;

/** 404 unless it is certain: there is nothing to confirm before. */
async function rowOf(em: EntityManager, id: string): Promise<Row> {
  const [row] = await rowsIn<Row>(
    em,
    `select b.market_id as "marketId", b.state, to_char(b.set_up_at, 'HH24:MI') as "setUpAt",
       b.tables_hired as "tablesHired", b.vehicle_cm as "vehicleCm", b.goods,
       coalesce((select array_agg(t.pitch_id::text) from pitch_taken t where t.booking_id = b.id), '{}') as "pitchIds",
       coalesce(h.language, s.language) as language, encode(s.sealed, 'hex') as sealed, s.key_id as "keyId",
       (select concat_ws(' ', g.first_name, g.last_name) from guardian g
        where g.household_id = s.household_id order by g.id limit 1) as guardian,
       coalesce(h.protected, false) as "isProtected"
     from pitch_booking b join seller s on s.id = b.seller_id left join household h on h.id = s.household_id
     where b.id = ? and b.state in ('confirmed', 'arrived')`,
    [id],
  );
  if (row === undefined) throw notFound();
  return row;
}
