import {
  Clock,
  CONFIG,
  Database,
  DomainError,
  notFound,
  secretHash,
  type Config,
} from '@dabei/server/platform';
import { localDateOf } from '@dabei/domain';
import { Inject, Injectable } from '@nestjs/common';

export interface NotComingLink {
  householdId: string;
  /** 'YYYY-MM-DD' in the town. */
  day: string;
  protected: boolean;
}

/** Whom the link of a reminder stands for. An unknown one does not exist; after its day it is over. */
@Injectable()
export class NotComingLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async open(token: string): Promise<NotComingLink> {
    const link = await this.database.row<NotComingLink>(
      `select l.household_id as "householdId", l.day::text as day, h.protected
       from not_coming_link l join household h on h.id = l.household_id
       where l.token_hash = ? and h.state = 'active'`,
      [secretHash(token)],
    );
    if (link === null) throw notFound();
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    if (today > link.day) throw new DomainError('link-expired');
    return link;
  }
}
