/** Fine permissions; every route declares exactly one. */
export const permissions = [
  'public:read',
  'public:write',
  'family:own',
  /** The own account at the desk: second factor, sessions. */
  'staff:self',
  /** Today, programme, search: what the office sees at all. */
  'desk:read',
  'desk:programme',
  'desk:registrations',
  /** Health, emergency and pick-up answers of any participant; every read is logged. */
  'desk:health',
  /** Families: marks, merging, letters, access codes. */
  'desk:families',
  'desk:messages',
  'desk:campaign',
  'desk:pages',
  'desk:jobs',
  /** What happened to a family, an event, a registration; without names of staff. */
  'desk:history',
  /** Who of the staff did it. */
  'history:names',
  /** Organisations, child protection records, companions and their passes. */
  'people:manage',
  /** Who may sit at the desk: invitations, bundles, other people's sessions. */
  'team:manage',
  /** Aggregates only, small numbers suppressed. */
  'figures:read',
  /** The table on the screen as a file. */
  'table:export',
  /** Own events of an organisation and their participants, without health data. */
  'organiser:own',
  'organiser:health',
  /** The day sheet: of any event, of the own organisation's, or of the events one accompanies. */
  'day:sheet',
  /** The wish tree at the desk: checking, cards, trees, donors. Never a name of a child. */
  'wishes:desk',
  /** Gifts: intake, shelf, purchases, handing over; numbers only. */
  'wishes:gifts',
  /** An entitling body: wishes of its own children. */
  'wishes:own',
  /** The one permission that may join number and name; every read is logged with a reason. */
  'vault:join',
  /** Markets at the desk: plans, pitches, sellers. */
  'markets:desk',
  /** Market morning: who arrived, what is free again. */
  'markets:day',
  /** Community days at the desk: roles, shifts, volunteers. */
  'community:desk',
  /** The day itself: who of the volunteers is there, visitors. */
  'community:day',
  /** Bills and payments of all actions. */
  'money:desk',
  /** The treasurer's file: references and amounts. */
  'money:export',
  /** Where families transfer to: a wrong account is money lost. */
  'money:account',
  'test:only',
] as const;
export type Permission = (typeof permissions)[number];

/** What is handed out: four bundles of the office and its partners, two beside them, and three of the wish tree. */
export const bundles = [
  'lead',
  'office',
  'organiser',
  'companion',
  'evaluator',
  'operator',
  'entitling-body',
  'gift-helper',
  'vault-keeper',
] as const;
export type Bundle = (typeof bundles)[number];

const dailyWork = [
  'staff:self',
  'desk:read',
  'desk:programme',
  'desk:registrations',
  'desk:health',
  'desk:families',
  'desk:messages',
  'desk:campaign',
  'desk:history',
  'people:manage',
  'figures:read',
  'table:export',
  'day:sheet',
  'wishes:desk',
  'wishes:gifts',
  'markets:desk',
  'markets:day',
  'community:desk',
  'community:day',
  'money:desk',
  'money:export',
] as const;

/** What a bundle may do. Source: product rules 8, 12 and 15. */
export const bundlePermissions: Record<Bundle, readonly Permission[]> = {
  lead: [...dailyWork, 'desk:pages', 'desk:jobs', 'history:names', 'team:manage', 'money:account'],
  office: dailyWork,
  organiser: ['staff:self', 'organiser:own', 'organiser:health', 'table:export', 'day:sheet'],
  companion: ['staff:self', 'day:sheet'],
  evaluator: ['staff:self', 'figures:read', 'table:export'],
  operator: ['staff:self', 'desk:jobs'],
  'entitling-body': ['staff:self', 'wishes:own'],
  'gift-helper': ['staff:self', 'wishes:gifts'],
  'vault-keeper': ['staff:self', 'vault:join'],
};

/**
 * What a bundle may do only with a second factor: everything at the desk, and whatever shows an organiser
 * health data. A companion's pass is two things already: a printed code and a PIN.
 */
const withSecondFactor: Record<Bundle, (permission: Permission) => boolean> = {
  lead: (permission) => permission !== 'staff:self',
  office: (permission) => permission !== 'staff:self',
  organiser: (permission) => permission === 'organiser:health' || permission === 'day:sheet',
  companion: () => false,
  evaluator: () => false,
  operator: (permission) => permission !== 'staff:self',
  'entitling-body': (permission) => permission !== 'staff:self',
  'gift-helper': () => false,
  'vault-keeper': (permission) => permission !== 'staff:self',
};

/** Who asks, as far as the permission table is concerned. */
export interface Holder {
  bundles: readonly string[];
  /** Signed in with a second factor, or this installation does not ask for one. */
  secondFactor: boolean;
}

/** Everything the holder may do now. Unknown names of bundles grant nothing. */
export function permissionsOf({ bundles: held, secondFactor }: Holder): Permission[] {
  const granted = held
    .filter(isBundle)
    .flatMap((bundle) =>
      bundlePermissions[bundle].filter(
        (permission) => secondFactor || !withSecondFactor[bundle](permission),
      ),
    );
  return permissions.filter((permission) => granted.includes(permission));
}

function isBundle(name: string): name is Bundle {
  return (bundles as readonly string[]).includes(name);
}
