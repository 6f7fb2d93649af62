import { sorted } from './sorting';

describe('sorting a table', () => {
  const rows = [
    { name: 'Zoo', places: 3 },
    { name: 'Äpfel', places: null },
    { name: 'Bach', places: 12 },
  ];

  it('sorts names as a German directory does', () => {
    expect(sorted(rows, ({ name }) => name, 'up').map(({ name }) => name)).toEqual([
      'Äpfel',
      'Bach',
      'Zoo',
    ]);
  });

  it.each(['up', 'down'] as const)('keeps rows without a value last (%s)', (order) => {
    expect(sorted(rows, ({ places }) => places, order).at(-1)?.name).toBe('Äpfel');
  });

  it('turns numbers around and leaves the given rows alone', () => {
    expect(sorted(rows, ({ places }) => places, 'down')[0]?.name).toBe('Bach');
    expect(rows[0]?.name).toBe('Zoo');
  });
});
