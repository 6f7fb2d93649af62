/** Addresses of the public wish tree and of those who fulfil wishes. */
export const treeDonorsRoutes = {
  publicTree: '/api/public/wish-tree',
  publicTreeNow: '/api/public/wish-tree/now',
  treeClaims: '/api/public/wish-tree/claims',
  treeClaimCode: '/api/public/wish-tree/claims/code',
  treeDonor: '/api/public/wish-tree/donors/:secret',
  treePledgeCancel: '/api/public/wish-tree/donors/:secret/pledges/:id/cancel',
  treePledgeHandedIn: '/api/public/wish-tree/donors/:secret/pledges/:id/handed-in',
  treeDonorLabels: '/api/public/wish-tree/donors/:secret/labels.pdf',
  donorFeed: '/feeds/donor/:secret.ics',
} as const;

export const deskTreeDonorsRoutes = {
  deskPledges: '/api/desk/tree/pledges/search',
  deskPhonePledge: '/api/desk/tree/pledges/phone',
  deskPledgeCancel: '/api/desk/tree/pledges/:id/cancel',
  deskPledgeExtend: '/api/desk/tree/pledges/:id/extend',
  deskPledgeRemind: '/api/desk/tree/pledges/:id/remind',
  deskDonorLink: '/api/desk/tree/pledges/:id/new-link',
} as const;
