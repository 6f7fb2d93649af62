import type { WishKind } from '@dabei/domain';

/** Small paper-cut figures of gifts on a 24 × 24 sheet, cut with the even-odd rule. */
export const kindShapes: Record<WishKind | 'none', string> = {
  // a bear's head
  toy: 'M6.5 3a3.5 3.5 0 0 1 3.2 2.1 8 8 0 0 1 4.6 0A3.5 3.5 0 1 1 19.3 9a8 8 0 1 1-14.6 0A3.5 3.5 0 0 1 6.5 3ZM9 10.5a1.2 1.2 0 1 0 .1 0ZM15 10.5a1.2 1.2 0 1 0 .1 0ZM12 13.5c-2 0-3 1.2-3 2.5s1.2 2.2 3 2.2 3-.9 3-2.2-1-2.5-3-2.5Z',
  book: 'M2 4.5c4-1.5 7-1 9.3 1v15C9 18.7 6 18.4 2 19.5ZM22 4.5c-4-1.5-7-1-9.3 1v15c2.3-1.8 5.3-2.1 9.3-1Z',
  // a palette
  craft:
    'M12 3c5.5 0 10 3.6 10 8.3 0 3.2-2.3 4.2-4.5 4.2h-2c-1.6 0-2.2 1.5-1.3 2.7 1 1.4.3 2.8-2.2 2.8C6.5 21 2 17 2 12s4.5-9 10-9ZM7 10.5a1.6 1.6 0 1 0 .1 0ZM10.5 6a1.6 1.6 0 1 0 .1 0ZM15.5 6.5a1.6 1.6 0 1 0 .1 0Z',
  // a ball
  sport:
    'M12 2a10 10 0 1 1-.1 0ZM12 8l-4 3 1.5 4.6h5L16 11ZM11.2 3.7v2.5L8 8.6 5.6 7.8a8.5 8.5 0 0 1 5.6-4.1ZM12.8 3.7v2.5L16 8.6l2.4-.8a8.5 8.5 0 0 0-5.6-4.1Z',
  // a jumper
  clothes: 'M8 3c1 2 7 2 8 0l6 4-2.6 5.2L17 11v10H7V11l-2.4 1.2L2 7ZM9 14h6v1.8H9Z',
  music: 'M9 5.5 20 3v12.5a3.3 3.3 0 1 1-2.2-3.1V8.2L11.2 9.7v8.2A3.3 3.3 0 1 1 9 14.8Z',
  // a die
  game: 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3ZM8 6.2a1.8 1.8 0 1 0 .1 0ZM16 6.2a1.8 1.8 0 1 0 .1 0ZM12 10.2a1.8 1.8 0 1 0 .1 0ZM8 14.2a1.8 1.8 0 1 0 .1 0ZM16 14.2a1.8 1.8 0 1 0 .1 0Z',
  // a satchel
  school:
    'M8 6V5a4 4 0 0 1 8 0v1a5 5 0 0 1 4 5v10H4V11a5 5 0 0 1 4-5ZM10 6h4V5a2 2 0 0 0-4 0ZM7.5 13v2h9v-2ZM11 15h2v2h-2Z',
  // a ticket
  outing:
    'M2 6h20v4.2a2 2 0 0 0 0 3.6V18H2v-4.2a2 2 0 0 0 0-3.6ZM12 8l-1.2 2.6-2.8.3 2.1 1.9-.6 2.8 2.5-1.4 2.5 1.4-.6-2.8 2.1-1.9-2.8-.3Z',
  // a label with a ribbon
  voucher: 'M3 3h9l9.5 9.5-9 9L3 12ZM7 5.5a1.8 1.8 0 1 0 .1 0Z',
  surprise:
    'M12 7C10 1 3.5 3 6.2 7H3v4h8.2V8.5h1.6V11H21V7h-3.2C20.5 3 14 1 12 7ZM4.2 12.5h7v9h-7ZM12.8 12.5h7v9h-7Z',
  // a star
  other: 'M12 1.8l3 6.7 7.3.8-5.4 5 1.5 7.2L12 17.8l-6.4 3.7 1.5-7.2-5.4-5 7.3-.8Z',
  // a pencil
  none: 'M3 21l1.3-5.3L16 4l4 4L8.3 19.7ZM17.2 2.8l1.2-1.2 4 4-1.2 1.2Z',
};

/** The paper of a gift: the topics' colours, shape on cut. */
export const kindColours: Record<WishKind | 'none', string> = {
  toy: 'play',
  book: 'reading',
  craft: 'creative',
  sport: 'sport',
  clothes: 'water',
  music: 'music-theatre',
  game: 'technology',
  school: 'trip',
  outing: 'nature',
  voucher: 'cooking',
  surprise: 'creative',
  other: 'play',
  none: 'technology',
};
