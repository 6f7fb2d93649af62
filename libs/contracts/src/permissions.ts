/** Fine permissions; every route declares exactly one. */
export const permissions = [
  'public:read',
  'public:write',
  'family:own',
  'staff:self',
  'desk:read',
  'desk:programme',
  'desk:registrations',
  'desk:health',
  'desk:campaign',
  'desk:pages',
  'desk:jobs',
  'test:only',
] as const;
export type Permission = (typeof permissions)[number];

export const bundles = ['lead', 'office', 'operator'] as const;
export type Bundle = (typeof bundles)[number];

/** What a bundle of staff may do. Source: product rules 8 and 15. */
export const bundlePermissions: Record<Bundle, readonly Permission[]> = {
  lead: [
    'staff:self',
    'desk:read',
    'desk:programme',
    'desk:registrations',
    'desk:health',
    'desk:campaign',
    'desk:pages',
    'desk:jobs',
  ],
  office: [
    'staff:self',
    'desk:read',
    'desk:programme',
    'desk:registrations',
    'desk:health',
    'desk:campaign',
  ],
  operator: ['staff:self', 'desk:jobs'],
};

/** Does anyone of these bundles grant the permission? */
export function grants(held: readonly string[], wanted: Permission): boolean {
  return held.some((bundle) => isBundle(bundle) && bundlePermissions[bundle].includes(wanted));
}

function isBundle(name: string): name is Bundle {
  return (bundles as readonly string[]).includes(name);
}
