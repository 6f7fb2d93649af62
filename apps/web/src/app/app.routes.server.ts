import { RenderMode, type ServerRoute } from '@angular/ssr';

/** Public pages are rendered on the server; what belongs to one family is drawn on its own device. */
const ownPages = [
  'anmelden',
  'meine',
  'wuensche',
  'angebot',
  'kommt-nicht',
  'wie-war-es',
  'zwei-fragen',
  'code',
  'wunschbaum/zusagen',
  'wunschbaum/code',
  'spende',
  'karte',
  'laden',
  'stand',
  'kleiderboerse/code',
  'kleiderboerse/nummer',
  'beitrag',
  'mitmachen',
  'standbewerbung',
];

export const serverRoutes: ServerRoute[] = [
  ...['de', 'en'].flatMap((language) =>
    ownPages.map((page) => ({
      path: `${language}/${page}/**`,
      renderMode: RenderMode.Client as const,
    })),
  ),
  ...['de', 'en'].map((language) => ({
    path: `${language}/markt/*/buchen`,
    renderMode: RenderMode.Client as const,
  })),
  { path: 'desk/**', renderMode: RenderMode.Client },
  { path: 'tag/**', renderMode: RenderMode.Client },
  { path: '**', renderMode: RenderMode.Server },
];
