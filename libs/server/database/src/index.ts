export * from './entities';
export { migrations } from './migrations';
export { ormOptions } from './orm-options';
