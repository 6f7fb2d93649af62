import ICAL from 'ical.js';
import { aMailEvent, aMailLine, anOffice, aSession } from '../testing/a-mail-line';
import { cancelled, code, mails, offer, waiting } from '../testing/mail-scenarios';
import { mailDeclarations } from './mail-declarations';
import type { PreparedMail } from './mail-declaration';
import { cancelledByFamily, cancelledByOffice } from './purposes/cancelled';
import { placeOffered } from './purposes/place-offered';
import { registrationConfirmed } from './purposes/registration-confirmed';
import { signInCode } from './purposes/sign-in-code';
import { renderMail } from './render-mail';

const render = (mail: PreparedMail, language = 'de') =>
  renderMail(mail, {
    language,
    office: anOffice(),
    publicUrl: 'https://dabei.example',
    zone: 'Europe/Berlin',
  });

/**
 * Who will not come says so on a page of its own, each face has an address, a pitch has a bill, whose words name it and
 * are not for a protected family; a code is typed where one is already.
 */
const pagesOf = (purpose: string): number => {
  if (purpose === 'reminder' || purpose === 'market-booked') return 2;
  if (purpose.startsWith('how-was-it')) return 3;
  return purpose === 'staff-code' ? 0 : 1;
};
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href ?? '');
const shown = (html: string): string =>
  html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe.each(mails)(
  'the mail %s',
  (purpose, mail, subject, firstLine, englishSubject, englishFirst) => {
    it('says in German what happened and for whom', async () => {
      const rendered = await render(mail);
      expect(rendered.subject).toBe(subject);
      expect(rendered.text.split('\n')[0]).toBe(firstLine);
      expect(shown(rendered.html).startsWith(firstLine)).toBe(true);
    });

    it('says it in English first and in German below', async () => {
      const rendered = await render(mail, 'en');
      expect(rendered.subject).toBe(englishSubject);
      expect(rendered.text.split('\n')[0]).toBe(englishFirst);
      expect(rendered.text).toContain('The same in German');
      expect(rendered.text.indexOf(firstLine)).toBeGreaterThan(rendered.text.indexOf(englishFirst));
      expect(rendered.html).toContain('<div lang="de" dir="ltr">');
    });

    it.each(['de', 'en'])('leads to its pages, in %s', async (language) => {
      const { html, text } = await render(mail, language);
      const pages = pagesOf(purpose);
      expect(new Set(linksIn(html)).size).toBe(pages);
      expect(text.match(/https:\/\/\S+/g) ?? []).toHaveLength(pages);
      // the desk has one address for all languages
      for (const link of linksIn(html).slice(0, 1))
        expect(link).toMatch(new RegExp(`^https://dabei.example/(${language}|desk)/`));
    });

    it.each(['de', 'en'])(
      'leaves no sentence unsaid and no place unfilled, in %s',
      async (language) => {
        const { html, text, subject: said } = await render(mail, language);
        for (const part of [html.replace(/<style>[\s\S]*<\/style>/, ''), text, said]) {
          expect(part).not.toMatch(/mail\.[a-z]|\{|\}|undefined|null|NaN/);
        }
      },
    );

    it('needs no picture, no script and nothing from anywhere', async () => {
      const { html } = await render(mail, 'en');
      expect(html).not.toMatch(/<img|<script|<link|<table|url\(|src=/i);
    });

    it('names the office', async () => {
      const { text } = await render(mail);
      expect(text).toContain('02855 80-000');
    });
  },
);

describe('every mail', () => {
  it('has a scenario here', () => {
    const told = new Set(mails.map(([purpose]) => purpose.split(',')[0]));
    expect([...told].sort()).toEqual(Object.keys(mailDeclarations).sort());
  });

  it('has one button; an offer, a reminder and a pitch have two, a question three faces, a typed code none', async () => {
    for (const [purpose, mail] of mails) {
      const { html } = await render(mail);
      const buttons = purpose === 'place-offered' ? 2 : pagesOf(purpose);
      expect([purpose, linksIn(html).length]).toEqual([purpose, buttons]);
    }
  });

  it('shows names and titles as text, whatever they contain', async () => {
    const nasty = '<img src=x onerror=alert(1)> & "Mia"\r\nBcc: x@example.org';
    const mail = registrationConfirmed.about([
      aMailLine({ childFirstName: nasty, event: aMailEvent({ title: nasty, bring: nasty }) }),
    ]);
    const { html, subject, text } = await render(mail, 'en');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Mia&quot;');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).toContain('<img src=x onerror=alert(1)> & "Mia"');
  });

  it('keeps names with braces and sixty characters whole', async () => {
    const long = `Maximiliane-Katharina von Hohenstein-Öztürk {count} 'x' `.padEnd(60, 'ı');
    const { text, subject } = await render(
      registrationConfirmed.about([aMailLine({ childFirstName: long })]),
    );
    expect(text).toContain(`${long} hat einen Platz.`);
    expect(subject).toContain(long);
  });
});

describe('one mail for a whole basket', () => {
  const pottery = aMailEvent({
    id: '00000000-0000-4000-8000-00000000000f',
    title: 'Töpfern',
    sessions: [aSession('2027-07-07T08:00:00Z', '2027-07-07T10:30:00Z')],
    missingForMinimum: 3,
    minimumDecidedOn: '2027-07-01',
  });
  const basket = registrationConfirmed.about([
    aMailLine({ amountCents: 1250 }),
    aMailLine({ registrationId: 'r2', childFirstName: 'Ben', amountCents: 0 }),
    aMailLine({ ...waiting, registrationId: 'r3', ahead: 0, event: pottery }),
  ]);

  it('has a sentence for every child at every event', async () => {
    const { text, subject } = await render(basket);
    expect(subject).toBe('Mia und Ben: 2 Plätze, 1 Mal Warteliste');
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Floß bauen: Mia hat einen Platz.',
      'Floß bauen: Ben hat einen Platz.',
      'Töpfern: Mia wartet noch und ist als Nächstes an der Reihe.',
    ]);
  });

  it('says when, where, what to bring, what it costs and what is still open', async () => {
    const { text } = await render(basket);
    expect(text).toContain('Wann: Dienstag, 6. Juli, 14–17 Uhr');
    expect(text).toContain('Wo: Freibad Voerde\n  Allee 1');
    expect(text).toContain('Bitte mitbringen: Badesachen und ein Handtuch');
    expect(text).toMatch(/Beitrag: 12,50\s€/);
    expect(text).toContain(
      'Findet statt, wenn noch 3 Kinder kommen. Wir sagen bis 1. Juli Bescheid.',
    );
  });

  it('attaches the places, not the waiting ones', async () => {
    const { calendar } = await render(basket);
    const events = new ICAL.Component(ICAL.parse(calendar?.content ?? '') as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.map(({ summary }) => summary)).toEqual(['Mia: Floß bauen', 'Ben: Floß bauen']);
    expect(calendar?.filename).toBe('termin.ics');
  });
});

