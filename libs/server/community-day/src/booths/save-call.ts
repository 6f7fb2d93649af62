import type { BoothCallChange, BoothCallInput, BoothCallView } from '@dabei/contracts';
import { countsAsBooth } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockedDay } from '../day/lock-day';
import { boothsOfDay } from '../facts/booth';
import { boothCallOf, type BoothCall } from '../facts/booth-call';
import { lockedCall } from '../facts/booth-locks';
import type { CommunityDay } from '../facts/community-day';
import { neededOpenDay } from '../facts/open-day';
import { callView } from './call-view';
import { isSealed } from './line-rules';

/** The call for booths is made, or changed as long as nothing that was promised breaks. */
@Injectable()
export class SaveCall {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async save(
    slug: string,
    { version, ...input }: BoothCallChange,
    staff: StaffCaller,
  ): Promise<BoothCallView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      // two who make the first call at once: the second reads it before it writes
      const day = neededOpenDay(await lockedDay(em, slug));
      const there = (await boothCallOf(em, day.id)) === null ? null : await lockedCall(em, day.id);
      if ((there?.version ?? 0) !== version) throw new DomainError('changed-meanwhile');
      if (there !== null) await this.check(em, there, input, now);
      await write(em, day, input);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'booth-call-written',
        subjectType: 'community-day',
        subjectId: day.id,
        details: { made: there === null, fields: changedFields(there, input) },
      });
      await em.flush();
      return callView(em, day, { now, zone: this.config.townZone });
    });
  }

  private async check(
    em: EntityManager,
    call: BoothCall,
    input: BoothCallInput,
    now: Date,
  ): Promise<void> {
    const closesAt = new Date(input.closesAt);
    // two weeks after the deadline drafts are gone: a slip of the pen must not do that
    if (closesAt.getTime() !== call.closesAt.getTime() && closesAt < now)
      throw new DomainError('invalid', {
        reason: 'booth-deadline-past',
        issues: [{ path: 'closesAt', code: 'too-early' }],
      });
    const kept = (await boothsOfDay(em, call.dayId)).filter(({ state }) => countsAsBooth(state));
    if (input.places < kept.length)
      throw new DomainError('conflict', { reason: 'booth-places-given' });
    if ((await isSealed(em, call.dayId)) && whatIsSealed(input) !== whatIsSealed(asInput(call)))
      throw new DomainError('conflict', { reason: 'booth-draw-is-sealed' });
  }
}

/** The names of what is new in a call; of one that is made, none. */
function changedFields(there: BoothCall | null, input: BoothCallInput): string {
  if (there === null) return '';
  const after = { ...input, opensAt: new Date(input.opensAt), closesAt: new Date(input.closesAt) };
  const before: Record<string, unknown> = { ...there };
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]))
    .map(([name]) => name)
    .join(' ');
}

type Rules = Pick<BoothCallInput, 'closesAt' | 'allocation' | 'places' | 'minimums'>;

const asInput = ({ closesAt, ...call }: BoothCall): Rules => ({
  ...call,
  closesAt: closesAt.toISOString(),
});

/** Whoever knows the number could turn the draw with these. */
const whatIsSealed = ({ closesAt, allocation, places, minimums }: Rules): string =>
  JSON.stringify([
    new Date(closesAt).toISOString(),
    allocation,
    places,
    minimums.map(({ kind, count }) => [kind, count]),
  ]);

async function write(em: EntityManager, day: CommunityDay, input: BoothCallInput): Promise<void> {
  const columns: [string, unknown][] = [
    ['opens_at', new Date(input.opensAt)],
    ['closes_at', new Date(input.closesAt)],
    ['allocation', input.allocation],
    ['places', input.places],
    ['minimums', JSON.stringify(input.minimums)],
    ['about', input.about],
    ['set_up_from', input.setUpFrom],
    ['set_up_until', input.setUpUntil],
    ['set_up_minutes', input.setUpMinutes],
    ['lane_capacity', input.laneCapacity],
    ['stage_opens', input.stageOpens],
    ['stage_closes', input.stageCloses],
    ['lost_child_point', input.lostChildPoint],
    ['first_aid', input.firstAid],
    ['safety', input.safety],
  ];
  const names = columns.map(([name]) => name);
  await rowsIn(
    em,
    `insert into booth_call (day_id, ${names.join(', ')}) values (?, ${names.map(() => '?').join(', ')})
     on conflict (day_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')},
       version = booth_call.version + 1`,
    [day.id, ...columns.map(([, value]) => value)],
  );
}
