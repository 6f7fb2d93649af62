import { routes } from '@dabei/contracts';
import { aBodyEntry } from './a-body-wish';
import type { MatrixTown } from './matrix-town';

export interface OwnedObject {
  params: Record<string, string>;
  /** What a correct request says, by method: only then a stranger's 404 is about the object. */
  bodies: Record<string, unknown>;
}

const anOwnEvent = (organisationId: string, date: string) => ({
  title: 'Klettern für alle',
  summary: '',
  description: '',
  topic: 'sport',
  organisationId,
  registration: 'with-us',
  organiserPhone: null,
  organiserLink: null,
  audience: 'child-alone',
  ageMin: null,
  ageMax: null,
  minimumPlaces: null,
  priceCents: 0,
  priceNote: null,
  place: 'Halle',
  placeAddress: null,
  meetingPoint: null,
  bring: null,
  responsible: null,
  accessible: false,
  accessibilityNote: null,
  swimLevelNeeded: null,
  asks: [],
  sessions: [{ date, from: '10:00', until: '12:00' }],
  places: 10,
});

/**
 * Routes below whose address somebody in particular owns the object: strangers with the same permission get 404.
 * Whatever else takes an id is for the whole office.
 */
export function ownedObjects(town: MatrixTown): Record<string, OwnedObject> {
  const { today, event, organisation, registration } = town;
  const own = (params: Record<string, string>, bodies: Record<string, unknown> = {}) => ({
    params,
    bodies,
  });
  const sheet = (bodies: Record<string, unknown> = {}) => own({ id: event, day: today }, bodies);
  const child = { firstName: 'Mia', lastName: 'Anton', birthDate: '2018-03-01' };
  const ofX = anOwnEvent(organisation, today);
  const { child: bodyChild, family, wish, consent } = aBodyEntry(organisation);
  const entry = { child: bodyChild, family, wish, consent };
  return {
    [routes.meChild]: own({ id: town.child }, { PUT: child }),
    [routes.wishList]: own(
      { childId: town.child },
      { PUT: { version: 0, wishes: [], maxPlaces: null, limits: [] } },
    ),
    // leaving a group one is not in is nothing; whose child it is counts
    [routes.wishGroupLeave]: own({ childId: town.child }),
    [routes.wishGroupMember]: own({ groupId: town.wishGroup }),
    [routes.wishGroupCode]: own({ groupId: town.wishGroup }),
    [routes.wishTakeOver]: own({ childId: town.child }),
    [routes.cancel]: own({ id: registration }),
    [routes.answers]: own({ id: registration }, { PUT: { answers: {} } }),
    [routes.acceptFewer]: own({ id: town.grouped }),
    [routes.registrationFile]: own({ id: registration }),
    [routes.meBillPdf]: own({ id: town.bill }),
    [routes.meBillDifficult]: own({ id: town.bill }),
    [routes.ownOfferAccept]: own({ id: town.offer }, { POST: { giveUp: false } }),
    [routes.ownOfferDecline]: own({ id: town.offer }),
    [routes.ownEvent]: own({ id: event }, { PUT: { version: 1, event: ofX } }),
    [routes.ownEventRevisions]: own({ id: event }),
    [routes.ownEventRevision]: own({ id: event, version: '1' }),
    [routes.ownParticipants]: own({ id: event }),
    [routes.ownEventSubmit]: own({ id: event }, { POST: { version: 1, note: null } }),
    [routes.ownEventWithdraw]: own({ id: event }, { POST: { version: 1 } }),
    [routes.ownEventOtherDate]: own(
      { id: event },
      { POST: { sessions: [{ date: today, from: '10:00', until: '12:00' }], note: null } },
    ),
    [routes.ownEventAskToCancel]: own({ id: event }, { POST: { reason: 'Halle gesperrt' } }),
    [routes.ownEventAfterwards]: own({ id: event }, { PUT: { came: 5, again: 'yes' } }),
    [routes.daySheet]: sheet(),
    [routes.daySheetPdf]: sheet(),
    [routes.daySync]: sheet({ POST: { deviceId: 'a-device-of-the-matrix' } }),
    [routes.dayPaperTicks]: sheet({ POST: { present: [], missed: [] } }),
    [routes.bodyWish]: own({ id: town.treeWish }, { PUT: entry }),
    [routes.bodyWishSubmit]: own({ id: town.treeWish }),
    [routes.bodyWishWithdraw]: own({ id: town.treeWish }),
    [routes.bodyListPdf]: own({ id: organisation }),
    [routes.bodyNumbers]: own({ id: organisation }, { POST: { from: 1, until: 1 } }),
    [routes.bodyCodes]: own({ id: organisation }, { POST: { slips: 1, children: 1 } }),
    [routes.dayHealth]: own({ id: event, registration }),
  };
}
