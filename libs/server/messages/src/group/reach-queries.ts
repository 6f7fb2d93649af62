import type { MessageReach, MessageReachRequest } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { resolveGroup } from './resolve-group';

const perPage = 25;

/** Whom a message would reach if it were sent now. */
@Injectable()
export class ReachQueries {
  constructor(private readonly database: Database) {}

  async reach({ parts, page }: MessageReachRequest): Promise<MessageReach> {
    const all = await resolveGroup(parts, (sql, params) => this.database.rows(sql, params));
    const by = (channel: string): number => all.filter((one) => one.channel === channel).length;
    const families = all.filter(({ key }) => key.startsWith('household:')).length;
    return {
      families,
      people: all.length - families,
      mails: by('mail'),
      letters: by('letter'),
      phone: by('phone'),
      page,
      pages: Math.max(1, Math.ceil(all.length / perPage)),
      recipients: all.slice((page - 1) * perPage, page * perPage),
    };
  }
}
