import type { BoothNews, BoothTold } from '@dabei/contracts';
import { Audit, Outbox, Sealer, rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { openContact } from '../facts/booth';
import { contactOfAct, newsView, type Untold } from './booth-news';
import { placeToTell } from './told-place';

/** What telling writes: what was told, and a message to who has an address. */
@Injectable()
export class NewsBooks {
  constructor(
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  view(untold: Untold, zone: string): BoothNews['concerned'] {
    return newsView(this.sealer, untold, zone);
  }

  async tell(
    em: EntityManager,
    { booths, answers, acts, known }: Untold,
    { dayId, staff, now }: { dayId: string; staff: StaffCaller; now: Date },
  ): Promise<BoothTold> {
    const at = now.toISOString();
    let mails = 0;
    for (const booth of booths) {
      const place = placeToTell(booth);
      await rowsIn(
        em,
        `update booth set told = ?::jsonb, answer_untold = false, version = version + 1 where id = ?`,
        [place === null ? null : JSON.stringify(place), booth.id],
      );
      if (openContact(this.sealer, booth).email === null) continue;
      const what = place === null ? 'moving' : 'place';
      this.outbox.add(em, 'booth-news', { boothId: booth.id, what, at }, now);
      mails += 1;
    }
    for (const { id } of answers)
      await rowsIn(
        em,
        'update booth set answer_untold = false, version = version + 1 where id = ?',
        [id],
      );
    for (const act of acts) {
      await rowsIn(
        em,
        'update stage_act set told_at_time = ?, version = version + 1 where id = ?',
        [act.startsAt, act.id],
      );
      if ((contactOfAct(this.sealer, act, known)?.email ?? null) === null) continue;
      this.outbox.add(em, 'act-news', { actId: act.id, at }, now);
      mails += 1;
    }
    const calls = booths.length + answers.length + acts.length - mails;
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'booths-told',
      subjectType: 'community-day',
      subjectId: dayId,
      details: { mails, calls },
    });
    await em.flush();
    return { mails, calls };
  }
}
