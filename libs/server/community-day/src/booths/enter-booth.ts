import type { BoothEntry, DeskBooth, DeskBoothChange } from '@dabei/contracts';
import { normaliseEmail } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededBooth, type SealedContact, type StoredBooth } from '../facts/booth';
import { lockedCall } from '../facts/booth-locks';
import { neededDay } from '../facts/community-day';
import { neededOpenDay } from '../facts/open-day';
import { gapsOf } from './booth-gaps';
import { byOffice, lockDeskBooth } from './desk-act';
import { deskBoothView } from './desk-booth-view';
import { keepWriting } from './keep-writing';
import { isSealed } from './line-rules';
import { insertBooth, type Written } from './write-booth';

/** By telephone or on paper: the same questions; no code has to be typed, and what is missing is asked for later. */
@Injectable()
export class EnterBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async enter(slug: string, entry: BoothEntry, staff: StaffCaller): Promise<DeskBooth> {
    const { writing, contact, language } = parted(entry);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const day = neededOpenDay(await neededDay(em, slug));
      await lockedCall(em, day.id);
      const id = await insertBooth(
        em,
        this.sealer,
        {
          ...{ dayId: day.id, state: 'submitted', writing, contact, language },
          holdUntil: null,
        },
        now,
      );
      const at = now.toISOString();
      this.outbox.add(em, 'booth-news', { boothId: id, what: 'submitted', at }, now);
      this.audit.write(em, now, byOffice(staff, 'booth-entered', id));
      await em.flush();
      return deskBoothView(em, this.sealer, await neededBooth(em, id));
    });
  }

  /** What was said on the telephone later; the office knows what it changes. */
  async change(
    id: string,
    { version, ...entry }: DeskBoothChange,
    staff: StaffCaller,
  ): Promise<DeskBooth> {
    const { writing, contact, language } = parted(entry);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booth, call } = await lockDeskBooth(em, id, version);
      checkComplete(booth, writing);
      if (booth.state === 'complete' && (await isSealed(em, call.dayId)))
        throw new DomainError('conflict', { reason: 'booth-draw-is-sealed' });
      const { looks } = await keepWriting(em, this.sealer, booth, {
        ...{ writing, contact, rechecked: false },
      });
      await rowsIn(em, 'update booth set language = ? where id = ?', [language, id]);
      const changed = await neededBooth(em, id);
      // the page of another address has another link
      if (changed.emailKey !== null && changed.emailKey !== booth.emailKey)
        this.outbox.add(
          em,
          'booth-news',
          { boothId: id, what: 'link', at: now.toISOString() },
          now,
        );
      this.audit.write(em, now, {
        ...byOffice(staff, 'booth-changed', id),
        details: { looks },
      });
      await em.flush();
      return deskBoothView(em, this.sealer, changed);
    });
  }
}

/** Once it was found complete it stays so. */
function checkComplete({ state }: StoredBooth, writing: Written): void {
  if (state !== 'submitted' && state !== 'returned' && gapsOf(writing).length > 0)
    throw new DomainError('conflict', { reason: 'booth-incomplete' });
}

function parted({ contact, email, language, ...writing }: BoothEntry): {
  writing: Written;
  contact: SealedContact;
  language: string;
} {
  if (email === null && contact.phone === null)
    throw new DomainError('invalid', { issues: [{ path: 'contact.phone', code: 'missing' }] });
  return {
    ...{ writing, language },
    contact: { ...contact, email: email === null ? null : normaliseEmail(email) },
  };
}
