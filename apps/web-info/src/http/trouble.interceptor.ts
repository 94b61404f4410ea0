import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { catchError, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { ReadError } from '#read-model';
import { Problem } from '#service';

/** A database that is away or too slow is no bug: the caller hears when to ask again. */
@Injectable()
export class TroubleInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => throwError(() => asProblem(error))));
  }
}

const asProblem = (error: unknown): unknown =>
  error instanceof ReadError
    ? new Problem(
        {
          status: 503,
          code: `DATABASE_${error.code}`,
          title: error.code === 'TOO_SLOW' ? 'The answer took too long' : 'The results cannot be read just now',
          detail: error.message,
          do: 'Try again after retry-after; what you have stays right until then.',
          retryAfterSeconds: 2,
        },
        { cause: error },
      )
    : error;
