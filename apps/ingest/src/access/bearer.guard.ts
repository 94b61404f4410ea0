import { createParamDecorator, Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem, TokenVerifier } from '#service';
import type { Role, Token } from '#service';
import { TokenTopic } from './token-topic.js';

const allowedRoles = 'roles';

/** Who may ask this. */
export const Roles = (...roles: readonly Role[]): ReturnType<typeof SetMetadata> => SetMetadata(allowedRoles, roles);

type WithToken = FastifyRequest & { token?: Token };

/** The bearer of the request, as the guard found it. */
export const Bearer = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Token => context.switchToHttp().getRequest<WithToken>().token!,
);

/** Lets a request pass whose token is ours, holds, and has a role that may ask this. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly tokens: TokenTopic,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    this.tokens.assertRead();
    const request = context.switchToHttp().getRequest<WithToken>();
    const token = await this.verifier.verify(request.headers.authorization);
    const roles = this.reflector.get<readonly Role[]>(allowedRoles, context.getHandler());
    if (!roles.includes(token.role)) {
      throw new Problem({
        status: 403,
        code: 'ROLE_NOT_ALLOWED',
        title: `A token for ${token.role} cannot be used here`,
        detail: `This is for ${roles.join(', ')}.`,
        do: 'Use a token of that role, or ask the operations desk for one.',
      });
    }
    request.token = token;
    return true;
  }
}
