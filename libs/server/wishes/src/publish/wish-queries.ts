import type { TreeWish, TreeWishRow } from '@dabei/contracts';
import { checkWish, moveWish, shownWishState, type ReturnReason } from '@dabei/domain';
import { Database, notFound, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { wishRowColumns, wishRowJoins } from './wish-list-queries';

interface Row extends Omit<TreeWishRow, 'shown'> {
  campaign: string;
  version: number;
  consented: boolean;
  returnedReason: ReturnReason | null;
  returnedNote: string | null;
  replacedBy: TreeWish['replacedBy'];
  replaces: TreeWish['replaces'];
  promised: boolean;
}

/** One wish at the desk, with what may be done about it. */
@Injectable()
export class WishQueries {
  constructor(private readonly database: Database) {}

  read(id: string): Promise<TreeWish> {
    return this.database.transact(async (em) => {
      const [row] = await rowsIn<Row>(
        em,
        `select ${wishRowColumns}, k.slug as campaign, w.version,
           w.consent_version is not null or w.mode = 'lean' as consented,
           w.returned_reason as "returnedReason", w.returned_note as "returnedNote",
           (select json_build_object('id', n.id, 'number', n.number) from tree_wish n
            where n.id = w.replaced_by) as "replacedBy",
           (select json_build_object('id', o.id, 'number', o.number) from tree_wish o
            where o.replaced_by = w.id order by o.number desc limit 1) as replaces,
           exists (select 1 from pledge p where p.wish_id = w.id and p.state = 'promised') as promised
         from tree_wish w join tree_campaign k on k.id = w.campaign_id ${wishRowJoins}
         where w.id = ? and w.state <> 'draft' and k.phase <> 'erased'`,
        [id],
      );
      if (row === undefined) throw notFound();
      const { campaign, returnedReason, returnedNote, ...wish } = row;
      const rules = await neededTreeCampaign(em, campaign);
      const may = (move: Parameters<typeof moveWish>[1]): boolean =>
        moveWish(row.state, move).outcome === 'moved';
      return {
        ...wish,
        shown: shownWishState(row.state),
        returned:
          returnedReason === null || row.state !== 'returned'
            ? null
            : { reason: returnedReason, note: returnedNote ?? '' },
        findings: row.mode === 'lean' && row.words === '' ? [] : checkWish(row, rules),
        may: {
          correct: may('replace'),
          withdraw: may('withdraw'),
          review: may('review') || may('approve'),
        },
      };
    });
  }
}
