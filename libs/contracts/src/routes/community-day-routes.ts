/** Addresses of community days for everybody, for volunteers and their parents. */
export const communityDayRoutes = {
  publicCommunityDays: '/api/public/community-days',
  publicCommunityDay: '/api/public/community-days/:slug',
  volunteerPress: '/api/public/community-days/:slug/volunteers',
  volunteerCode: '/api/public/volunteers/code',
  ownVolunteer: '/api/public/volunteers/:secret',
  ownVolunteerShifts: '/api/public/volunteers/:secret/shifts',
  ownSignupCancel: '/api/public/volunteers/:secret/shifts/:id/cancel',
  ownConsentMail: '/api/public/volunteers/:secret/consent-mail',
  parentConsent: '/api/public/volunteer-consents/:secret',
  volunteerFeed: '/feeds/volunteer/:secret.ics',
} as const;

/** At the desk. Each answers what it changed; a change carries the version that was read. */
export const deskCommunityDayRoutes = {
  // GET communityDayList, POST communityDayCreate -> communityDayOverview
  deskCommunityDays: '/api/desk/community-days',
  // GET and PUT communityDayChange -> communityDayOverview
  deskCommunityDay: '/api/desk/community-days/:slug',
  // POST communityDayMove -> communityDayOverview
  deskCommunityDayPhase: '/api/desk/community-days/:slug/phase',
  // GET -> communityDayStormPreview
  deskCommunityDayStormPreview: '/api/desk/community-days/:slug/storm/preview',
  // POST communityDayStorm -> communityDayOverview
  deskCommunityDayStorm: '/api/desk/community-days/:slug/storm',
  // POST, in the first two minutes -> communityDayOverview
  deskCommunityDayStormTakeBack: '/api/desk/community-days/:slug/storm/take-back',
  // POST shiftRoleInput -> shiftRole
  deskShiftRoles: '/api/desk/community-days/:slug/roles',
  // PUT shiftRoleChange -> shiftRole, DELETE
  deskShiftRole: '/api/desk/shift-roles/:id',
  // POST shiftInput -> deskShift
  deskShifts: '/api/desk/community-days/:slug/shifts',
  // PUT shiftChange -> deskShift, DELETE
  deskShift: '/api/desk/shifts/:id',
  // POST shiftChange -> shiftChangePreview
  deskShiftPreview: '/api/desk/shifts/:id/preview',
  // GET -> shiftBoard
  deskShiftBoard: '/api/desk/community-days/:slug/board',
  // POST volunteerEntry -> volunteerEntered
  deskVolunteers: '/api/desk/community-days/:slug/volunteers',
  // POST volunteerRoleInput -> deskVolunteer
  deskVolunteerRole: '/api/desk/volunteers/:id/role',
  // POST volunteerPapersInput -> deskVolunteer
  deskVolunteerPapers: '/api/desk/volunteers/:id/papers',
  // POST signupCancelInput -> deskSignup
  deskSignupCancel: '/api/desk/shift-signups/:id/cancel',
  // POST signupVersion -> deskSignup
  deskSignupReinstate: '/api/desk/shift-signups/:id/reinstate',
  // POST signupCheckIn -> deskSignup
  deskSignupCheckIn: '/api/desk/shift-signups/:id/check-in',
  // GET and POST visitorStroke -> visitorBoard
  deskVisitors: '/api/desk/community-days/:slug/visitors',
  // GET, a PDF
  deskShiftList: '/api/desk/community-days/:slug/shifts.pdf',
} as const;
