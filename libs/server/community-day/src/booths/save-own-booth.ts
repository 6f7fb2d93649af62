import type { OwnBoothAnswer, OwnBoothSave } from '@dabei/contracts';
import { Audit, Clock, Database, DomainError, Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededBooth, openContact, type StoredBooth } from '../facts/booth';
import { gapsOf } from './booth-gaps';
import { keepWriting } from './keep-writing';
import { isSealed } from './line-rules';
import { lockOwnWriting } from './own-change';
import { ownBoothView, ownMay } from './own-booth-view';

/** The association writes: a draft is kept as it is; once it was handed in, only what is complete is. */
@Injectable()
export class SaveOwnBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async save(
    token: string,
    { version, contact, ...writing }: OwnBoothSave,
  ): Promise<OwnBoothAnswer> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booth, day, call } = await lockOwnWriting(em, this.sealer, token, version);
      const may = ownMay(booth, day, call, now);
      if (may.outcome === 'refused')
        throw new DomainError('conflict', { reason: `booth-${may.reason}` });
      const gaps = may.how === 'freely' ? [] : gapsOf(writing);
      if (gaps.length > 0)
        return {
          ...{ outcome: 'incomplete', gaps },
          own: await ownBoothView(em, this.sealer, booth, now),
        };
      if (booth.state === 'complete' && (await isSealed(em, day.id)))
        throw new DomainError('conflict', { reason: 'booth-draw-is-sealed' });
      const { email } = openContact(this.sealer, booth);
      const kept = { writing, contact: { ...contact, email }, rechecked: true };
      const { looks } = await keepWriting(em, this.sealer, booth, kept);
      if (may.how === 'office-looks-again') this.log(em, booth, looks, now);
      await em.flush();
      const own = await ownBoothView(em, this.sealer, await neededBooth(em, booth.id), now);
      return { outcome: 'done', looks, own };
    });
  }

  private log(em: EntityManager, { id }: StoredBooth, looks: boolean, now: Date): void {
    this.audit.write(em, now, {
      actor: 'family',
      action: 'booth-changed',
      subjectType: 'booth',
      subjectId: id,
      details: { looks },
    });
  }
}
