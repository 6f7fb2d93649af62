import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from '../../shared/problem-text';

/** Somebody else changed it since it was read. */
export const isStale = (error: unknown): boolean =>
  error instanceof HttpErrorResponse && problemOf(error)?.code === 'changed-meanwhile';
