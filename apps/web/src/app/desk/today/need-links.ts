import type { NeedKind } from '@dabei/contracts';

export interface NeedLink {
  path: string[];
  query?: Record<string, string>;
}

interface Ways {
  /** Where one thing is seen to. */
  item?: (id: string) => NeedLink;
  /** Where all of them are seen to; without it the first thing's page is the way. */
  all?: NeedLink;
}

const event =
  (...section: string[]) =>
  (id: string): NeedLink => ({ path: ['/desk/veranstaltung', id, ...section] });
const programme = (only: string): NeedLink => ({ path: ['/desk/programm'], query: { nur: only } });
const campaign = (id: string): NeedLink => ({ path: ['/desk/programm'], query: { aktion: id } });

const ways: Record<NeedKind, Ways> = {
  'market-day': { item: (id) => ({ path: ['/desk/maerkte', id, 'tag'] }) },
  unconfirmed: { all: programme('unconfirmed') },
  offers: { item: event('warteliste'), all: programme('offers') },
  'pitch-calls': {
    item: (id) => ({ path: ['/desk/maerkte', id, 'anmeldungen'], query: { zeige: 'offered' } }),
  },
  'number-calls': { item: (id) => ({ path: ['/desk/maerkte', id, 'nummern'] }) },
  'storm-calls': { item: (id) => ({ path: ['/desk/maerkte', id, 'absage'] }) },
  'storm-refunds': { item: (id) => ({ path: ['/desk/maerkte', id, 'absage'] }) },
  'volunteer-calls': { item: (id) => ({ path: ['/desk/aktionstage', id] }) },
  'booth-calls': { item: (id) => ({ path: ['/desk/aktionstage', id, 'standtag'] }) },
  'booth-checks': {
    item: (id) => ({ path: ['/desk/aktionstage', id, 'staende'], query: { zeige: 'submitted' } }),
  },
  'booth-looks': {
    item: (id) => ({ path: ['/desk/aktionstage', id, 'staende'], query: { zeige: 'look' } }),
  },
  'shift-requests': { item: (id) => ({ path: ['/desk/aktionstage', id, 'einsaetze'] }) },
  overbooked: { item: event('plaetze'), all: programme('overbooked') },
  mails: { all: { path: ['/desk/nachrichten/fehler'] } },
  letters: { all: { path: ['/desk/familien/briefe'] } },
  approvals: { item: event() },
  'cancel-requests': { item: event() },
  phase: { item: campaign },
  minimum: { item: event(), all: programme('minimum') },
  lines: { item: event('plaetze'), all: programme('waiting') },
  closing: { item: campaign },
  opening: { item: campaign },
  reserved: { item: event('plaetze') },
  clearances: { all: { path: ['/desk/team'] } },
  seals: {
    item: (id) => ({ path: ['/desk/team/traeger', id] }),
    all: { path: ['/desk/team/traeger'] },
  },
  'tree-check': { all: { path: ['/desk/wunschbaum/pruefen'] } },
  'tree-late': { all: { path: ['/desk/wunschbaum/zusagen'], query: { zeige: 'late' } } },
  'tree-uncounted': {
    item: (id) => ({ path: ['/desk/wunschbaum'], query: { aktion: id } }),
  },
  erasing: { item: campaign },
};

/** Where one thing of a kind is seen to. */
export function itemLink(kind: NeedKind, id: string | null): NeedLink | null {
  return id === null ? null : (ways[kind].item?.(id) ?? null);
}

/** Where the one action of a kind leads: to the only thing, or to all of them. */
export function needLink(kind: NeedKind, ids: readonly (string | null)[]): NeedLink | null {
  const first = itemLink(kind, ids[0] ?? null);
  const { all } = ways[kind];
  return ids.length === 1 ? (first ?? all ?? null) : (all ?? first);
}
