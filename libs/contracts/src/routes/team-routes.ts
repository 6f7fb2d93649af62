/** Addresses of the desk's team: ways in, second factor, sessions, people, invitations. */
export const teamRoutes = {
  invitation: '/api/invitations/:token',
  invitationAccept: '/api/invitations/:token/accept',
  invitationJoin: '/api/invitations/:token/join',
} as const;

export const deskTeamRoutes = {
  staffCode: '/api/desk/sign-in/code',
  staffCodeVerify: '/api/desk/sign-in/code/verify',
  staffFactor: '/api/desk/factor',
  staffFactorOff: '/api/desk/factor/off',
  staffSpareCodes: '/api/desk/factor/codes',
  staffPrinted: '/api/desk/factor/printed',
  staffPrintedConfirm: '/api/desk/factor/printed/confirm',
  staffPassword: '/api/desk/password',
  ownSessions: '/api/desk/sessions',
  ownSessionEnd: '/api/desk/sessions/:id/end',
  ownOthersEnd: '/api/desk/sessions/end-others',
  team: '/api/desk/team',
  teamMember: '/api/desk/team/:id',
  teamActive: '/api/desk/team/:id/active',
  teamFactorOff: '/api/desk/team/:id/factor-off',
  teamPassword: '/api/desk/team/:id/new-password',
  teamSessions: '/api/desk/team/:id/sessions',
  teamSessionsEnd: '/api/desk/team/:id/sessions/end',
  invitations: '/api/desk/invitations',
  invitationSheet: '/api/desk/invitations/:id/sheet',
  invitationAgain: '/api/desk/invitations/:id/again',
  invitationWithdraw: '/api/desk/invitations/:id/withdraw',
} as const;
