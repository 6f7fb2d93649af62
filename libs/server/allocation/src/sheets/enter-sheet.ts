import { normaliseShortCode } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface Order {
  campaignId: string;
  code: string;
  childId: string;
}

/** The sheet is typed in: a blank one belongs to this child from now on, another child's is refused. */
export async function enterSheet(
  em: EntityManager,
  { campaignId, code, childId }: Order,
  now: Date,
): Promise<void> {
  const [sheet] = await rowsIn<{ id: string; child_id: string | null }>(
    em,
    'select id, child_id from wish_sheet where campaign_id = ? and code = ? for no key update',
    [campaignId, normaliseShortCode(code)],
  );
  if (sheet === undefined)
    throw new DomainError('invalid', { issues: [{ path: 'code', code: 'unknown-sheet' }] });
  if (sheet.child_id !== null && sheet.child_id !== childId)
    throw new DomainError('conflict', { reason: 'sheet-of-another-child' });
  await rowsIn(em, 'update wish_sheet set child_id = ?, entered_at = ? where id = ?', [
    childId,
    now,
    sheet.id,
  ]);
}
