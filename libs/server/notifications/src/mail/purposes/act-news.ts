import { uuid } from '@dabei/contracts';
import { boothToken } from '@dabei/server/platform';
import { momentText } from '@dabei/words';
import { z } from 'zod';
import {
  actEntry,
  boothBlock,
  boothPage,
  dayJson,
  programmePage,
  toldActs,
  type BoothDayFacts,
  type ToldAct,
} from '../booth-facts';
import { declareMail } from '../mail-declaration';
import { whomToAsk } from '../phrases';

export interface ActFacts {
  act: ToldAct;
  day: BoothDayFacts;
  /** The page of the booth it belongs to. */
  token: string | null;
}

/** When an act begins; told again when it moves. */
export const actNews = declareMail({
  ids: z.object({ actId: uuid }),
  async load({ database, sealer }, { actId }): Promise<ActFacts | null> {
    const [act] = await toldActs(database, 'a.id = ?', actId);
    const row = await database.row<{
      day: BoothDayFacts;
      boothId: string | null;
      emailKey: string | null;
    }>(
      `select ${dayJson} as day, a.booth_id as "boothId", b.email_key as "emailKey"
       from stage_act a join community_day d on d.id = a.day_id left join booth b on b.id = a.booth_id
       where a.id = ? and d.phase <> 'erased' and d.called_off_at is null`,
      [actId],
    );
    if (act === undefined || row === null) return null;
    const token = row.boothId === null ? null : boothToken(sealer, row.boothId, row.emailKey);
    return { act, day: row.day, token };
  },
  compose({ act, day, token }, frame) {
    const { t } = frame.voice;
    const said = {
      title: day.title,
      act: act.title,
      moment: momentText(act.startsAt, frame.voice),
      minutes: act.minutes,
    };
    return {
      subject: t('mail.act-news.subject', said),
      status: [t('mail.act-news.status', said)],
      notes: [t('mail.act-news.minutes', said), t('mail.act-news.note')],
      events: [boothBlock({ day, place: null, acts: [] }, frame)],
      buttons: [token === null ? programmePage(day, frame) : boothPage({ token }, frame)],
      closing: [whomToAsk(frame)],
    };
  },
  entries: ({ act, day }, host) => [actEntry(act, day, host)],
});
