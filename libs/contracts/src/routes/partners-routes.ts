/** Addresses of the partner organisations, child protection, companions and their passes. */
export const partnersRoutes = {
  dayPass: '/api/day/pass',
} as const;

export const deskPartnersRoutes = {
  deskOrganisations: '/api/desk/organisations',
  deskOrganisation: '/api/desk/organisations/:id',
  deskClearances: '/api/desk/clearances',
  deskClearance: '/api/desk/clearances/:account',
  deskClearanceErase: '/api/desk/clearances/:account/erase',
  deskCompanions: '/api/desk/companions',
  deskCompanionPeople: '/api/desk/companions/people',
  deskCompanionEnd: '/api/desk/companions/:id/end',
  deskCompanionPass: '/api/desk/companions/:id/pass',
  deskCompanionPassRevoke: '/api/desk/companions/:id/pass/revoke',
} as const;
