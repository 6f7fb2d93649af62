import { cameAwayEmpty, localDateOf, type RegistrationState } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  Sealer,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';
import { emptyHandedKey, type RememberedChild } from './empty-handed-key';

interface Season {
  id: string;
  kind: string;
  startsOn: string;
}
interface WishedChild extends RememberedChild {
  registrations: { state: RegistrationState; hadPlace: boolean }[];
}

/**
 * Once a drawn season is over, and long before its data is erased, one keyed hash is kept for each child that came
 * away empty. It is all that outlives the season: the next seal reads and deletes it, and a newer season's replaces it.
 */
@RunsEvery('keep-empty-handed', 3600)
export class KeepEmptyHanded implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const seasons = await this.database.rows<Season>(
      `select id, kind, starts_on::text as "startsOn" from campaign
       where drawn_at is not null and empty_handed_kept_at is null and phase <> 'erased' and ends_on < ?::date
       order by starts_on`,
      [localDateOf(now, this.config.townZone)],
    );
    for (const season of seasons) await this.database.transact((em) => this.keep(em, season, now));
    return seasons.length;
  }

  private async keep(em: EntityManager, { id, kind, startsOn }: Season, now: Date): Promise<void> {
    const [due] = await rowsIn(
      em,
      'update campaign set empty_handed_kept_at = ? where id = ? and empty_handed_kept_at is null returning 1',
      [now, id],
    );
    if (due === undefined) return;
    const children = await rowsIn<WishedChild>(
      em,
      `select c.first_name as "firstName", c.last_name as "lastName", c.birth_date::text as "birthDate",
         coalesce((select json_agg(json_build_object('state', r.state, 'hadPlace', r.quota_id is not null))
           from registration r join event e on e.id = r.event_id
           where r.child_id = c.id and e.campaign_id = l.campaign_id), '[]') as registrations
       from wish_list l join child c on c.id = l.child_id
       where l.campaign_id = ? and l.state = 'submitted' and c.search_key <> ''`,
      [id],
    );
    const hashes = children
      .filter(({ registrations }) => cameAwayEmpty({ handedIn: true, registrations }))
      .map((child) => ({ hash: this.sealer.fingerprint(emptyHandedKey(child)) }));
    await rowsIn(em, 'delete from empty_handed where kind = ? and season_on < ?::date', [
      kind,
      startsOn,
    ]);
    await rowsIn(
      em,
      `insert into empty_handed (kind, child_hash, campaign_id, season_on)
       select ?, given.hash, ?, ?::date from json_to_recordset(?::json) as given (hash text)
       on conflict (kind, child_hash) do nothing`,
      [kind, id, startsOn, JSON.stringify(hashes)],
    );
  }
}
