import {
  route,
  routes,
  type OwnShiftPressed,
  type OwnVolunteer,
  type VolunteerConfirmed,
  type VolunteerPerson,
  type VolunteerPressed,
} from '@dabei/contracts';
import { Sealer, volunteerCodeOf } from '@dabei/server/platform';
import type { Answer } from '@dabei/server/testing';
import { aCommunityDesk, type Answered, type CommunityDesk } from './a-community-desk';

const slug = 'weltkindertag-2027';

/** A grown-up who can be called, unless said otherwise. */
export type Who = Partial<VolunteerPerson> & { name: string };

export interface VolunteerTown {
  desk: CommunityDesk;
  sealer: Sealer;
  press: (who: Who, shiftIds: readonly string[]) => Promise<Answer<Answered<VolunteerPressed>>>;
  type: (id: string, code?: string) => Promise<Answer<Answered<VolunteerConfirmed>>>;
  /** Presses and types the code; the secret of the own page. */
  join: (who: Who, shiftIds: readonly string[]) => Promise<string>;
  page: (secret: string) => Promise<Answer<OwnVolunteer>>;
  take: (
    secret: string,
    shiftId: string,
    orWait?: boolean,
  ) => Promise<Answer<Answered<OwnShiftPressed>>>;
  /** Gives back what it has on this shift. */
  giveBack: (secret: string, shiftId: string) => Promise<Answer<Answered<null>>>;
}

/** The id of what is held; '' where it was refused. */
export const heldId = ({ body }: Answer<VolunteerPressed>): string =>
  body.outcome === 'held' ? body.id : '';

/** A community day over HTTP and its volunteers by name. */
export async function aVolunteerTown(): Promise<VolunteerTown> {
  const desk = await aCommunityDesk();
  const sealer = desk.app.get(Sealer);
  const press: VolunteerTown['press'] = ({ name, ...more }, shiftIds) =>
    desk.call('POST', route(routes.volunteerPress, { slug }), undefined, {
      shiftIds,
      person: { name, phone: null, birthDate: '1990-05-01', parent: null, ...more },
      email: `${name.toLowerCase().replace(/\s/g, '.')}@example.org`,
    });
  const type: VolunteerTown['type'] = (id, code) =>
    desk.call('POST', routes.volunteerCode, undefined, {
      id,
      code: code ?? volunteerCodeOf(sealer, id),
    });
  const page: VolunteerTown['page'] = (secret) =>
    desk.call('GET', route(routes.ownVolunteer, { secret }));
  return {
    ...{ desk, sealer, press, type, page },
    async join(who, shiftIds) {
      const { body } = await type(heldId(await press(who, shiftIds)));
      return body.outcome === 'confirmed' ? body.secret : '';
    },
    take: (secret, shiftId, orWait = false) =>
      desk.call('POST', route(routes.ownVolunteerShifts, { secret }), undefined, {
        shiftId,
        orWait,
      }),
    async giveBack(secret, shiftId) {
      const { body } = await page(secret);
      const own = body.signups.findLast((signup) => signup.shiftId === shiftId);
      return desk.call('POST', route(routes.ownSignupCancel, { secret, id: own?.id ?? '' }));
    },
  };
}
