import type { BasketResult } from '@dabei/contracts';
import { Clock, Database } from '@dabei/server/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { BasketOrder } from '../press/basket-order';
import { PressBasket } from '../press/press-basket';

/** The order of a signed-in household: all its children at one event. */
export function anOrder(
  household: { id: string; childIds: string[] },
  eventId: string,
  more: Partial<BasketOrder> & { together?: 'only' | 'rather' | 'single' } = {},
): BasketOrder {
  const { together, ...rest } = more;
  return {
    channel: 'family',
    codeNeeded: false,
    household: { kind: 'known', householdId: household.id },
    children: household.childIds.map((childId) => ({ key: childId, childId })),
    lines: [
      {
        eventId,
        together: together ?? 'single',
        children: household.childIds.map((key) => ({ key, adults: 0, answers: {} })),
      },
    ],
    overrides: [],
    feeIsDifficult: false,
    buttonText: 'Verbindlich anmelden',
    actorId: null,
    ...rest,
  };
}

/** A stranger's order: name, address and children typed into the form; the code is still missing. */
export function aStrangersOrder(email: string, eventId: string, firstName = 'Mia'): BasketOrder {
  return {
    ...anOrder({ id: '', childIds: [] }, eventId),
    codeNeeded: true,
    household: {
      kind: 'new',
      contactBy: 'mail',
      guardian: {
        firstName: 'Ada',
        lastName: 'Muster',
        email,
        phone: '02855 1',
        resident: true,
        language: 'de',
      },
    },
    children: [{ key: 'a', firstName, lastName: 'Muster', birthDate: '2018-03-01' }],
    lines: [{ eventId, together: 'single', children: [{ key: 'a', adults: 0, answers: {} }] }],
  };
}

export async function press(
  app: INestApplicationContext,
  order: BasketOrder,
): Promise<BasketResult> {
  const now = await app.get(Clock).now();
  return app.get(Database).transact((em) => app.get(PressBasket).press(em, order, now));
}
