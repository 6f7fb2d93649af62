// for whoever checks a draw: no database, no server
export { canonicalBytes } from './canonical-bytes';
export { commitmentTo, hashOfBytes, lotsOf, seedOf } from './draw-seal';
export { checkMarketDraw, type MarketDrawCheck } from './check-market-draw';
export { frozenLineBytes, lotsOfLine, type FrozenLine, type FrozenParty } from './market-line';
