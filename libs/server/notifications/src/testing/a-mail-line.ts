import type { Office } from '@dabei/contracts';
import type { MailEvent, MailLine } from '../mail/mail-line';

export const anOffice = (more: Partial<Office> = {}): Office => ({
  town: 'Musterstadt',
  name: 'Familienbüro',
  phone: '02855 80-000',
  email: 'familienbuero@dabei.example',
  address: 'Rathausplatz 1',
  hours: 'Mo–Fr 8–12 Uhr',
  ...more,
});

export const aSession = (startsAt: string, endsAt: string, allDay = false) => ({
  id: `00000000-0000-4000-8000-${startsAt.replaceAll(/\D/g, '').slice(0, 12)}`,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  allDay,
});

export const aMailEvent = (more: Partial<MailEvent> = {}): MailEvent => ({
  id: '00000000-0000-4000-8000-00000000000e',
  title: 'Floß bauen',
  summary: 'Ein Tag am Wasser.',
  place: 'Freibad Voerde',
  placeAddress: 'Allee 1',
  meetingPoint: 'Am Kiosk',
  bring: 'Badesachen und ein Handtuch',
  cancellationTerms: null,
  cancelledReason: null,
  missingForMinimum: 0,
  minimumDecidedOn: null,
  sequence: 1,
  updatedAt: new Date('2027-05-01T10:00:00Z'),
  cancelled: false,
  url: 'https://dabei.example/de/programm/ferien/floss',
  sessions: [aSession('2027-07-06T12:00:00Z', '2027-07-06T15:00:00Z')],
  ...more,
});

export const aMailLine = (more: Partial<MailLine> = {}): MailLine => ({
  registrationId: '00000000-0000-4000-8000-000000000001',
  childFirstName: 'Mia',
  state: 'confirmed',
  ahead: null,
  hadPlace: true,
  amountCents: 0,
  endReason: null,
  changedAt: new Date('2027-05-02T10:00:00Z'),
  hidden: false,
  event: aMailEvent(),
  ...more,
});
