import { MarketPapersController } from './papers/market-papers-controller';
import { PaperFacts } from './papers/paper-facts';
import { PrintConfirmation } from './papers/print-confirmation';
import { PrintMarketPapers } from './papers/print-market-papers';

/** What is printed for a market. */
export const papersControllers = [MarketPapersController];

export const papersProviders = [PaperFacts, PrintMarketPapers, PrintConfirmation];
