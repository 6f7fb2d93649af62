/** Addresses of the wish phase: wish lists, groups, wish sheets. */
export const wishesRoutes = {
  wishStart: '/api/wishes/:campaign/start',
  wishes: '/api/wishes/:campaign',
  wishChildren: '/api/wishes/:campaign/children',
  wishList: '/api/wishes/:campaign/children/:childId',
  wishTakeOver: '/api/wishes/:campaign/children/:childId/take-over',
  wishSubmit: '/api/wishes/:campaign/submit',
  wishGroups: '/api/wishes/:campaign/groups',
  wishGroupPreview: '/api/wishes/:campaign/groups/preview',
  wishGroupJoin: '/api/wishes/:campaign/groups/join',
  wishGroupLeave: '/api/wishes/:campaign/groups/:groupId/children/:childId',
  wishGroupMember: '/api/wishes/:campaign/groups/:groupId/members/:memberId',
  wishGroupCode: '/api/wishes/:campaign/groups/:groupId/code',
} as const;

export const deskWishesRoutes = {
  deskWishes: '/api/desk/wishes',
  deskWishFamily: '/api/desk/wishes/:campaign/families',
  deskWishList: '/api/desk/wishes/:campaign/children/:childId',
  deskForgetLastSeason: '/api/desk/wishes/:campaign/children/:childId/forget-last-season',
  deskLastSeason: '/api/desk/families/:id/last-season',
  deskWishSheets: '/api/desk/wishes/:campaign/sheets',
  deskWishSheet: '/api/desk/wishes/:campaign/sheets/:code',
} as const;
