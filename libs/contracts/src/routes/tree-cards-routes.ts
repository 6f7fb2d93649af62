/** Addresses of paper cards: printing and hanging, the shops, and the code on a card. */
export const treeCardsRoutes = {
  treeKeeper: '/api/public/wish-tree/keepers/:secret',
  treeKeeperAct: '/api/public/wish-tree/keepers/:secret/act',
  treeCard: '/api/public/wish-tree/cards/:secret',
  treeCardTake: '/api/public/wish-tree/cards/:secret/take',
  treeCardBack: '/api/public/wish-tree/cards/:secret/back',
} as const;

export const deskTreeCardsRoutes = {
  deskTreeCards: '/api/desk/tree/cards',
  deskTreeCardsPdf: '/api/desk/tree/cards/print',
  deskTreeCardsHang: '/api/desk/tree/cards/hang',
  deskTreeCardAct: '/api/desk/tree/cards/act',
  deskKeeperSheet: '/api/desk/tree/trees/:id/keeper.pdf',
  deskTreeStock: '/api/desk/tree/trees/:id/stock',
  deskDeliveryNote: '/api/desk/tree/trees/:id/delivery-note.pdf',
} as const;
