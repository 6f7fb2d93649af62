import { DEMO_BODY_EMAIL } from './wish-tree/places';
import { DEMO_ACCESS_CODE, DEMO_FAMILY_EMAIL } from './people/well-known-families';

/** One way into the demo town, for the console and for a newcomer. */
export interface DemoSignIn {
  who: string;
  where: string;
  how: string;
}

export interface StaffAccount {
  name: string;
  email: string;
  password: string;
  bundles: string[];
}

/** The organiser of the demo town; which organisation it is, `link-demo-organiser` decides. */
export const DEMO_ORGANISER_EMAIL = 'verein@dabei.example';

/** One person for each bundle of the desk; `password` makes one for each, never the same in two towns. */
export function demoStaff(password: () => string): StaffAccount[] {
  return [
    { name: 'Leitung', email: 'lead@dabei.example', password: password(), bundles: ['lead'] },
    { name: 'Büro', email: 'buero@dabei.example', password: password(), bundles: ['office'] },
    {
      name: 'Veranstalter',
      email: DEMO_ORGANISER_EMAIL,
      password: password(),
      bundles: ['organiser'],
    },
    {
      name: 'Auswertung',
      email: 'auswertung@dabei.example',
      password: password(),
      bundles: ['evaluator'],
    },
    {
      name: 'Technik',
      email: 'technik@dabei.example',
      password: password(),
      bundles: ['operator'],
    },
    {
      name: 'Beratungsstelle',
      email: DEMO_BODY_EMAIL,
      password: password(),
      bundles: ['entitling-body'],
    },
    {
      name: 'Namensstelle',
      email: 'namen@dabei.example',
      password: password(),
      bundles: ['vault-keeper'],
    },
    {
      name: 'Vertretung der Namensstelle',
      email: 'vertretung@dabei.example',
      password: password(),
      bundles: ['vault-keeper'],
    },
    {
      name: 'Geschenkannahme',
      email: 'geschenke@dabei.example',
      password: password(),
      bundles: ['gift-helper'],
    },
  ];
}

export function demoSignIns(staff: readonly StaffAccount[], publicUrl: string): DemoSignIn[] {
  return [
    ...staff.map(({ name, email, password }) => ({
      who: name,
      where: `${publicUrl}/desk`,
      how: `${email} / ${password}`,
    })),
    {
      who: 'Familie',
      where: `${publicUrl}/de/meine`,
      how: `${DEMO_FAMILY_EMAIL}, the code is in the mailbox`,
    },
    {
      who: 'Familie ohne E-Mail',
      where: `${publicUrl}/de/meine`,
      how: `access code ${DEMO_ACCESS_CODE}`,
    },
  ];
}
