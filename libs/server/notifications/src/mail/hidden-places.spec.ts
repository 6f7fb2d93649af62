import { languages } from '@dabei/words';
import { aMailLine, anOffice } from '../testing/a-mail-line';
import type { PreparedMail } from './mail-declaration';
import type { MailLine } from './mail-line';
import { eventMoved } from './purposes/event-moved';
import { placeOffered } from './purposes/place-offered';
import { registrationConfirmed } from './purposes/registration-confirmed';
import { reminder } from './purposes/reminder';
import { renderMail } from './render-mail';

/** Place, street, meeting point, hour and day of the event in every mail's line. */
const whereAndWhen = /Freibad|Allee 1|Kiosk|14.17|14:00|6\. Juli|6 July/;

const mails = (line: MailLine): [string, PreparedMail][] => [
  ['registration-confirmed', registrationConfirmed.about([line])],
  ['event-moved', eventMoved.about([line])],
  ['reminder', reminder.about({ lines: [line], day: '2027-07-06', token: 'geheim' })],
  [
    'place-offered',
    placeOffered.about({
      lines: [line],
      expiresAt: new Date('2027-06-11T10:00:00Z'),
      token: 'geheim',
      overlapsWith: [],
    }),
  ],
];
const all = async (mail: PreparedMail, language: string): Promise<string> => {
  const settings = {
    office: anOffice(),
    publicUrl: 'https://dabei.example',
    zone: 'Europe/Berlin',
  };
  const { subject, html, text, calendar } = await renderMail(mail, { ...settings, language });
  return [subject, html, text, calendar?.content ?? ''].join('\n');
};

describe.each(languages)('a protected family’s mails (%s)', (language) => {
  it.each(mails(aMailLine({ hidden: true })))(
    '%s names neither place nor time',
    async (_, mail) => {
      expect(await all(mail, language)).not.toMatch(whereAndWhen);
    },
  );

  it.each(mails(aMailLine()))('%s names them to everybody else', async (_, mail) => {
    expect(await all(mail, language)).toMatch(whereAndWhen);
  });
});
