import type { WishKind } from '@dabei/domain';

/** A small figure of the gift on a 24 × 24 sheet, in outlines, so that a black and white printer draws it as well. */
const lines: Record<WishKind | 'none', string> = {
  toy: 'M7 4a3 3 0 1 0 .1 0ZM17 4a3 3 0 1 0 .1 0ZM12 6a8 8 0 1 0 .1 0ZM9 12v.5M15 12v.5M10 17h4',
  book: 'M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1ZM12 6v14',
  craft: 'M4 20l3-8L17 2l5 5-10 10ZM14 5l5 5M4 20l4-4',
  sport: 'M12 2a10 10 0 1 0 .1 0ZM3 9c6 3 12 3 18 0M3 15c6-3 12-3 18 0M12 2v20',
  clothes: 'M8 3 2 7l3 5 2-1v10h10V11l2 1 3-5-6-4c-1 2.5-7 2.5-8 0Z',
  music: 'M9 18V5l11-2v13M6 15a3 3 0 1 0 .1 0ZM17 13a3 3 0 1 0 .1 0Z',
  game: 'M4 4h16v16H4ZM8.5 8v.6M15.5 8v.6M12 11.7v.6M8.5 15.5v.6M15.5 15.5v.6',
  school: 'M5 21V11a5 5 0 0 1 5-5h4a5 5 0 0 1 5 5v10ZM9 6V4a3 3 0 0 1 6 0v2M5 14h14',
  outing: 'M2 6h20v4a2 2 0 0 0 0 4v4H2v-4a2 2 0 0 0 0-4ZM14 6v12',
  voucher: 'M3 3h9l9 9-9 9-9-9ZM7.5 7v.6',
  surprise: 'M3 8h18v4H3ZM5 12v9h14v-9M12 8v13M12 8C10 2 4 3 7 8M12 8c2-6 8-5 5 0',
  other: 'M12 2l3 6.5 7 .8-5.2 4.8 1.4 7L12 17.6 5.8 21l1.4-7L2 9.3l7-.8Z',
  none: 'M4 20l1-5L16 4l4 4L9 19ZM14 6l4 4',
};

export const kindPicture = (kind: WishKind | null): string =>
  `<svg viewBox="0 0 24 24" width="24" height="24"><path d="${lines[kind ?? 'none']}" fill="none" stroke="#1b2a49" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
