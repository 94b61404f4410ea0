import { IsInt, IsOptional, IsString, Min } from 'class-validator';
import { HttpConfig } from '#service';

export class CommentatorConfig extends HttpConfig {
  override PORT: number = 3_003;

  /** Empty: the log is in Postgres. */
  @IsString()
  KAFKA_BROKERS = '';

  @IsOptional()
  @IsString()
  DATABASE_URL?: string;

  @IsString({ message: 'the folder with public.jwks, by which tokens of terminals are checked' })
  PODIUM_KEYS: string;

  /** Terminals connected at the same time; ten thousand take about 400 MB. */
  @IsInt()
  @Min(1)
  STREAMS_MAX: number = 12_000;

  /** Milliseconds by which channels are held back: `discipline:BKB=5000,medals=10000`. */
  @IsString()
  CHANNEL_DELAYS = '';
}
