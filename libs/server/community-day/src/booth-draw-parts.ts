import { BoothDrawController } from './booth-draw/booth-draw-controller';
import { BoothDrawQueries } from './booth-draw/booth-draw-queries';
import { ChooseByLot } from './booth-draw/choose-by-lot';
import { DrawBooths } from './booth-draw/draw-booths';
import { SealBoothDraw } from './booth-draw/seal-booth-draw';

/** The draw of booths: seal, number, lots. */
export const boothDrawControllers = [BoothDrawController];
export const boothDrawProviders = [BoothDrawQueries, SealBoothDraw, DrawBooths, ChooseByLot];
