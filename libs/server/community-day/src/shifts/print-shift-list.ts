import type { ShiftBoard } from '@dabei/contracts';
import { Audit, Clock, Database, Sealer, printPdf, type StaffCaller } from '@dabei/server/platform';
import { momentText, translatorFor, type Voice } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import { neededDay, type CommunityDay } from '../facts/community-day';
import { boardOf } from './board-queries';
import { shiftList } from './shift-list';

/** Shifts and people on paper; that somebody took names along is written down. The office reads German. */
@Injectable()
export class PrintShiftList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async print(slug: string, staff: StaffCaller): Promise<Buffer> {
    const now = await this.clock.now();
    const { day, board } = await this.database.transact(async (em) => {
      const found = await neededDay(em, slug);
      const read = await boardOf(em, this.sealer, found);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'community-list-printed',
        subjectType: 'community-day',
        subjectId: found.id,
        details: { people: read.volunteers.length },
      });
      await em.flush();
      return { day: found, board: read };
    });
    return shiftListPdf(day, board, now);
  }
}

/** The file itself, with the moment it was made, because people change. */
export async function shiftListPdf(
  day: CommunityDay,
  board: ShiftBoard,
  now: Date,
): Promise<Buffer> {
  const { t } = await translatorFor('de', 'community-paper', 'time');
  const voice: Voice = { language: 'de', t };
  const stand = t('community-paper.stand', { moment: momentText(now, voice) });
  return printPdf({
    title: t('community-paper.title'),
    language: voice.language,
    content: shiftList(day, board, voice),
    foot: (page, pages) =>
      [stand, t('community-paper.page', { page, pages }), t('community-paper.private')].join(' · '),
  });
}
