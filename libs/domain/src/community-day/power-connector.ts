/** Sockets of a distribution box: household plug, and the three-phase ones of 16 and 32 ampere. */
export const powerConnectors = ['schuko', 'cee-16', 'cee-32'] as const;
export type PowerConnector = (typeof powerConnectors)[number];

/** The watts one socket carries: 230 V × 16 A, and √3 × 400 V × 16 A or 32 A rounded down. */
export const CONNECTOR_WATTS: Readonly<Record<PowerConnector, number>> = {
  schuko: 3_680,
  'cee-16': 11_000,
  'cee-32': 22_000,
};
