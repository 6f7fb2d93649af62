/** Addresses of the days of a wish tree: what shops have to know, and calendars to subscribe to. */
export const treeCalendarRoutes = {
  treeKeeperFeed: '/feeds/tree/:secret.ics',
  treeStaffFeed: '/feeds/tree-office/:secret.ics',
  treeCardRemind: '/api/public/wish-tree/cards/:secret/remind',
} as const;

export const deskTreeCalendarRoutes = {
  deskShopDays: '/api/desk/tree/shop-days',
  deskTreeFeed: '/api/desk/tree/feed',
} as const;
