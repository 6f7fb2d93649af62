/** Addresses of the wish phase: wish lists, groups, wish sheets. */
export const wishesRoutes = {
  wishStart: '/api/wishes/:campaign/start',
  wishes: '/api/wishes/:campaign',
  wishChildren: '/api/wishes/:campaign/children',
  wishList: '/api/wishes/:campaign/children/:childId',
  wishSubmit: '/api/wishes/:campaign/submit',
  wishGroups: '/api/wishes/:campaign/groups',
  wishGroupPreview: '/api/wishes/:campaign/groups/preview',
  wishGroupJoin: '/api/wishes/:campaign/groups/join',
  wishGroupLeave: '/api/wishes/:campaign/groups/:groupId/children/:childId',
  deskWishes: '/api/desk/wishes',
  deskWishFamily: '/api/desk/wishes/:campaign/families',
  deskWishList: '/api/desk/wishes/:campaign/children/:childId',
  deskWishSheets: '/api/desk/wishes/:campaign/sheets',
  deskWishSheet: '/api/desk/wishes/:campaign/sheets/:code',
} as const;
