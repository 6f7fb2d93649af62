import type { Smiley } from '@dabei/contracts';
import { Clock, Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { HowWasItLink } from './how-was-it-links';

/**
 * One tap, and another one if the family thinks again. It leaves no line in the log on purpose: the answer is to be
 * forgotten, and a line would remember who gave it.
 */
@Injectable()
export class AnswerHowWasIt {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async answer({ askId }: HowWasItLink, rowId: string, answer: Smiley): Promise<void> {
    const row = await this.database.row(
      `update smiley set answer = ?, answered_at = ?
       where id = ? and ask_id = ? and registration_id is not null returning id`,
      [answer, await this.clock.now(), rowId, askId],
    );
    if (row === null) throw notFound();
  }
}
