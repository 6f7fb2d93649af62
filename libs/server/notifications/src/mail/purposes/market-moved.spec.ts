import { anOffice } from '../../testing/a-mail-line';
import { aBookingMail } from '../../testing/market-scenarios';
import { renderMail } from '../render-mail';
import { marketMoved } from './market-change';

const settings = { office: anOffice(), publicUrl: 'https://dabei.example', zone: 'Europe/Berlin' };
const said = async (
  news: { priceCents: number | null; newSetUp: boolean },
  language = 'de',
  hidden = false,
): Promise<string> => {
  const mail = marketMoved.about({ facts: { ...aBookingMail, hidden }, ...news });
  return (await renderMail(mail, { ...settings, language })).text;
};

describe('the mail about a pitch that moved', () => {
  it('says the new time and the new price', async () => {
    const news = { priceCents: 2050, newSetUp: true };
    expect(await said(news)).toMatch(/Zeit zum Aufbauen: ab 0?7:30/);
    expect(await said(news)).toMatch(/Der Beitrag ist jetzt 20,50\s€/);
    expect(await said(news, 'en')).toMatch(/new time to set up: from 0?7:30/);
    expect(await said(news, 'en')).toMatch(/The fee is now €20.50/);
  });

  it('is silent about what stayed', async () => {
    const text = await said({ priceCents: null, newSetUp: false });
    expect(text).not.toContain('Zeit zum Aufbauen');
    expect(text).not.toContain('Der Beitrag ist jetzt');
  });

  it('names no time to a protected family', async () => {
    expect(await said({ priceCents: 2050, newSetUp: true }, 'de', true)).not.toMatch(/7:30/);
  });
});
