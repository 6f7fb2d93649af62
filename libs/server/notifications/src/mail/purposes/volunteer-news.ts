import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { whomToAsk } from '../phrases';
import {
  shiftBlocks,
  standing,
  volunteerEntries,
  volunteerFacts,
  volunteerPage,
  type VolunteerFacts,
} from '../volunteer-facts';
import { volunteerPerson } from '../volunteer-person';

const news = z.enum([
  'signed-up',
  'moved-up',
  'role-confirmed',
  'role-refused',
  'moved',
  'cancelled',
  'thanks',
]);
type News = z.infer<typeof news>;

interface NewsFacts extends VolunteerFacts {
  what: News;
  /** The parents have neither said yes nor an address to be asked at. */
  bringsPaper: boolean;
}

/** What became of a volunteer's shifts; what it has now stands below, so that the last mail is always the true one. */
export const volunteerNews = declareMail({
  ids: z.object({ volunteerId: uuid, what: news }),
  async load(reader, { volunteerId, what }): Promise<NewsFacts | null> {
    const facts = await volunteerFacts(reader, volunteerId);
    if (facts === null) return null;
    // a day that is called off is told by its own mail
    const isOver = facts.day.calledOffWords !== null && what !== 'thanks';
    if (isOver) return null;
    const person = await volunteerPerson(reader, volunteerId);
    const bringsPaper = person?.needsConsent === true && !person.parentsHaveMail;
    return { ...facts, what, bringsPaper };
  },
  compose({ what, bringsPaper, ...facts }, frame) {
    const { t } = frame.voice;
    const paper = bringsPaper && standing(facts).length > 0 && what !== 'thanks';
    const said = { title: facts.day.title, count: standing(facts).length };
    return {
      subject: t(`mail.volunteer-news.${what}.subject`, said),
      status: [t(`mail.volunteer-news.${what}.status`, said)],
      notes: [
        t(`mail.volunteer-news.${what}.note`, said),
        ...(paper ? [t('mail.volunteer-news.paper')] : []),
      ],
      events: what === 'thanks' ? [] : shiftBlocks(facts, frame),
      buttons: [volunteerPage(facts, frame)],
      closing: [whomToAsk(frame)],
    };
  },
  entries: ({ what, ...facts }, host) => (what === 'thanks' ? [] : volunteerEntries(facts, host)),
});
