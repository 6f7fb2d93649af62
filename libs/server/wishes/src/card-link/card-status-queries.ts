import type { CardStatus } from '@dabei/contracts';
import {
  donorsMayClaim,
  shownWishState,
  type CardState,
  type TreePhase,
  type WishState,
} from '@dabei/domain';
import { Database, notFound, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { mayLeaveAddress } from '../cards/card-holder';
import { cardBehind } from './card-behind';

interface Row extends Pick<
  CardStatus,
  'number' | 'tree' | 'giftsUntil' | 'giftPlace' | 'giftHours'
> {
  wish: WishState;
  phase: TreePhase;
  reminded: boolean;
}

/** What is with the card somebody holds in the hand. Looking changes nothing. */
@Injectable()
export class CardStatusQueries {
  constructor(private readonly database: Database) {}

  read(secret: string): Promise<CardStatus> {
    return this.database.transact(async (em) => {
      const { cardId, card } = await cardBehind(em, secret);
      const [row] = await rowsIn<Row>(
        em,
        `select w.number, w.state as wish, k.phase, k.gifts_until::text as "giftsUntil",
           k.gift_place as "giftPlace", k.gift_hours as "giftHours",
           exists (select 1 from pledge p
             where p.wish_id = w.id and p.state = 'promised' and p.channel = 'card') as reminded,
           case when t.id is not null then
             json_build_object('number', t.number, 'name', t.name, 'address', t.address, 'hours', t.hours) end as tree
         from wish_card c join tree_wish w on w.id = c.wish_id join tree_campaign k on k.id = w.campaign_id
           left join tree t on t.id = c.tree_id where c.id = ?`,
        [cardId],
      );
      if (row === undefined) throw notFound();
      const { wish, phase, reminded, ...told } = row;
      const says = reminded && card === 'taken' ? 'taken' : saysOf(card, wish, phase);
      return {
        ...told,
        says,
        mayTake: says === 'free' && (card === 'hanging' || card === 'printed' || card === 'taken'),
        mayBringBack: says === 'taken' && !reminded,
        mayLeaveAddress: mayLeaveAddress({ wish, card, phase }),
        reminded: reminded && says === 'taken',
      };
    });
  }
}

function saysOf(card: CardState, wish: WishState, phase: TreePhase): CardStatus['says'] {
  if (card === 'lost') return 'void';
  if (wish === 'published') return donorsMayClaim(phase) ? 'free' : 'closed';
  if (wish === 'out') return card === 'taken' ? 'taken' : 'given';
  const shown = shownWishState(wish);
  if (shown === null) return 'void';
  if (shown === 'given') return 'given';
  return shown === 'here' || shown === 'handed-over' ? 'here' : 'closed';
}
