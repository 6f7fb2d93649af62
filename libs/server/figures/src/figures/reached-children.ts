import { ageBandOf, ageOn, streetKey, type AgeBand } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { FiguresCampaign } from './figures-campaigns';

/** A child that has a place or was there, without anything that names it. */
export interface ReachedChild {
  band: AgeBand;
  sex: string;
  /** The name of the part of the town, `elsewhere` or `none`. */
  district: string;
  firstTime: string;
  reducedFee: boolean;
}

interface Row {
  birthDate: string;
  street: string | null;
  resident: boolean;
  sex: string | null;
  district: string | null;
  firstTime: string | null;
  reducedFee: boolean;
}

/** Every child once, however many events it goes to. */
const children = `
  select c.birth_date::text as "birthDate", h.street, h.resident, a.sex, a.district,
    a.first_time as "firstTime", r.reduced as "reducedFee"
  from (
    select r.child_id, bool_or(r.reduced_fee) as reduced
    from event e join registration r on r.event_id = e.id
    where e.campaign_id = ? and e.status = 'published' and r.state in ('confirmed', 'attended')
    group by r.child_id) r
  join child c on c.id = r.child_id
  join household h on h.id = c.household_id
  left join statistics_answer a on a.campaign_id = ? and a.child_id = c.id`;

@Injectable()
export class ReachedChildren {
  constructor(private readonly database: Database) {}

  async of({ id, startsOn }: FiguresCampaign): Promise<ReachedChild[]> {
    const [rows, streets] = await Promise.all([
      this.database.rows<Row>(children, [id, id]),
      this.database.rows<{ key: string; district: string }>(
        'select street_key as key, district from street_district limit 5000',
      ),
    ]);
    const districts = new Map(streets.map(({ key, district }) => [key, district]));
    return rows.map((row) => ({
      band: ageBandOf(ageOn(row.birthDate, startsOn)),
      sex: row.sex ?? 'none',
      district: districtOf(row, districts),
      firstTime: row.firstTime ?? 'none',
      reducedFee: row.reducedFee,
    }));
  }
}

/** The known street decides; who has none there, or an unknown one, may have been asked. */
function districtOf(
  { street, resident, district }: Row,
  districts: ReadonlyMap<string, string>,
): string {
  if (!resident) return 'elsewhere';
  return districts.get(streetKey(street ?? '')) ?? district ?? 'none';
}
