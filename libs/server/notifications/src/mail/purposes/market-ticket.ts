import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { marketBlock, marketFacts, ownPage, saidOf, type MarketFacts } from '../market-facts';
import { whomToAsk } from '../phrases';
import { ticketSaid, type TicketFacts } from '../ticket-facts';

/** The line was sealed for a draw: the random name in the public list, for its seller alone. */
export const marketTicket = declareMail({
  ids: z.object({ bookingId: uuid }),
  async load(reader, { bookingId }): Promise<{ facts: MarketFacts; ticket: TicketFacts } | null> {
    const facts = await marketFacts(reader, bookingId);
    const ticket = await reader.database.row<TicketFacts>(
      `select l.nonce, d.source, d.drawn_on::text as "drawnOn",
         jsonb_array_length(d.frozen -> 'parties') as of
       from market_lot l join market_draw d on d.market_id = l.market_id
       where l.booking_id = ? and l.lot is null`,
      [bookingId],
    );
    return facts?.state === 'waiting' && ticket !== null ? { facts, ticket } : null;
  },
  compose({ facts, ticket }, frame) {
    const { t } = frame.voice;
    const said = { ...saidOf(facts, frame), ...ticketSaid(ticket, frame) };
    return {
      subject: t('mail.market-ticket.subject', said),
      status: [t('mail.market-ticket.status', said)],
      notes: [t('mail.market-ticket.name', said), t('mail.market-ticket.when', said)],
      events: [marketBlock(facts, frame)],
      buttons: [ownPage(facts, frame, 'mail.market.button')],
      closing: [whomToAsk(frame)],
    };
  },
});
