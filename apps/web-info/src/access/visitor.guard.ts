import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from './access.js';
import { setVisitor } from './visitor.js';

/** Finds out who asks, before anything is answered. Lets everybody pass: what they get is for the answer to decide. */
@Injectable()
export class VisitorGuard implements CanActivate {
  constructor(@Inject(Access) private readonly access: Access) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const visitor = await this.access.sessions.visitor(request);
    setVisitor(request, visitor);
    // Whatever an answer to them says later about caches, it must never say that others may have it.
    const reply = http.getResponse<FastifyReply>().header('vary', 'cookie');
    if (visitor.session) void reply.header('cache-control', 'private, no-store');
    return true;
  }
}
