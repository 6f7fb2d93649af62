import { deskRoutes, routes } from '@dabei/contracts';
import { withoutSecrets } from './logger-options';

const secret = 'q7Zk3TtY-not-for-the-log';
const parts = /:(token|secret)\b/;
const pages = [
  '/de/angebot/:token',
  '/de/kommt-nicht/:token',
  '/de/wie-war-es/:token',
  '/de/zwei-fragen/:token',
  '/de/spende/:secret',
  '/desk/einladung/:token',
  '/tag/pass/:token',
  '/de/stand/:secret',
  '/de/beitrag/:secret',
  '/de/kleiderboerse/nummer/:secret',
  '/de/mitmachen/:secret',
  '/de/mitmachen/einverstanden/:secret',
  '/de/standbewerbung/:secret',
];

describe('the secret of an address', () => {
  const addresses = [...Object.values({ ...routes, ...deskRoutes }), ...pages].filter((address) =>
    parts.test(address),
  );

  it.each(addresses)('stays out of the log: %s', (address) => {
    const logged = withoutSecrets(`${address.replace(parts, secret)}?x=${secret}`);
    expect(logged).not.toContain(secret);
  });
});
