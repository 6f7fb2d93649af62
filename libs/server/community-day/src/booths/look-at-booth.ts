import type { BoothRefusalView, BoothVersion, DeskBooth } from '@dabei/contracts';
import { overridablePlaceRefusals, overridablePowerRefusals } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededBooth, type StoredBooth, type StoredOverride } from '../facts/booth';
import { byOffice, lockDeskBooth } from './desk-act';
import { deskBoothView } from './desk-booth-view';
import { looksOf } from './looks-of';
import { markSeen } from './mark-seen';

/** The office looked at what changed: the booth is fine where it stands. What nobody may lift is placed anew. */
@Injectable()
export class LookAtBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async looked(
    id: string,
    { version, reason }: BoothVersion,
    staff: StaffCaller,
  ): Promise<DeskBooth> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booth } = await lockDeskBooth(em, id, version);
      const refusal = refusalOf(booth, reason ?? '');
      if (refusal !== null) throw new DomainError('conflict', { reason: refusal });
      await write(em, booth, { by: staff.accountId, reason: reason ?? '' });
      await markSeen(em, id);
      this.audit.write(em, now, {
        ...byOffice(staff, 'booth-looked-at', id),
        ...(reason === null ? {} : { reason }),
        details: {
          reasons: looksOf(booth)
            .map((one) => one.reason)
            .join(' '),
        },
      });
      await em.flush();
      return deskBoothView(em, this.sealer, await neededBooth(em, id));
    });
  }
}

const ground: readonly string[] = overridablePlaceRefusals;
const power: readonly string[] = overridablePowerRefusals;

function refusalOf({ toLookAt }: StoredBooth, reason: string): string | null {
  if (toLookAt.some((one) => !ground.includes(one.reason) && !power.includes(one.reason)))
    return 'booth-place-it-anew';
  return toLookAt.length > 0 && reason === '' ? 'booth-look-reason-missing' : null;
}

/** What is lifted now joins what was lifted there before. */
function lifting(
  kept: StoredOverride | null,
  toLookAt: readonly BoothRefusalView[],
  may: readonly string[],
  named: { by: string; reason: string },
): string | null {
  const news = toLookAt.map(({ reason }) => reason).filter((reason) => may.includes(reason));
  const lifted = [...new Set([...(kept?.lifted ?? []), ...news])];
  const override = news.length === 0 ? kept : { ...named, lifted };
  return override === null ? null : JSON.stringify(override);
}

async function write(
  em: EntityManager,
  { id, placeOverride, powerOverride, toLookAt }: StoredBooth,
  named: { by: string; reason: string },
): Promise<void> {
  await rowsIn(
    em,
    `update booth set to_look_at = '[]', place_override = ?::jsonb, power_override = ?::jsonb, version = version + 1
     where id = ?`,
    [
      lifting(placeOverride, toLookAt, ground, named),
      lifting(powerOverride, toLookAt, power, named),
      id,
    ],
  );
}
