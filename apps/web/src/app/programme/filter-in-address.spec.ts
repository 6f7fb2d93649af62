import { activeWishes, filterFromQuery } from './filter-in-address';

describe('a filter in the address', () => {
  it('reads what makes sense and ignores the rest', () => {
    const filter = filterFromQuery({ age: '8', day: '9', price: 'cheap', free: '1', week: 'soon' });
    expect(filter).toMatchObject({ age: 8, free: true });
    expect(activeWishes(filter)).toBe(2);
  });

  it('does not count the search text', () => {
    expect(activeWishes(filterFromQuery({ q: ' Wald ' }))).toBe(0);
    expect(filterFromQuery({ q: ' Wald ' }).q).toBe('Wald');
  });
});
