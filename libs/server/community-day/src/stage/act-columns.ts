import type { ActContact, StageActInput } from '@dabei/contracts';
import { instantAt } from '@dabei/domain';
import { boothEmailKey, notFound, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { openContact } from '../facts/booth';
import type { CommunityDay } from '../facts/community-day';
import type { StoredAct } from '../facts/stage';

/** An act as its row holds it; 404 for a booth of another day. */
export async function actColumns(
  em: EntityManager,
  day: CommunityDay,
  { title, about, minutes, changeoverMinutes, fixedAt, boothId, contact }: StageActInput,
  { sealer, zone }: { sealer: Sealer; zone: string },
): Promise<[string, unknown][]> {
  if (boothId !== null) {
    const booths = await rowsIn(
      em,
      'select 1 from booth where id = ? and day_id = ? and proven_at is not null',
      [boothId, day.id],
    );
    if (booths.length === 0) throw notFound();
  }
  return [
    ['title', title],
    ['about', about],
    ['minutes', minutes],
    ['changeover_minutes', changeoverMinutes],
    ['fixed_at', fixedAt === null ? null : instantAt(day.heldOn, fixedAt, zone)],
    ['booth_id', boothId],
    ...contactColumns(sealer, contact),
  ];
}

function contactColumns(sealer: Sealer, contact: ActContact | null): [string, unknown][] {
  if (contact === null)
    return [
      ['sealed', null],
      ['key_id', null],
      ['email_key', null],
    ];
  const { language, ...person } = contact;
  const { sealed, keyId } = sealer.seal(JSON.stringify(person));
  return [
    ['sealed', sealed],
    ['key_id', keyId],
    ['email_key', person.email === null ? null : boothEmailKey(sealer, person.email)],
    ['language', language],
  ];
}

/** Does another address or another number answer for it now? Then nobody was told yet. */
export function isToldToSomebodyElse(
  sealer: Sealer,
  { boothId, sealed, keyId }: Pick<StoredAct, 'boothId' | 'sealed' | 'keyId'>,
  now: Pick<StageActInput, 'boothId' | 'contact'>,
): boolean {
  const before = sealed === null || keyId === null ? null : openContact(sealer, { sealed, keyId });
  return (
    boothId !== now.boothId ||
    before?.email !== now.contact?.email ||
    before?.phone !== now.contact?.phone
  );
}
