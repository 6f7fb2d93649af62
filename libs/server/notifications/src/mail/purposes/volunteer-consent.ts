import { uuid } from '@dabei/contracts';
import { firstNameOf } from '@dabei/domain';
import { parentConsentToken } from '@dabei/server/platform';
import { dayText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';
import { shiftBlocks, volunteerFacts, type VolunteerFacts } from '../volunteer-facts';

const named = z.object({ name: z.string() });

interface ConsentFacts extends VolunteerFacts {
  firstName: string;
  consentToken: string;
}

/** To the parents of somebody under age who wants to help: what, when and where, and one button to agree. */
export const volunteerConsent = declareMail({
  ids: z.object({ volunteerId: uuid }),
  async load(reader, { volunteerId }): Promise<ConsentFacts | null> {
    const facts = await volunteerFacts(reader, volunteerId);
    const row = await reader.database.row<{ sealed: string; keyId: string }>(
      `select encode(sealed, 'hex') as sealed, key_id as "keyId" from volunteer
       where id = ? and consent_at is null`,
      [volunteerId],
    );
    if (facts === null || row === null || facts.day.calledOffWords !== null) return null;
    const opened = reader.sealer.open(Buffer.from(row.sealed, 'hex'), row.keyId);
    const { name } = named.parse(JSON.parse(opened));
    const consentToken = parentConsentToken(reader.sealer, volunteerId);
    return { ...facts, firstName: firstNameOf(name), consentToken };
  },
  compose({ firstName, consentToken, ...facts }, frame) {
    const { t, language } = frame.voice;
    const { title, heldOn } = facts.day;
    const said = { title, firstName, day: dayText(heldOn, language, 'long') };
    return {
      subject: t('mail.volunteer-consent.subject', said),
      status: [t('mail.volunteer-consent.status', said)],
      notes: [t('mail.volunteer-consent.note', said)],
      events: shiftBlocks(facts, frame),
      buttons: [
        {
          label: t('mail.volunteer-consent.button'),
          href: webAddress(frame, `mitmachen/einverstanden/${consentToken}`),
        },
      ],
      closing: [t('mail.volunteer-consent.not-you', said), whomToAsk(frame)],
    };
  },
});
