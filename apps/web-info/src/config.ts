import { IsBoolean, IsInt, IsOptional, IsString, Min } from 'class-validator';
import { AccessConfig } from './access/config.js';

export class WebInfoConfig extends AccessConfig {
  override PORT: number = 3_002;

  @IsString({ message: 'the address of the database, postgres://user:password@host:5432/podium' })
  DATABASE_URL: string;

  /** Needed to look back: the facts lie in the database as they lay in the log. */
  @IsOptional()
  @IsString()
  SCHEMA_REGISTRY_URL?: string;

  /** Empty: the log is in Postgres. */
  @IsString()
  KAFKA_BROKERS = '';

  /** Pictures for a press conference that nobody films, at `/test-card/live.m3u8` and `/test-card/recorded.m3u8`. */
  @IsBoolean()
  TEST_CARD: boolean = false;

  /** Pages that follow at the same time; one more reads without being told of changes. */
  @IsInt()
  @Min(1)
  STREAMS_MAX: number = 10_000;
}
