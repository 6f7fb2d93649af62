import type { DeskNumber, DeskNumberAct } from '@dabei/contracts';

type Act = DeskNumberAct['act'];

/** What the office can do with a number now, the usual thing first; what cannot be undone by a press is asked before. */
export function actsFor(one: Pick<DeskNumber, 'state' | 'paidOutOn'>): Act[] {
  switch (one.state) {
    case 'waiting':
      return ['place', 'cancel'];
    case 'offered':
      return ['accept', 'decline'];
    case 'held':
    case 'queued':
      return ['cancel'];
    case 'confirmed':
      return ['cancel'];
    case 'brought':
      return ['undo-bring'];
    case 'settled':
      return one.paidOutOn === null ? ['pay-out', 'reopen'] : ['undo-pay-out'];
    case 'cancelled':
      return ['reinstate'];
    case 'expired':
      return [];
  }
}
