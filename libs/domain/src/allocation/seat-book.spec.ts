import { SeatBook } from './seat-book';
import { aDraw, aDrawChild, aDrawEvent } from './testing/a-draw';

const full = aDrawChild('c1', []);
const other = aDrawChild('c2', []);
const reduced = aDrawChild('c3', [], { reducedFee: true });
const zoo = aDrawEvent('zoo', { capacity: 2, reserved: 1 });
const bad = aDrawEvent('bad', { capacity: 5, shared: ['bus'] });
const wald = aDrawEvent('wald', { capacity: 5, shared: ['bus'] });
const aBook = () =>
  new SeatBook(
    aDraw([full, other, reduced], [zoo, bad, wald], { shared: [{ key: 'bus', capacity: 1 }] }),
  );

it('keeps reserved seats for the reduced fee, who may sit anywhere', () => {
  const book = aBook();
  book.give(full, zoo);
  expect(book.against(other, zoo)).toEqual({ why: 'reserved-only' });
  expect(book.against(reduced, zoo)).toBeNull();
  book.give(reduced, zoo);
  expect(book.against(other, zoo)).toEqual({ why: 'full' });
});

it('counts the seats of a bus over all events that ride on it', () => {
  const book = aBook();
  book.give(full, bad);
  expect(book.against(other, wald)).toEqual({ why: 'full' });
  book.takeBack(full, bad);
  expect(book.against(other, wald)).toBeNull();
});

it('counts nothing twice: neither a place given again nor one taken back again', () => {
  const book = aBook();
  book.give(full, bad);
  book.give(full, bad);
  book.takeBack(full, bad);
  book.takeBack(full, bad);
  expect(book.placements()).toEqual([]);
  book.give(full, bad);
  expect(book.against(other, wald)).toEqual({ why: 'full' });
});
