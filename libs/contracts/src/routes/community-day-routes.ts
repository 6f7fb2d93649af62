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
  // POST -> ownVolunteer: every link to the calendar given out before is dead
  ownVolunteerFeedRenew: '/api/public/volunteers/:secret/feed',
  parentConsent: '/api/public/volunteer-consents/:secret',
  volunteerFeed: '/feeds/volunteer/:secret.ics',
  // GET -> publicBoothCall; POST boothStart -> boothStarted
  publicBoothCall: '/api/public/community-days/:slug/booths',
  // POST boothCode -> boothConfirmed
  boothCode: '/api/public/booths/code',
  // GET -> ownBooth; PUT ownBoothSave -> ownBoothAnswer
  ownBooth: '/api/public/booths/:secret',
  // POST ownBoothVersion -> ownBoothAnswer
  ownBoothSubmit: '/api/public/booths/:secret/submit',
  // POST ownBoothVersion -> ownBooth
  ownBoothWithdraw: '/api/public/booths/:secret/withdraw',
  // GET, a PDF
  ownBoothInfoPack: '/api/public/booths/:secret/info.pdf',
  // GET -> publicDayProgramme
  publicDayProgramme: '/api/public/community-days/:slug/programme',
  // GET -> publicBoothDraw, the same file for everybody to check
  publicBoothDraw: '/api/public/community-days/:slug/draw',
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
  // GET -> volunteerStormCalls
  deskVolunteerStormCalls: '/api/desk/community-days/:slug/storm/volunteer-calls',
  // POST volunteerStormTick -> volunteerStormCalls
  deskVolunteerStormTick: '/api/desk/community-days/:slug/storm/volunteer-calls/:id',
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
  // GET -> boothCall; PUT boothCallChange -> boothCall
  deskBoothCall: '/api/desk/community-days/:slug/call',
  // GET -> boothList; POST boothEntry -> deskBooth
  deskBooths: '/api/desk/community-days/:slug/booths',
  // POST -> boothsAccepted
  deskBoothsAccept: '/api/desk/community-days/:slug/booths/accept-all',
  // GET -> boothNews; POST boothTell -> boothTold
  deskBoothNews: '/api/desk/community-days/:slug/booths/news',
  // GET -> deskBooth; PUT deskBoothChange -> deskBooth
  deskBooth: '/api/desk/booths/:id',
  // POST boothDecision -> deskBooth
  deskBoothDecision: '/api/desk/booths/:id/decision',
  // POST boothByHand -> deskBooth
  deskBoothByHand: '/api/desk/booths/:id/by-hand',
  // POST boothVersion -> deskBooth: what did not suit any more is fine
  deskBoothLooked: '/api/desk/booths/:id/looked-at',
  // GET -> boothDraw; POST boothSealInput -> boothDraw
  deskBoothDraw: '/api/desk/community-days/:slug/draw',
  // POST boothNumberInput -> boothDraw
  deskBoothDrawNumber: '/api/desk/community-days/:slug/draw/number',
  // GET -> boothPlan; PUT boothPlanSave -> boothPlan
  deskBoothPlan: '/api/desk/community-days/:slug/plan',
  // POST boothPlacing -> boothPlaced
  deskBoothPlacing: '/api/desk/booths/:id/placing',
  // POST -> boothsProposed: places for all who have none
  deskBoothsPropose: '/api/desk/community-days/:slug/plan/propose',
  // GET and POST -> boothSetUp: times to drive in
  deskBoothSetUp: '/api/desk/community-days/:slug/set-up',
  // GET -> stage; POST stageActInput -> stage
  deskStage: '/api/desk/community-days/:slug/stage',
  // PUT stageActChange -> stage, DELETE -> stage
  deskStageAct: '/api/desk/stage-acts/:id',
  // POST stageMove -> stageMoved
  deskStageActMove: '/api/desk/stage-acts/:id/move',
  // POST stageFrom -> stage
  deskStageFrom: '/api/desk/community-days/:slug/stage/from',
  // GET -> boothDay
  deskBoothDay: '/api/desk/community-days/:slug/booth-day',
  // POST boothDayMove -> boothDayRow
  deskBoothDayMove: '/api/desk/booths/:id/day',
  // POST boothScan -> boothScanned
  deskBoothScan: '/api/desk/community-days/:slug/booth-day/scan',
  // GET -> boothStormCalls
  deskBoothStormCalls: '/api/desk/community-days/:slug/storm/booth-calls',
  // POST boothStormTick -> boothStormCalls; a booth's or an act's id
  deskBoothStormTick: '/api/desk/community-days/:slug/storm/booth-calls/:id',
  // GET, a PDF: everything of the day in one
  deskDayFolder: '/api/desk/community-days/:slug/folder.pdf',
  // GET, a PDF
  deskInfoPack: '/api/desk/community-days/:slug/info.pdf',
  // GET, a PDF: who stands where, by number and by name
  deskBoothSheet: '/api/desk/community-days/:slug/booths.pdf',
  // GET, a PDF
  deskRunningOrder: '/api/desk/community-days/:slug/running-order.pdf',
} as const;
