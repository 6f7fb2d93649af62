import ICAL from 'ical.js';
import { aMailEvent, aMailLine, anOffice, aSession } from '../testing/a-mail-line';
import { mailDeclarations } from './mail-declarations';
import type { PreparedMail } from './mail-declaration';
import { cancelledByFamily, cancelledByOffice } from './purposes/cancelled';
import { eventCancelled } from './purposes/event-cancelled';
import { eventMoved } from './purposes/event-moved';
import { groupAsked } from './purposes/group-asked';
import { holdExpired } from './purposes/hold-expired';
import { offerAccepted } from './purposes/offer-accepted';
import { offerExpired } from './purposes/offer-expired';
import { placeOffered } from './purposes/place-offered';
import { registrationConfirmed } from './purposes/registration-confirmed';
import { reminder } from './purposes/reminder';
import { secondGuardian } from './purposes/second-guardian';
import { signInCode } from './purposes/sign-in-code';
import { renderMail } from './render-mail';

const render = (mail: PreparedMail, language = 'de') =>
  renderMail(mail, {
    language,
    office: anOffice(),
    publicUrl: 'https://dabei.example',
    zone: 'Europe/Berlin',
  });

const mia = aMailLine();
const waiting = aMailLine({ state: 'waiting', ahead: 2, hadPlace: false });
const cancelled = aMailLine({ state: 'cancelled' });
const expired = aMailLine({ state: 'expired', hadPlace: false });
const off = aMailEvent({ cancelled: true, cancelledReason: 'Sturm', sequence: 2 });
const code = { code: '123456', email: 'mia+familie@example.org', confirmBy: null, lines: [] };
const offer = {
  lines: [waiting],
  expiresAt: new Date('2027-06-11T10:00:00Z'),
  token: 'geheim',
  overlapsWith: [],
};

