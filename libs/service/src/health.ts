import { Controller, Get, Injectable, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

/** Resolves when the thing can be used; rejects with a sentence that says what is missing. */
export type Check = () => Promise<void> | void;

const checkTimeoutMs = 2_000;

/** What this process needs before it can serve. Apps add their indicators by name; `/health/ready` asks them all. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, Check>();

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** Per indicator null, or why it is down. */
  async ask(): Promise<ReadonlyMap<string, string | null>> {
    const answers = [...this.checks].map(async ([name, check]) => [name, await whyDown(check)] as const);
    return new Map(await Promise.all(answers));
  }
}

const whyDown = async (check: Check): Promise<string | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${checkTimeoutMs} ms`), checkTimeoutMs);
  });
  const answer = Promise.resolve()
    .then(check)
    .then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  @ApiOperation({ summary: 'The process runs' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'All it needs is there' })
  @ApiResponse({ status: 200, description: 'ready' })
  @ApiResponse({ status: 503, description: 'not ready; the indicators say why' })
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const answers = await this.health.ask();
    const ready = [...answers.values()].every((why) => why === null);
    const indicators = Object.fromEntries(
      [...answers].map(([name, why]) => [name, why === null ? { status: 'up' } : { status: 'down', why }]),
    );
    await reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready', indicators });
  }
}
