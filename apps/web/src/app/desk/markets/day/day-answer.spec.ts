import type { ArrivalAnswer, DayBooking } from '@dabei/contracts';
import { translatorFor } from '@dabei/words';
import { dayAnswerOf } from './day-answer';

const booking = (changes: Partial<DayBooking> = {}): DayBooking =>
  ({ numbers: ['12'], name: 'Rosa Muster', canReturn: false, ...changes }) as DayBooking;

describe('the sentence for who stands there', () => {
  let said: (answer: ArrivalAnswer) => string;
  beforeAll(async () => {
    const translator = await translatorFor('de', 'market-day', 'time');
    const voice = { language: 'de', t: translator.t.bind(translator) };
    said = (answer) => {
      const { tone, text, letIn, opens } = dayAnswerOf(answer, voice);
      return [tone, text, ...(letIn ? ['letIn'] : []), ...(opens ? ['opens'] : [])].join(' | ');
    };
  });

  it('names the pitch', () => {
    expect(said({ outcome: 'arrived', booking: booking() })).toBe(
      'confirmed | Platz 12 ist da. | opens',
    );
    expect(said({ outcome: 'arrived', booking: booking({ numbers: ['12', '13'] }) })).toBe(
      'confirmed | Plätze 12, 13 sind da. | opens',
    );
  });

  it('says since when somebody is there already', () => {
    const at = '2027-05-08T05:41:00.000Z';
    expect(said({ outcome: 'already-arrived', at, booking: booking() })).toBe(
      'confirmed | Platz 12 ist schon da seit 7:41 Uhr. | opens',
    );
    expect(said({ outcome: 'already-arrived', at: null, booking: booking() })).toBe(
      'confirmed | Platz 12 ist schon da. | opens',
    );
  });

  it('offers to let somebody in only while the pitch is free', () => {
    expect(said({ outcome: 'released', booking: booking({ canReturn: true }) })).toBe(
      'waiting | Zu spät, aber Platz 12 ist noch frei. | letIn | opens',
    );
    expect(said({ outcome: 'released', booking: booking() })).toBe(
      'waiting | Platz 12 ist schon weitergegeben. | opens',
    );
  });

  it('says what is not from here', () => {
    expect(
      said({ outcome: 'other-market', title: 'Kinderflohmarkt', heldOn: '2027-05-09' }),
    ).toMatch(/^cancelled \| Das ist ein anderer Markt: Kinderflohmarkt, .*9\. Mai/);
    expect(said({ outcome: 'unknown' })).toMatch(/^cancelled \| Diesen Code gibt es nicht\./);
    expect(said({ outcome: 'cancelled', booking: booking() })).toBe(
      'cancelled | Diese Anmeldung ist abgesagt.',
    );
  });
});
