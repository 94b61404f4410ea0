import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Audience } from '#competition';
import type { Session } from './sessions.js';

/** Who asks: anybody, or somebody who signed in. */
export interface Visitor {
  readonly audience: Audience;
  readonly session: Session | null;
}

export const anybody: Visitor = { audience: 'PUBLIC', session: null };

const visitors = new WeakMap<FastifyRequest, Visitor>();

export const setVisitor = (request: FastifyRequest, visitor: Visitor): void => void visitors.set(request, visitor);

/** Before the guard has looked at a request, and where it never does, it is anybody's. */
export const visitorOf = (request: FastifyRequest): Visitor => visitors.get(request) ?? anybody;

/** The visitor of the request, as the guard found them. */
export const Visiting = createParamDecorator((_data: unknown, context: ExecutionContext): Visitor =>
  visitorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
