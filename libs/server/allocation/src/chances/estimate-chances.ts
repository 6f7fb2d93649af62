import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';
import { buildInstance, type BuiltInstance } from '../instance/build-instance';
import { repeatDraws } from './repeat-draws';

/** With fewer lists a chance would say more about the neighbours than about the event. */
const fewestLists = 20;

interface Due {
  id: string;
  changed: string;
}

/** How likely wishes are, from repeated draws on what is wished now: an estimate, told as one. */
@RunsEvery('estimate-wish-chances', 600)
export class EstimateChances implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.database.rows<Due>(
      `select c.id, to_json(max(l.changed_at))#>>'{}' as changed
       from campaign c join wish_list l on l.campaign_id = c.id
       where c.phase = 'wishing' group by c.id
       having max(l.changed_at) > coalesce(
         (select max(n.estimated_at) from wish_chance n where n.campaign_id = c.id), '-infinity')`,
    );
    for (const campaign of due) await this.estimate(campaign);
    return due.length;
  }

  private async estimate({ id, changed }: Due): Promise<void> {
    const now = await this.clock.now();
    const built = await this.database.transact((em) => this.build(em, id, now));
    const enough = built.instance.children.length >= fewestLists;
    const chances = enough ? await repeatDraws(built.instance, `${id} ${changed}`) : [];
    const rows = chances.flatMap(({ event, ...rest }) => {
      const eventId = built.events.get(event)?.id;
      return eventId === undefined ? [] : [{ eventId, ...rest }];
    });
    await this.database.transact(async (em) => {
      await rowsIn(em, 'delete from wish_chance where campaign_id = ?', [id]);
      await rowsIn(
        em,
        `insert into wish_chance (campaign_id, event_id, party, rank, chance, estimated_at)
         select ?, n."eventId", n.party, n.rank, n.chance, ?
         from json_to_recordset(?::json) as n ("eventId" uuid, party int, rank int, chance real)`,
        [id, now, JSON.stringify(rows)],
      );
    });
  }

  /** Lots are drawn anew for each draw; any numbers will do to begin with. */
  private async build(em: EntityManager, campaignId: string, now: Date): Promise<BuiltInstance> {
    const lists = await rowsIn<{ id: string }>(
      em,
      "select id from wish_list where campaign_id = ? and state = 'submitted' order by id",
      [campaignId],
    );
    const lots = new Map(lists.map(({ id }, index) => [id, index + 1]));
    return buildInstance(em, { campaignId, lots, now, zone: this.config.townZone });
  }
}
