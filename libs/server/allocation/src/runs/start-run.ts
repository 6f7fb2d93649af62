import type { DrawRunInput } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  rowsIn,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { drawableCampaign } from '../facts/wish-campaign';
import { storedDraw } from '../seal/stored-draw';

/** So many runs are kept; the oldest goes when another is asked for. */
const KEPT = 20;
/** So many may wait for the solver; a press too many is told, not queued for an hour. */
const WAITING = 3;
/** A final run has always the same time: whoever knows the lots chooses nothing by it. */
const FINAL_SECONDS = 120;

/** Asks for a run: a rehearsal, a what-if, or, once the number is there, the draw itself. Nobody is told of it. */
@Injectable()
export class StartRun {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async start(input: DrawRunInput, staff: StaffCaller): Promise<{ runId: string }> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await drawableCampaign(em, input.campaign);
      const { phase, drawn } = campaign.dates;
      if (drawn) throw new DomainError('conflict', { reason: 'already-drawn' });
      if (phase !== 'wishing' && phase !== 'drawing')
        throw new DomainError('conflict', { reason: 'not-in-this-phase' });
      await refuseTooMany(em, campaign.id);
      const draw = await storedDraw(em, campaign.id);
      const final = (draw?.number ?? null) !== null;
      const isDraw = final && input.changes.length === 0;
      if (isDraw && input.reason === '' && (await wasDrawn(em, campaign.id)))
        throw new DomainError('invalid', {
          reason: 'repeat-needs-reason',
          issues: [{ path: 'reason', code: 'required' }],
        });
      const runId = uuidv7();
      await rowsIn(
        em,
        `insert into draw_run (id, campaign_id, label, state, final, changes, seconds, repeat_reason, made_by, made_at)
         values (?, ?, ?, 'queued', ?, ?::jsonb, ?, ?, ?, ?)`,
        [
          runId,
          campaign.id,
          input.label,
          final,
          JSON.stringify(input.changes),
          isDraw ? FINAL_SECONDS : input.seconds,
          isDraw ? input.reason : '',
          staff.accountId,
          now,
        ],
      );
      await forgetOldest(em, campaign.id);
      this.outbox.add(em, 'draw-run-asked', { runId }, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'draw-run-started',
        subjectType: 'campaign',
        subjectId: campaign.id,
        details: { run: runId, changes: input.changes.length },
      });
      await em.flush();
      return { runId };
    });
  }
}

async function refuseTooMany(em: EntityManager, campaignId: string): Promise<void> {
  const [row] = await rowsIn<{ waiting: number }>(
    em,
    `select count(*)::int as waiting from draw_run
     where campaign_id = ? and state in ('queued', 'solving')`,
    [campaignId],
  );
  if ((row?.waiting ?? 0) >= WAITING)
    throw new DomainError('conflict', { reason: 'too-many-runs' });
}

/** The draw itself was made already: whoever makes it again says why. */
async function wasDrawn(em: EntityManager, campaignId: string): Promise<boolean> {
  const runs = await rowsIn(
    em,
    `select 1 from draw_run where campaign_id = ? and final and changes = '[]'
       and state in ('queued', 'solving', 'done') limit 1`,
    [campaignId],
  );
  return runs.length > 0;
}

/** Of the draw itself every run stays: everybody may count them. */
async function forgetOldest(em: EntityManager, campaignId: string): Promise<void> {
  await rowsIn(
    em,
    `delete from draw_run where id in (
       select r.id from draw_run r where r.campaign_id = ? and r.state not in ('queued', 'solving')
         and not (r.final and r.changes = '[]' and r.state = 'done')
       order by r.made_at desc offset ?)`,
    [campaignId, KEPT - WAITING],
  );
}
