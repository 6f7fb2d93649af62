/** Voluntary questions for counts, and the list that says which street is in which part of the town. */
export const statisticsRoutes = {
  districts: '/api/public/districts',
} as const;

export const deskStatisticsRoutes = {
  streets: '/api/desk/streets',
  streetsPreview: '/api/desk/streets/preview',
  streetsFile: '/api/desk/streets.csv',
} as const;
