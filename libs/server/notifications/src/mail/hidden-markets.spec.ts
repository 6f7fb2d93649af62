import { languages } from '@dabei/words';
import { anOffice } from '../testing/a-mail-line';
import { aBookingMail } from '../testing/market-scenarios';
import { aNumberMail } from '../testing/number-scenarios';
import type { PreparedMail } from './mail-declaration';
import { marketBooked, marketOffer } from './purposes/market-booking';
import { marketCalledOff, marketEnded, marketMoved } from './purposes/market-change';
import { numberCalledOff } from './purposes/number-called-off';
import { numberNews } from './purposes/number-news';
import { renderMail } from './render-mail';

/** Place, pitch, day and hours of the market, what the office wrote, and the pages that show them to whoever has the link. */
const whereAndWhen =
  /Schlosspark|Stadthalle|\b471\b|8\. Mai|8 May|20\. März|20 March|07.30|16:30|10.00|geheim|kleiderboerse\/nummer|Saal|Sturmwarnung/;

const mails = (hidden: boolean): [string, PreparedMail][] => {
  const facts = { ...aBookingMail, numbers: ['471'], hidden };
  const offerUntil = new Date('2027-04-22T06:05:00Z');
  return [
    ['market-booked', marketBooked.about(facts)],
    ['market-offer', marketOffer.about({ ...facts, state: 'offered', offerUntil })],
    ['market-moved', marketMoved.about({ facts, priceCents: 2000, newSetUp: true })],
    ['market-ended', marketEnded.about({ facts: { ...facts, state: 'cancelled' }, by: 'seller' })],
    [
      'market-called-off',
      marketCalledOff.about({
        ...facts,
        market: { ...facts.market, calledOffWords: 'Sturmwarnung für den Rathausplatz.' },
      }),
    ],
  ];
};
const numbers = (hidden: boolean): [string, PreparedMail][] => [
  ...(['given', 'intake'] as const).map((what): [string, PreparedMail] => [
    `market-number-news, ${what}`,
    numberNews.about({ ...aNumberMail, token: 'link', what, hidden }),
  ]),
  [
    'market-number-called-off',
    numberCalledOff.about({
      ...aNumberMail,
      token: 'link',
      words: 'Der Saal steht unter Wasser.',
      hidden,
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

describe.each(languages)('a protected family that sells (%s)', (language) => {
  it.each([...mails(true), ...numbers(true)])(
    '%s names neither place nor time nor pitch, and no calendar does',
    async (_, mail) => {
      const said = await all(mail, language);
      expect(said).not.toMatch(whereAndWhen);
      expect(said).not.toContain('VEVENT');
    },
  );

  it.each([...mails(false), ...numbers(false)])(
    '%s names them to everybody else',
    async (_, mail) => {
      expect(await all(mail, language)).toMatch(whereAndWhen);
    },
  );
});
