import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from '../../../shared/problem-text';

/** Somebody else saved the same thing first. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof HttpErrorResponse && problemOf(error)?.code === 'changed-meanwhile';
}
