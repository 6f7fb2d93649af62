import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  secretHash,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

export interface HowWasItLink {
  askId: string;
  householdId: string;
  /** 'YYYY-MM-DD' in the town. */
  day: string;
  forgetOn: string;
  protected: boolean;
  mayAsk: boolean;
}

/** Whom the link of a question stands for. An unknown one does not exist; after two weeks it is over. */
@Injectable()
export class HowWasItLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async open(token: string): Promise<HowWasItLink> {
    const link = await this.database.row<HowWasItLink>(
      `select a.id as "askId", a.household_id as "householdId", a.day::text as day,
         a.forget_on::text as "forgetOn", h.protected, not h.no_questions as "mayAsk"
       from smiley_ask a join household h on h.id = a.household_id
         join campaign k on k.id = a.campaign_id
       where a.token_hash = ? and h.state = 'active' and k.phase <> 'erased'`,
      [secretHash(token)],
    );
    if (link === null) throw notFound();
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    if (today >= link.forgetOn) throw new DomainError('link-expired');
    return link;
  }
}