describe('a mail about an end', () => {
  it('takes the date out of the calendar', async () => {
    const { calendar } = await render(cancelledByFamily.about([cancelled]));
    expect(calendar?.content).toContain('STATUS:CANCELLED');
  });

  it('attaches nothing to who never had a place', async () => {
    const never = aMailLine({ state: 'cancelled', hadPlace: false });
    expect((await render(cancelledByFamily.about([never]))).calendar).toBeNull();
  });

  it('repeats the reason of the office', async () => {
    const { text } = await render(
      cancelledByOffice.about({ lines: [cancelled], reason: 'Doppelt angemeldet' }),
    );
    expect(text).toContain('Grund: Doppelt angemeldet');
  });
});

describe('an offer', () => {
  it('names the deadline with weekday, date and hour, and what accepting changes', async () => {
    const mail = placeOffered.about({
      ...offer,
      lines: [aMailLine({ ...waiting, amountCents: 500 })],
      overlapsWith: ['Töpfern'],
    });
    const { text } = await render(mail);
    expect(text).toContain('bis Freitag, 11. Juni, 12 Uhr. Danach fragen wir die nächste Familie.');
    expect(text).toMatch(/Mit Ja kostet es 5\s€\./);
    expect(text).toContain('Zur selben Zeit ist ein Platz bei Töpfern gebucht.');
  });

  it('shows both answers the same', async () => {
    const { html, text } = await render(placeOffered.about(offer));
    const styles = [...html.matchAll(/<a [^>]*style="([^"]*)"/g)].map(([, style]) => style);
    expect(new Set(styles).size).toBe(1);
    expect(text).toContain('Ja, nehmen / Nein, danke:\nhttps://dabei.example/de/angebot/geheim');
  });
});

describe('a code', () => {
  it('stands in the fragment of the link only, which no server sees', async () => {
    const { text } = await render(signInCode.about(code));
    expect(text).toContain(
      'https://dabei.example/de/code#email=mia%2Bfamilie%40example.org&code=123456',
    );
  });
});
