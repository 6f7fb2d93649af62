import { problemStatus, type Problem, type ProblemCode } from '@dabei/contracts';
import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { randomInt } from '../chance/chance';
import { sqlState } from '../database/database';
import { databaseProblem } from './database-problem';
import { DomainError, type ProblemDetails } from './domain-error';

const statusCodes: Record<number, ProblemCode> = {
  400: 'unreadable',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many-attempts',
};

const titles: Record<ProblemCode, string> = {
  unreadable: 'Die Anfrage war nicht lesbar.',
  'too-large': 'Die Anfrage war zu groß.',
  invalid: 'Bitte prüfen Sie die markierten Angaben.',
  'not-signed-in': 'Bitte melden Sie sich an.',
  'second-factor-needed': 'Bitte geben Sie den zweiten Code ein.',
  'not-allowed': 'Das dürfen Sie hier nicht.',
  'not-found': 'Das gibt es hier nicht.',
  conflict: 'Das geht im Augenblick nicht.',
  'changed-meanwhile': 'Jemand anderes hat das inzwischen geändert.',
  closed: 'Das ist gerade nicht geöffnet.',
  'link-expired': 'Dieser Link ist abgelaufen.',
  'wrong-code': 'Der Code stimmt nicht oder ist abgelaufen.',
  'wrong-credentials': 'E-Mail-Adresse oder Passwort stimmt nicht.',
  'idempotency-key-missing': 'Der Anfrage fehlt ihr Schlüssel (Idempotency-Key).',
  'idempotency-key-reused': 'Dieser Schlüssel gehört zu einer anderen Anfrage.',
  'too-many-attempts': 'Zu viele Versuche. Bitte warten Sie kurz.',
  busy: 'Gerade melden sich sehr viele an. Bitte einen Augenblick Geduld.',
  unavailable: 'Dabei ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
  unexpected: 'Da ist uns ein Fehler passiert. Bitte versuchen Sie es noch einmal.',
};

/** The only place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (response.headersSent) return;
    const { code, details } = this.read(error);
    const request = http.getRequest<Request & { id?: string }>();
    const body: Problem = {
      type: `https://dabei.example/problems/${code}`,
      title: titles[code],
      status: problemStatus[code],
      code,
      ...details,
      ...(typeof request.id === 'string' ? { requestId: request.id } : {}),
    };
    if (details.retryAfter !== undefined)
      response.setHeader('Retry-After', String(details.retryAfter));
    response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }

  private read(error: unknown): { code: ProblemCode; details: ProblemDetails } {
    if (error instanceof DomainError) return { code: error.code, details: error.details };
    if (error instanceof HttpException) {
      return { code: statusCodes[error.getStatus()] ?? 'unexpected', details: {} };
    }
    const status = (error as { status?: unknown } | null)?.status;
    if (typeof status === 'number' && statusCodes[status] !== undefined) {
      return { code: statusCodes[status], details: {} };
    }
    const code = databaseProblem(error);
    if (code !== null) {
      this.logger.warn(`database: ${code}, ${sqlState(error) ?? 'connection'}`);
      return { code, details: code === 'unavailable' ? { retryAfter: 2 + randomInt(4) } : {} };
    }
    // the stack tells where; the message of a driver may print a whole row, so it stays out
    this.logger.error({ state: sqlState(error), stack: stackOf(error) }, 'unexpected');
    return { code: 'unexpected', details: {} };
  }
}

/** Frames without the message. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames.slice(0, 8)].join('\n');
}
