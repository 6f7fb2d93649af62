/** Addresses of the day of an event. */
export const dayRoutes = {
  dayEvents: '/api/day/events',
  daySheet: '/api/day/events/:id/sheets/:day',
  daySheetPdf: '/api/day/events/:id/sheets/:day/paper.pdf',
  daySync: '/api/day/events/:id/sheets/:day/sync',
  dayPaperTicks: '/api/day/events/:id/sheets/:day/ticks',
  dayIncidents: '/api/day/events/:id/sheets/:day/incidents',
  dayHealth: '/api/day/events/:id/registrations/:registration/health',
  dayPickUpBar: '/api/day/events/:id/registrations/:registration/pick-up-bar',
  dayEverything: '/api/day/everything/:day',
  townDevices: '/api/day/devices',
  townDevice: '/api/day/devices/:id',
} as const;
