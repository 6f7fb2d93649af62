import type { Permission } from '@dabei/contracts';

export interface DeskLink {
  path: string;
  /** Key of its word in `desk.nav`. */
  word: string;
  exact?: boolean;
  needs: Permission;
  /** Not in the row of whoever gets there over another link. */
  unless?: Permission;
  /** Pages below it that stand at another address. */
  also?: readonly string[];
}

/** Where one can go at the desk, in one row; everybody sees what the own permissions open. */
export const deskLinks: readonly DeskLink[] = [
  { path: '/desk', word: 'today', exact: true, needs: 'desk:read' },
  { path: '/desk/eigene', word: 'own', needs: 'organiser:own' },
  {
    path: '/desk/programm',
    word: 'programme',
    needs: 'desk:programme',
    also: ['/desk/planung', '/desk/freigaben', '/desk/veranstaltung', '/desk/verlosung'],
  },
  { path: '/desk/teilnehmende', word: 'participants', needs: 'desk:registrations' },
  { path: '/desk/familien', word: 'families', needs: 'desk:families', also: ['/desk/familie'] },
  {
    path: '/desk/wunschbaum',
    word: 'tree',
    needs: 'wishes:desk',
    also: ['/desk/geschenke'],
  },
  { path: '/desk/geschenke', word: 'gifts', needs: 'wishes:gifts', unless: 'wishes:desk' },
  { path: '/desk/maerkte', word: 'markets', needs: 'markets:desk' },
  { path: '/desk/aktionstage', word: 'community-days', needs: 'community:day' },
  { path: '/desk/geld', word: 'money', needs: 'money:desk' },
  { path: '/desk/nachrichten', word: 'messages', needs: 'desk:messages' },
  { path: '/tag', word: 'day', needs: 'day:sheet' },
  { path: '/desk/zahlen', word: 'figures', needs: 'figures:read' },
  { path: '/desk/kinder', word: 'bodies', needs: 'wishes:own' },
  { path: '/desk/namensstelle', word: 'vault', needs: 'vault:join' },
];

/** Behind the own name: what is looked after now and then. */
export const quietLinks: readonly DeskLink[] = [
  { path: '/desk/team', word: 'team', needs: 'people:manage' },
  { path: '/desk/seiten', word: 'pages', needs: 'desk:pages' },
];

/** Those somebody of these permissions is shown. */
export const linksOf = (held: readonly Permission[]): readonly DeskLink[] =>
  deskLinks.filter(
    ({ needs, unless }) => held.includes(needs) && (unless === undefined || !held.includes(unless)),
  );

/** Whether a page belongs to a link: its own address, one below it, or one of its other addresses. */
export function isHere({ path, exact, also = [] }: DeskLink, url: string): boolean {
  const page = url.split(/[?#]/, 1)[0] ?? '';
  if (exact) return page === path;
  return [path, ...also].some((one) => page === one || page.startsWith(`${one}/`));
}
