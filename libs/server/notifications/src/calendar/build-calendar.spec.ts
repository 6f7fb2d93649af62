import ICAL from 'ical.js';
import { buildCalendar } from './build-calendar';
import type { CalendarEntry } from './calendar-entry';
import { personalEntries, publicEntries, type CalendarEvent } from './entries-of';

const zone = 'Europe/Berlin';
const host = 'dabei.example';

const anEvent = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  title: 'Floß bauen; "am See", mit Öl & Teer',
  summary: 'Ein Tag am Wasser.\nMit Grillen.',
  place: 'Freibad Voerde',
  placeAddress: 'Allee 1',
  meetingPoint: 'Am Kiosk',
  sequence: 2,
  updatedAt: new Date('2027-05-01T10:00:00Z'),
  cancelled: false,
  url: 'https://dabei.example/de/programm/kinderferientage-2027/floss',
  sessions: [aSession('2027-07-20T08:00:00Z', '2027-07-20T12:30:00Z')],
  ...more,
});

function aSession(startsAt: string, endsAt: string, allDay = false) {
  return { id: `s-${startsAt}`, startsAt: new Date(startsAt), endsAt: new Date(endsAt), allDay };
}

const publicCalendar = (event: CalendarEvent) =>
  buildCalendar({ name: 'Kinderferientage', zone, entries: publicEntries(event, host) });

/** Read back by another implementation, with only the zone the file itself brings. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zoneComponent of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zoneComponent));
  }
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, events };
}
const theOnly = (text: string) => {
  const [event, ...others] = read(text).events;
  if (event === undefined || others.length > 0) throw new Error('expected one event');
  return event;
};

afterEach(() => {
  ICAL.TimezoneService.reset();
});

describe('a calendar for others to subscribe', () => {
  it('is published, not an invitation', () => {
    const { calendar } = read(publicCalendar(anEvent()));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  });

  it.each([
    ['summer', '2027-07-20T08:00:00Z', '2027-07-20T12:30:00Z', '10:00:00'],
    ['winter', '2027-01-12T08:00:00Z', '2027-01-12T12:30:00Z', '09:00:00'],
    ['the day the clock goes forward', '2027-03-28T08:00:00Z', '2027-03-28T12:30:00Z', '10:00:00'],
    ['the day the clock goes back', '2027-10-31T08:00:00Z', '2027-10-31T12:30:00Z', '09:00:00'],
    ['a night of the clock change', '2027-10-30T20:00:00Z', '2027-10-31T09:00:00Z', '22:00:00'],
  ])('shows the town time in %s and means the same instant', (_, startsAt, endsAt, shown) => {
    const event = theOnly(publicCalendar(anEvent({ sessions: [aSession(startsAt, endsAt)] })));
    expect(event.startDate.toString()).toContain(shown);
    expect(event.startDate.toJSDate().toISOString()).toBe(new Date(startsAt).toISOString());
    expect(event.endDate.toJSDate().toISOString()).toBe(new Date(endsAt).toISOString());
  });

  it('brings its own VTIMEZONE for zones that never change their clock, too', () => {
    const entries = publicEntries(anEvent(), host);
    const text = buildCalendar({ name: 'x', zone: 'Asia/Kolkata', entries });
    expect(text).toContain('TZOFFSETTO:+0530');
    expect(theOnly(text).startDate.toJSDate().toISOString()).toBe('2027-07-20T08:00:00.000Z');
  });

  it('says when it was changed in UTC and counts the changes', () => {
    const { component } = theOnly(publicCalendar(anEvent()));
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2027-05-01T10:00:00Z');
    expect(String(component.getFirstPropertyValue('last-modified'))).toBe('2027-05-01T10:00:00Z');
    expect(component.getFirstPropertyValue('sequence')).toBe(2);
  });

  it.each([
    ['until the last minute', '2027-08-04T21:59:00Z'],
    ['until midnight', '2027-08-04T22:00:00Z'],
  ])('ends whole days on the day after the last one, stored %s', (_, endsAt) => {
    const sessions = [aSession('2027-08-01T22:00:00Z', endsAt, true)];
    const event = theOnly(publicCalendar(anEvent({ sessions })));
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2027-08-02');
    expect(event.endDate.toString()).toBe('2027-08-05');
  });

  it('keeps quotes, semicolons, line breaks and umlauts', () => {
    const event = theOnly(publicCalendar(anEvent()));
    expect(event.summary).toBe('Floß bauen; "am See", mit Öl & Teer');
    expect(event.description).toBe('Ein Tag am Wasser.\nMit Grillen.');
    expect(event.location).toBe('Freibad Voerde, Allee 1');
  });

  it('folds long lines at 75 octets', () => {
    const text = publicCalendar(anEvent({ title: 'Ü'.repeat(300) }));
    const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest).toBeLessThanOrEqual(75);
    expect(theOnly(text).summary).toBe('Ü'.repeat(300));
  });

  it('shows a cancelled event as cancelled instead of hiding it', () => {
    const { component } = theOnly(publicCalendar(anEvent({ cancelled: true, sequence: 3 })));
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('gives the same bytes whatever the order of the entries', () => {
    const entries: CalendarEntry[] = publicEntries(
      anEvent({
        sessions: [
          aSession('2027-07-20T08:00:00Z', '2027-07-20T09:00:00Z'),
          aSession('2027-07-21T08:00:00Z', '2027-07-21T09:00:00Z'),
        ],
      }),
      host,
    );
    expect(buildCalendar({ name: 'x', zone, entries: entries.toReversed() })).toBe(
      buildCalendar({ name: 'x', zone, entries }),
    );
  });

  it('can be empty', () => {
    expect(read(buildCalendar({ name: 'x', zone, entries: [] })).events).toEqual([]);
  });
});

describe("a child's own entry", () => {
  const participant = {
    registrationId: 'r1',
    childFirstName: 'Mia',
    changedAt: new Date('2027-05-02T10:00:00Z'),
    cancelled: false,
  };
  const personal = (more = {}) =>
    buildCalendar({
      name: 'Familie',
      zone,
      entries: personalEntries(anEvent(), { ...participant, ...more }, host),
    });

  it('begins with the first name and has a UID of its own', () => {
    const event = theOnly(personal());
    expect(event.summary).toBe('Mia: Floß bauen; "am See", mit Öl & Teer');
    expect(event.uid).toBe('registration-r1-s-2027-07-20T08:00:00Z@dabei.example');
  });

  it('changes its stamp when only the registration changed', () => {
    const { component } = theOnly(personal({ cancelled: true }));
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2027-05-02T10:00:00Z');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});
