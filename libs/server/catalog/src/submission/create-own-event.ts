import type { OwnEventInput } from '@dabei/contracts';
import { entryState, localDateOf } from '@dabei/domain';
import { Campaign, Event } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CreateEvent } from '../editor/create-event';
import { asNew } from '../editor/as-new';
import { fullInput } from './own-input';
import { refuseOwnInput } from './refuse-own-input';

/** An organiser begins an event of its own; it stays with the organiser until it is handed in. */
@Injectable()
export class CreateOwnEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly createEvent: CreateEvent,
    private readonly audit: Audit,
  ) {}

  /** Returns the id. */
  async create(slug: string, own: OwnEventInput, staff: StaffCaller): Promise<string> {
    const zone = this.config.townZone;
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await em.findOne(Campaign, { slug });
      if (campaign === null) throw notFound();
      const { entryFrom = null, entryUntil = null } = campaign;
      const state = entryState({ entryFrom, entryUntil }, localDateOf(now, zone));
      // a season nobody was asked about is not to be guessed by its name
      if (state === 'not-set') throw notFound();
      if (state !== 'open') throw new DomainError('conflict', { reason: 'entry-closed' });
      refuseOwnInput(own, staff, zone);
      const id = await this.createEvent.draft(em, campaign.id, asNew(fullInput(own)), now);
      (await em.findOneOrFail(Event, { id })).review = 'draft';
      this.audit.write(em, now, {
        actor: 'organiser',
        actorId: staff.accountId,
        action: 'event-created',
        subjectType: 'event',
        subjectId: id,
      });
      await em.flush();
      return id;
    });
  }
}
