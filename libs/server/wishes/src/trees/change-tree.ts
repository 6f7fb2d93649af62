import type { TreePlaceChange } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** Where a tree stands and who looks after it; taken away only while no wish was ever meant for it. */
@Injectable()
export class ChangeTree {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(
    id: string,
    { version, ...input }: TreePlaceChange,
    staff: StaffCaller,
  ): Promise<void> {
    await this.act(id, staff, 'tree-place-changed', async (em) => {
      if (!input.staffed && (await isOutletOfBoth(em, id)))
        throw new DomainError('conflict', { reason: 'tree-has-online-cards' });
      const changed = await rowsIn(
        em,
        `update tree set name = ?, address = ?, district = ?, hours = ?, staffed = ?, keeper_email = ?,
           keeper_phone = ?, latitude = ?, longitude = ?,
           keeper_welcomed_round =
             case when keeper_email is distinct from ? then null else keeper_welcomed_round end, version = version + 1 where id = ? and version = ? returning id`,
        [
          input.name,
          input.address,
          input.district,
          input.hours,
          input.staffed,
          input.keeperEmail,
          input.keeperPhone,
          input.position?.latitude ?? null,
          input.position?.longitude ?? null,
          // another address has not heard of its link yet
          input.keeperEmail,
          id,
          version,
        ],
      );
      if (changed.length === 0) throw new DomainError('changed-meanwhile');
      if (!input.staffed) await onPaperOnly(em, id);
    });
  }

  async remove(id: string, staff: StaffCaller): Promise<void> {
    await this.act(id, staff, 'tree-removed', async (em) => {
      const used = await rowsIn(
        em,
        `select 1 from tree_wish where tree_id = ? union all select 1 from wish_card where tree_id = ? limit 1`,
        [id, id],
      );
      if (used.length > 0) throw new DomainError('conflict', { reason: 'tree-in-use' });
      await rowsIn(em, 'delete from tree where id = ?', [id]);
    });
  }

  /** A new link for the keeper; the old one opens nothing from now on. */
  async renewLink(id: string, staff: StaffCaller): Promise<void> {
    await this.act(id, staff, 'tree-link-renewed', async (em) => {
      await rowsIn(em, 'update tree set link_round = link_round + 1 where id = ?', [id]);
    });
  }

  private async act(
    id: string,
    staff: StaffCaller,
    action: 'tree-place-changed' | 'tree-removed' | 'tree-link-renewed',
    work: (em: EntityManager) => Promise<void>,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const known = await rowsIn(em, 'select id from tree where id = ? for update', [id]);
      if (known.length === 0) throw notFound();
      await work(em);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action,
        subjectType: 'tree',
        subjectId: id,
      });
      await em.flush();
    });
  }
}

/** Online and on paper at once needs somebody who reads the code of a card that is taken. */
async function isOutletOfBoth(em: EntityManager, treeId: string): Promise<boolean> {
  const rows = await rowsIn(
    em,
    `select 1 from tree_wish where tree_id = ? and outlet = 'both' and state in ('published', 'held') limit 1`,
    [treeId],
  );
  return rows.length > 0;
}

/** What is promised now may come back, and hangs then where nobody reads a code. The caller saw that nothing is free. */
async function onPaperOnly(em: EntityManager, treeId: string): Promise<void> {
  await rowsIn(
    em,
    "update tree_wish set outlet = 'tree', version = version + 1 where tree_id = ? and outlet = 'both'",
    [treeId],
  );
}
