import { DomainError } from '@dabei/server/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** As the table keeps it. */
export const LARGEST_PICTURE = 5 * 1024 * 1024;

/** The picture as the body of the request itself; never more of it in memory than it may have. */
export const UploadedPicture = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<Buffer> => {
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.is('application/octet-stream')) throw new DomainError('unreadable');
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_PICTURE) throw new DomainError('too-large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  },
);
