import { problem } from '@dabei/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { ZodType } from 'zod';

/** What a route answers, for the published description: its contract, and problems as problem+json. */
export function Answers(schema: ZodType, status = 200): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiResponse({ status, description: 'OK', standardSchema: schema }),
    ApiResponse({
      status: '4XX',
      description: 'problem+json with a code',
      standardSchema: problem,
    }),
    ApiResponse({
      status: 503,
      description: 'busy or unavailable; see Retry-After',
      standardSchema: problem,
    }),
  );
}

/** Answers without a body. */
export function AnswersNothing(): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiResponse({ status: 204, description: 'Done' }),
    ApiResponse({
      status: '4XX',
      description: 'problem+json with a code',
      standardSchema: problem,
    }),
  );
}

/** Answers with a file: a PDF, a calendar, a table. */
export function AnswersFile(type: string): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiProduces(type),
    ApiResponse({
      status: 200,
      description: 'The file',
      schema: { type: 'string', format: 'binary' },
    }),
    ApiResponse({
      status: '4XX',
      description: 'problem+json with a code',
      standardSchema: problem,
    }),
  );
}
