import { secretHash } from '@dabei/server/platform';
import { Feeds } from '../calendar/feeds';
import type { Family } from '../testing/a-family';
import { startLetters, type LetterTown } from '../testing/start-letters';

let town: LetterTown;

beforeAll(async () => {
  town = await startLetters();
});
afterAll(() => town.stop());
beforeEach(() => town.begin('2027-06-01T08:00:00Z'));

describe('a protected family', () => {
  const place = 'Voerde';
  const protect = ({ id }: Family) =>
    town.database.rows('update household set protected = true where id = ?', [id]);

  it('reads neither place nor time in a letter, and neither in its calendar', async () => {
    const family = await town.aReader();
    await town.families.aPlace(family, await town.families.anEvent());
    await town.database.rows('update household set feed_secret_hash = ? where id = ?', [
      secretHash(family.id),
      family.id,
    ]);
    const feeds = town.app.get(Feeds);
    expect(await feeds.ofHousehold(family.id)).toContain(place);
    await protect(family);
    expect(await feeds.ofHousehold(family.id)).not.toMatch(/BEGIN:VEVENT|Voerde|Klettern/);
    await town.confirmed(family);
    const text = (await town.lettersOf(family))[0]?.paragraphs.join('\n') ?? '';
    expect(text).toContain('Mia hat einen Platz.');
    expect(text).not.toMatch(/Voerde|Juli|Uhr\b/);
  });
});
