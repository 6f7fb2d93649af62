import type { Permission } from '@dabei/contracts';

export interface DeskLink {
  path: string;
  /** Key of its word in `desk.nav`. */
  word: string;
  exact?: boolean;
  needs: Permission;
}

/** Where one can go at the desk; everybody sees what the own permissions open. */
export const deskLinks: readonly DeskLink[] = [
  { path: '/desk', word: 'today', exact: true, needs: 'desk:read' },
  { path: '/desk/eigene', word: 'own', needs: 'organiser:own' },
  { path: '/desk/programm', word: 'programme', needs: 'desk:programme' },
  { path: '/desk/planung', word: 'planning', needs: 'desk:programme' },
  { path: '/desk/teilnehmende', word: 'participants', needs: 'desk:registrations' },
  { path: '/desk/familien', word: 'families', needs: 'desk:families' },
  { path: '/desk/nachrichten', word: 'messages', needs: 'desk:messages' },
  { path: '/tag', word: 'day', needs: 'day:sheet' },
  { path: '/desk/zahlen', word: 'figures', needs: 'figures:read' },
  { path: '/desk/team', word: 'team', needs: 'people:manage' },
  { path: '/desk/mails', word: 'mails', needs: 'desk:registrations' },
  { path: '/desk/seiten', word: 'pages', needs: 'desk:pages' },
];
