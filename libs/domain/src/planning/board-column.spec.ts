import { boardColumnOf } from './board-column';

describe('the column of an event', () => {
  it('is its status once it is public or called off', () => {
    expect(boardColumnOf('published', 'accepted')).toBe('published');
    expect(boardColumnOf('cancelled', 'submitted')).toBe('cancelled');
  });

  it.each([
    [null, 'draft'],
    ['draft', 'draft'],
    ['submitted', 'submitted'],
    ['returned', 'returned'],
    ['accepted', 'accepted'],
    ['something new', 'draft'],
  ])('of a draft in review %s is %s', (review, column) => {
    expect(boardColumnOf('draft', review)).toBe(column);
  });
});
