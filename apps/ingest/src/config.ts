import { IsInt, IsOptional, IsString, Min } from 'class-validator';
import { HttpConfig } from '#service';

export class IngestConfig extends HttpConfig {
  override PORT: number = 3_001;

  /** Empty: the log is in Postgres. */
  @IsString()
  KAFKA_BROKERS = '';

  @IsOptional()
  @IsString()
  DATABASE_URL?: string;

  @IsOptional()
  @IsString()
  SCHEMA_REGISTRY_URL?: string;

  @IsString({ message: 'the folder with public.jwks, by which tokens are checked' })
  PODIUM_KEYS: string;

  /** After this long a sender is told that the log did not answer. It should be less than what senders wait. */
  @IsInt()
  @Min(100)
  APPEND_TIMEOUT_MS: number = 5_000;

  /** A venue's box says hundreds a second at most; a recording at full speed says all there is. */
  @IsInt()
  @Min(1)
  EVENTS_PER_SECOND_MAX: number = 20_000;
}
