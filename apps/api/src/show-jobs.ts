import { deskRoutes } from '@dabei/contracts';
import { Accounts, MAIL_QUEUE, OUTBOX_QUEUE, SCHEDULE_QUEUE } from '@dabei/server/platform';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { getQueueToken } from '@nestjs/bullmq';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Queue } from 'bullmq';
import type { NextFunction, Request, Response } from 'express';

/** The job dashboard, for people with the permission only; for everybody else it does not exist. */
export async function showJobs(app: NestExpressApplication): Promise<void> {
  const board = new ExpressAdapter();
  board.setBasePath(deskRoutes.jobs);
  createBullBoard({
    queues: [OUTBOX_QUEUE, MAIL_QUEUE, SCHEDULE_QUEUE].map(
      (name) => new BullMQAdapter(app.get<Queue>(getQueueToken(name), { strict: false })),
    ),
    serverAdapter: board,
  });
  const accounts = app.get(Accounts);
  app.use(deskRoutes.jobs, async (request: Request, response: Response, next: NextFunction) => {
    const headers = new Headers({ cookie: request.headers.cookie ?? '' });
    const staff = await accounts.staffOf(headers).catch(() => null);
    if (staff?.permissions.includes('desk:jobs')) next();
    else response.status(404).end();
  });
  app.use(deskRoutes.jobs, board.getRouter());
  return Promise.resolve();
}
