import { needKinds } from '@dabei/contracts';
import { itemLink, needLink } from './need-links';

describe('the one action of what needs somebody', () => {
  it.each(needKinds)('%s leads somewhere', (kind) => {
    expect(needLink(kind, ['a'])).not.toBeNull();
    expect(needLink(kind, ['a', 'b'])).not.toBeNull();
  });

  it('leads to the only event, or to the programme with all of them', () => {
    expect(needLink('lines', ['a'])).toEqual({ path: ['/desk/veranstaltung', 'a', 'plaetze'] });
    expect(needLink('lines', ['a', 'b'])).toEqual({
      path: ['/desk/programm'],
      query: { nur: 'waiting' },
    });
    expect(itemLink('mails', null)).toBeNull();
  });
});
