const query = (params) => new URLSearchParams(params).toString();

/** The running season is the same in both towns; its ids are not. */
async function seasonOf(town) {
  const campaigns = (await town.get('/api/desk/campaigns')).json();
  const list = Array.isArray(campaigns) ? campaigns : campaigns.campaigns;
  const slug = list.find(({ phase }) => phase === 'running').slug;
  const { events } = (await town.get(`/api/desk/programme?${query({ campaign: slug })}`)).json();
  return { slug, events };
}

async function hits(town, path) {
  const found = (await town.get(path)).json();
  return (found.hits ?? found).length;
}

/** The first of these that both towns answer with as many hits. */
async function sameInBoth(towns, paths) {
  for (const path of paths) {
    const [one, ten] = await Promise.all(towns.map((town) => hits(town, path)));
    if (one > 0 && one === ten) return path;
  }
  throw new Error(`Nothing is found as often in both towns: ${paths.join(', ')}`);
}

/** The pages of the desk with the addresses they ask in each town: as many rows here as there. */
export async function pagesOf(...towns) {
  const [here, there] = await Promise.all(towns.map(seasonOf));
  const fullest = ({ events }) =>
    events
      .filter(({ registration }) => registration === 'with-us')
      .sort((a, b) => b.taken - a.taken);
  const pair = fullest(here)
    .map((event) => [
      event,
      there.events.find(({ title, taken }) => title === event.title && taken === event.taken),
    ])
    .find(([, other]) => other !== undefined);
  if (pair === undefined) throw new Error('No event is equally full in both towns.');
  const same = (name, path) => ({ name, paths: [path, path] });
  const ofSeason = (name, path) => ({ name, paths: [path(here.slug), path(there.slug)] });
  const ofEvent = (name, path) => ({ name, paths: pair.map(({ id }) => path(id)) });
  const names = ['Muster', 'Elif', 'Öztürk', 'Yılmaz', 'Kovalenko', 'Danylo', 'Haddad'];
  // the demo family lives in every town
  const known = ['familie@dabei.example', ...names];
  const titles = here.events.map(({ title }) => title);
  const asked = (address, words) => words.map((q) => `${address}?${query({ q })}`);
  return [
    same('today', '/api/desk/today'),
    same('search: an event', await sameInBoth(towns, asked('/api/desk/search', titles))),
    same('search: a person', await sameInBoth(towns, asked('/api/desk/search', names))),
    same('families', await sameInBoth(towns, asked('/api/desk/households', known))),
    ofSeason('programme', (slug) => `/api/desk/programme?${query({ campaign: slug })}`),
    ofSeason('board', (slug) => `/api/desk/campaigns/${slug}/board`),
    ofSeason('participants', (slug) => `/api/desk/people?${query({ aktion: slug })}`),
    ofSeason(
      'participants by name',
      (slug) => `/api/desk/people?${query({ aktion: slug, sort: 'name' })}`,
    ),
    ofEvent('event', (id) => `/api/desk/events/${id}`),
    ofEvent('participants of an event', (id) => `/api/desk/events/${id}/participants`),
    ofEvent('waiting list of an event', (id) => `/api/desk/events/${id}/line`),
    ofEvent('history of an event', (id) => `/api/desk/history?${query({ subject: 'event', id })}`),
    same('letters', '/api/desk/letters'),
    same('mails', '/api/desk/mails/failed'),
    same('organisations', '/api/desk/organisations'),
    same('bills', '/api/desk/money/bills?show=all'),
    same('bills: a reference', '/api/desk/money/bills?show=all&text=27000001'),
  ];
}
