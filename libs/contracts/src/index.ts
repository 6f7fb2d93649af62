export * from './primitives';
export * from './problem';
export * from './programme';
export * from './basket';
export {
  codeRequest,
  codeSent,
  codeVerify,
  accessCodeSignIn,
  sessionView,
  staffSignIn,
  staffSignInResult,
  secondFactor,
  totpSetup,
  type SignedIn,
} from './sign-in';
export * from './household';
export * from './desk';
export * from './desk-registrations';
export * from './team';
export * from './partners';
export * from './day';
export * from './planning';
export * from './organiser';
export * from './participants';
export * from './families';
export * from './messages';
export * from './overview';
export * from './figures';
export * from './draw';
export * from './draw-answers';
export * from './draw-summary';
export * from './last-season';
export * from './wishes';
export * from './statistics';
export * from './afterwards';
export * from './permissions';
export * from './mail-purposes';
export * from './outbox-messages';
export * from './test-mode';
export * from './routes';
export * from './desk-routes';
export * from './answer-rules';
export * from './offer-answer';
export * from './wish-tree/donors';
export * from './wish-tree/campaign';
export * from './wish-tree/checking';
export * from './wish-tree/bodies';
export * from './wish-tree/lean';
export * from './wish-tree/family-wish';
export * from './wish-tree/vault';
export * from './wish-tree/gifts';
export * from './wish-tree/cards';
export * from './wish-tree/card-reminder';
export * from './wish-tree/shop-days';
export * from './wish-tree/gift-gaps';
export * from './wish-tree/stock-taking';
export * from './wish-tree/handover';
export * from './wish-tree/tree-figures';
export * from './markets/market-settings';
export * from './markets/market-sellers';
export * from './markets/market-draw';
export * from './markets/market-day';
export * from './markets/market-spot';
export * from './plan-drawing';
export * from './markets/plan';
export * from './markets/booking';
export * from './markets/public-market';
export * from './markets/commission';
export * from './markets/commission-desk';
export * from './markets/storm';
export * from './money/bills';
export * from './money/ledger';
export * from './money/refunds';
export * from './community-day/booth-call';
export * from './community-day/booth-day';
export * from './community-day/booth-draw';
export * from './community-day/booth-needs';
export * from './community-day/booth-plan';
export * from './community-day/days';
export * from './community-day/desk-booths';
export * from './community-day/own-booth';
export * from './community-day/shifts';
export * from './community-day/stage';
export * from './community-day/volunteer-desk';
