import { isTreeForgotten, localDateOf, treePhaseAfter, treePhases } from '@dabei/domain';
import { Audit, CONFIG, Clock, Database, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';
import { countTree } from '../figures/count-tree';
import { moveWishesOf } from '../moves/move-wishes';
import { keepFigures } from './keep-figures';

const uncounted = `{${treePhases.filter((phase) => treePhaseAfter(phase, 'give-up') !== null).join(',')}}`;

/** Rule 11 holds for a campaign nobody counted, too: it is closed as it is, so that it can be erased. */
@Injectable()
export class CloseForgottenTree {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Closes all that were forgotten, a few at a time; the next round takes the rest. */
  async run(): Promise<number> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    const late = await this.database.rows<{ slug: string }>(
      `select slug from tree_campaign where phase = any(?::text[]) and erase_on <= ?
       order by erase_on limit 5`,
      [uncounted, today],
    );
    let closed = 0;
    for (const { slug } of late)
      if (await this.database.transact((em) => this.close(em, slug, now, today))) closed += 1;
    return closed;
  }

  private async close(em: EntityManager, slug: string, now: Date, today: string): Promise<boolean> {
    const { id, phase, eraseOn } = await lockTreeCampaign(em, slug);
    const after = treePhaseAfter(phase, 'give-up');
    if (after === null || !isTreeForgotten(phase, { today, eraseOn })) return false;
    // what was reached counts as it stood, before the rest is given up
    await keepFigures(em, id, await countTree(em, id), today);
    const open = await moveWishesOf(em, id, 'give-up');
    await moveWishesOf(em, id, 'close');
    await rowsIn(em, 'update tree_campaign set phase = ?, version = version + 1 where id = ?', [
      after,
      id,
    ]);
    this.audit.write(em, now, {
      actor: 'system',
      action: 'tree-given-up',
      subjectType: 'tree-campaign',
      subjectId: id,
      details: { before: phase, open: open.length },
    });
    await em.flush();
    return true;
  }
}
