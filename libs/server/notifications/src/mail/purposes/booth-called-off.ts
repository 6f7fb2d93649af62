import { uuid } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { z } from 'zod';
import {
  actEntry,
  boothEntry,
  boothFacts,
  boothPage,
  dayJson,
  programmePage,
  toldActs,
  type BoothDayFacts,
  type BoothFacts,
  type ToldAct,
} from '../booth-facts';
import { declareMail, type MailReader } from '../mail-declaration';
import { whomToAsk } from '../phrases';

const subject = z.union([z.object({ boothId: uuid }), z.object({ actId: uuid })]);
type Subject = z.infer<typeof subject>;

export interface CalledOffFacts {
  day: BoothDayFacts;
  words: string;
  /** Everything this association has on the day. */
  booths: BoothFacts[];
  acts: ToldAct[];
}

interface Row {
  day: BoothDayFacts;
  boothIds: string[];
  actIds: string[];
}

/** The day does not take place: one message for everything an association has on it, out of the calendar. */
export const boothCalledOff = declareMail({
  ids: subject,
  async load(reader, about): Promise<CalledOffFacts | null> {
    const row = await everythingOf(reader, about);
    const words = row?.day.calledOffWords ?? null;
    if (row === null || words === null) return null;
    const booths = await Promise.all(row.boothIds.map((id) => boothFacts(reader, id)));
    const acts = await Promise.all(
      row.actIds.map((id) => toldActs(reader.database, 'a.id = ?', id)),
    );
    return {
      day: row.day,
      words,
      booths: booths.filter((booth) => booth !== null),
      acts: acts.flat(),
    };
  },
  compose({ day, words, booths: [booth] }, frame) {
    const { t, language } = frame.voice;
    const said = { title: day.title, day: dayText(day.heldOn, language, 'long') };
    return {
      subject: t('mail.booth-called-off.subject', said),
      status: [t('mail.booth-called-off.status', said)],
      notes: [words, t('mail.booth-called-off.note')],
      events: [],
      buttons: [booth === undefined ? programmePage(day, frame) : boothPage(booth, frame)],
      closing: [whomToAsk(frame)],
    };
  },
  entries: ({ day, booths, acts }, host) => [
    ...booths.flatMap((booth) => boothEntry(booth, host)),
    ...acts.map((act) => actEntry(act, day, host)),
  ],
});

/** The booth or act that is told, first, and what else is of the same address on the same day. */
function everythingOf({ database }: MailReader, about: Subject): Promise<Row | null> {
  const [table, id] = 'boothId' in about ? ['booth', about.boothId] : ['stage_act', about.actId];
  return database.row<Row>(
    `with told as (select id, day_id, email_key from ${table} where id = ?),
       booths as (select b.id from booth b join told o on o.day_id = b.day_id
         where b.proven_at is not null and (b.id = o.id or b.email_key = o.email_key)
         order by b.id <> o.id, b.id)
     select ${dayJson} as day, array(select id::text from booths) as "boothIds",
       array(select a.id::text from stage_act a where a.day_id = o.day_id
         and (a.id = o.id or a.email_key = o.email_key or a.booth_id in (select id from booths))
         order by a.id) as "actIds"
     from told o join community_day d on d.id = o.day_id where d.phase <> 'erased'`,
    [id],
  );
}
