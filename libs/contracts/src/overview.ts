export * from './table-file';
export * from './today';
export * from './desk-search';
export * from './history';
