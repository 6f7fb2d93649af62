import { anEvent, aSession } from '../testing/an-event';
import { daysOf, fits } from './programme-filter';

describe('what a family looks for', () => {
  const event = anEvent();

  it('finds Öztürk, however it is typed', () => {
    for (const q of ['Öztürk', 'Oeztuerk', 'oeztuerk wald']) expect(fits(event, { q })).toBe(true);
    expect(fits(event, { q: 'Schwimmen' })).toBe(false);
  });

  it('fits the age of the child, both ends included', () => {
    expect([5, 6, 10, 11].map((age) => fits(event, { age }))).toEqual([false, true, true, false]);
  });

  it('takes both ages a year of birth may mean on the first day', () => {
    expect(fits(event, { born: 2021 })).toBe(true);
    expect(fits(event, { born: 2022 })).toBe(false);
    expect(fits(event, { born: 2016 })).toBe(true);
  });

  it('counts only the reached age where the birth year decides', () => {
    const byYear = anEvent({ age: { by: 'birth-year', min: 6, max: 10 } });
    expect(fits(byYear, { born: 2016 })).toBe(false);
    expect(fits(byYear, { born: 2017 })).toBe(true);
  });

  it('looks for the week and the weekday', () => {
    expect(fits(event, { week: '2027-07-19', day: 2 })).toBe(true);
    expect(fits(event, { day: 3 })).toBe(false);
  });

  it('hides full and cancelled events when only free places are wanted', () => {
    const full = anEvent({
      availability: { eventId: 'x', capacity: 9, free: 0, waiting: 2, missingForMinimum: 0 },
    });
    expect(fits(full, { free: true })).toBe(false);
    expect(fits(anEvent({ cancelled: true }), { free: true })).toBe(false);
    expect(fits(anEvent({ registration: 'open', availability: null }), { free: true })).toBe(true);
  });

  it('knows what is free of charge and what costs at most ten euros', () => {
    const price = { cents: 1000, siblingCents: null, reducedCents: null, note: null };
    expect(fits(anEvent({ price }), { price: 'ten' })).toBe(true);
    expect(fits(anEvent({ price }), { price: 'free' })).toBe(false);
  });
});

describe('the days of an event', () => {
  it('covers every night of a camp', () => {
    const camp = { sessions: [aSession('2027-08-06T16:00:00+02:00', '2027-08-08T12:00:00+02:00')] };
    expect(daysOf(camp)).toEqual(['2027-08-06', '2027-08-07', '2027-08-08']);
  });

  it('does not count the midnight on which an all-day session ends', () => {
    const day = {
      sessions: [aSession('2027-08-06T00:00:00+02:00', '2027-08-07T00:00:00+02:00', true)],
    };
    expect(daysOf(day)).toEqual(['2027-08-06']);
  });
});
