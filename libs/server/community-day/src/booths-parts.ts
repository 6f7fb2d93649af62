import { AcceptAll } from './booths/accept-all';
import { BoothCallsController } from './booths/booth-calls-controller';
import { BoothDecisionsController } from './booths/booth-decisions-controller';
import { BoothQueries } from './booths/booth-queries';
import { ChooseByHand } from './booths/choose-by-hand';
import { ConfirmBooth } from './booths/confirm-booth';
import { DecideBooth } from './booths/decide-booth';
import { DeskBoothsController } from './booths/desk-booths-controller';
import { EnterBooth } from './booths/enter-booth';
import { ForgetBooths } from './booths/forget-booths';
import { LookAtBooth } from './booths/look-at-booth';
import { NewsBooks } from './booths/news-books';
import { OwnBoothController } from './booths/own-booth-controller';
import { OwnBoothQueries } from './booths/own-booth-queries';
import { SaveCall } from './booths/save-call';
import { SaveOwnBooth } from './booths/save-own-booth';
import { StartBooth } from './booths/start-booth';
import { SubmitOwnBooth } from './booths/submit-own-booth';
import { TellNews } from './booths/tell-news';
import { ThankBooths } from './booths/thank-booths';
import { WithdrawOwnBooth } from './booths/withdraw-own-booth';

/** Applications for booths: the public call, one's own page, the desk's list. */
export const boothsControllers = [
  BoothCallsController,
  OwnBoothController,
  DeskBoothsController,
  BoothDecisionsController,
];
export const boothsProviders = [
  BoothQueries,
  SaveCall,
  StartBooth,
  ConfirmBooth,
  OwnBoothQueries,
  SaveOwnBooth,
  SubmitOwnBooth,
  WithdrawOwnBooth,
  EnterBooth,
  DecideBooth,
  ChooseByHand,
  LookAtBooth,
  AcceptAll,
  TellNews,
  NewsBooks,
];

/** What the worker does for them. */
export const boothsJobs = [ForgetBooths, ThankBooths];