/** purpose, the mail, its subject and first line in German and in English */
const mails: [string, PreparedMail, string, string, string, string][] = [
  [
    'sign-in-code',
    signInCode.about(code),
    'Ihr Code zum Anmelden',
    'Ihr Code ist 123456.',
    'Your sign-in code',
    'Your code is 123456.',
  ],
  [
    'registration-received',
    signInCode.about({
      ...code,
      confirmBy: new Date('2027-05-02T11:00:00Z'),
      lines: [aMailLine({ state: 'held' })],
    }),
    'Noch nicht fertig: Bitte Code eingeben für Mia',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: please enter the code for Mia',
    'Not finished yet: please enter the code.',
  ],
  [
    'registration-confirmed',
    registrationConfirmed.about([mia]),
    'Mia: Platz bei Floß bauen',
    'Mia hat einen Platz.',
    'Mia: place at Floß bauen',
    'Mia has a place.',
  ],
  [
    'registration-confirmed, on the waiting list',
    registrationConfirmed.about([waiting]),
    'Mia: Warteliste für Floß bauen',
    'Mia wartet noch. Davor warten 2 Kinder.',
    'Mia: waiting list for Floß bauen',
    'Mia is still waiting. 2 children are waiting ahead.',
  ],
  [
    'place-offered',
    placeOffered.about(offer),
    'Ein Platz ist frei für Mia: Floß bauen',
    'Ein Platz ist frei für Mia. Möchten Sie ihn?',
    'A place is free for Mia: Floß bauen',
    'A place is free for Mia. Would you like it?',
  ],
  [
    'offer-accepted',
    offerAccepted.about([mia]),
    'Mia: Platz bei Floß bauen',
    'Mia hat einen Platz.',
    'Mia: place at Floß bauen',
    'Mia has a place.',
  ],
  [
    'offer-expired',
    offerExpired.about([expired]),
    'Angebot abgelaufen für Mia: Floß bauen',
    'Der freie Platz für Mia ist nicht mehr frei.',
    'Offer expired for Mia: Floß bauen',
    'The free place for Mia is no longer free.',
  ],
  [
    'group-asked',
    groupAsked.about([
      waiting,
      aMailLine({ ...waiting, registrationId: 'r2', childFirstName: 'Ben' }),
    ]),
    'Auch mit weniger Plätzen? Mia und Ben bei Floß bauen',
    'Für Mia und Ben zusammen reichen die freien Plätze noch nicht.',
    'Would fewer places do? Mia and Ben at Floß bauen',
    'There are not yet enough free places for Mia and Ben together.',
  ],
  [
    'event-moved',
    eventMoved.about([mia]),
    'Neue Zeit oder neuer Ort: Floß bauen (Mia)',
    'Floß bauen: Zeit oder Ort haben sich geändert. Die Anmeldung von Mia gilt weiter.',
    'New time or place: Floß bauen (Mia)',
    'Floß bauen: the time or place has changed. The registration of Mia stays valid.',
  ],
  [
    'cancelled-by-family',
    cancelledByFamily.about([cancelled]),
    'Mia ist abgemeldet: Floß bauen',
    'Mia ist abgemeldet.',
    'Mia is no longer registered: Floß bauen',
    'Mia is no longer registered.',
  ],
  [
    'cancelled-by-office',
    cancelledByOffice.about({ lines: [cancelled], reason: 'Doppelt angemeldet' }),
    'Anmeldung beendet: Mia, Floß bauen',
    'Wir mussten die Anmeldung von Mia beenden.',
    'Registration ended: Mia, Floß bauen',
    'We had to end the registration of Mia.',
  ],
  [
    'event-cancelled',
    eventCancelled.about([aMailLine({ state: 'cancelled', event: off })]),
    'Fällt aus: Floß bauen (Mia)',
    'Floß bauen fällt leider aus. Das betrifft Mia.',
    'Cancelled: Floß bauen (Mia)',
    'Unfortunately Floß bauen is cancelled. This concerns Mia.',
  ],
  [
    'hold-expired',
    holdExpired.about([expired]),
    'Anmeldung abgelaufen: Mia',
    'Die Anmeldung von Mia ist abgelaufen, weil kein Code eingegeben wurde.',
    'Registration expired: Mia',
    'The registration of Mia has expired because no code was entered.',
  ],
  [
    'reminder',
    reminder.about({ lines: [mia], day: '2027-07-06' }),
    'Nicht vergessen: Mia bei Floß bauen, Dienstag, 6. Juli',
    'Mia ist dabei: Dienstag, 6. Juli, 14–17 Uhr.',
    'Do not forget: Mia at Floß bauen, Tuesday 6 July',
    'Mia is taking part: Tuesday 6 July, 14:00–17:00.',
  ],
  [
    'second-guardian',
    secondGuardian.about({ children: ['Mia', 'Ben'] }),
    'Sie sind jetzt auch für Mia und Ben eingetragen',
    'Sie sind jetzt auch für Mia und Ben eingetragen.',
    'You are now also entered for Mia and Ben',
    'You are now also entered for Mia and Ben.',
  ],
];

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href ?? '');
const shown = (html: string): string =>
  html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe.each(mails)('the mail %s', (_, mail, subject, firstLine, englishSubject, englishFirst) => {
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

  it.each(['de', 'en'])('leads to one page, in %s', async (language) => {
    const { html, text } = await render(mail, language);
    expect(new Set(linksIn(html)).size).toBe(1);
    expect(text.match(/https:\/\/\S+/g)).toHaveLength(1);
    expect(linksIn(html)[0]).toContain(`https://dabei.example/${language}/`);
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
});

describe('every mail', () => {
  it('has a scenario here', () => {
    const told = new Set(mails.map(([purpose]) => purpose.split(',')[0]));
    expect([...told].sort()).toEqual(Object.keys(mailDeclarations).sort());
  });

  it('has one button; only an offer has two, which lead to the same page', async () => {
    for (const [purpose, mail] of mails) {
      const { html } = await render(mail);
      expect([purpose, linksIn(html).length]).toEqual([
        purpose,
        purpose === 'place-offered' ? 2 : 1,
      ]);
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
