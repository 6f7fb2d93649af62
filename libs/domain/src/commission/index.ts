export * from './decide-number';
export * from './intake-appointments';
export * from './number-opening';
export * from './number-state';
export * from './settle-number';
export * from './swap-tally';
