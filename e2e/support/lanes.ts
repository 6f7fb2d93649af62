/** What the journeys of one lane are told about the town they run in; no lane meets another's. */
export interface Lane {
  E2E_WEB_URL: string;
  E2E_API_URLS: string;
  E2E_MAILBOX_URL: string;
  E2E_DATABASE_URL: string;
  E2E_DATA_DIR: string;
}

/** Before anything runs: what the lanes of this run are. */
export function announceLanes(lanes: readonly Lane[]): void {
  process.env['E2E_LANES'] = JSON.stringify(lanes);
}

/** In a process that runs journeys: the town of its lane takes the place of all others. */
export function enterLane(): void {
  const { TEST_PARALLEL_INDEX: index, E2E_LANES: announced } = process.env;
  if (index === undefined || announced === undefined) return;
  const lanes = JSON.parse(announced) as Lane[];
  Object.assign(process.env, lanes[Number(index)]);
}
