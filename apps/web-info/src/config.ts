import { IsBoolean, IsInt, IsOptional, IsString, IsUrl, Min } from 'class-validator';
import { ConfigError } from '#service';
import { AccessConfig } from './access/config.js';
import type { DeskSettings } from './editor/desk.js';

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

  /** Where what editors write is sent; without it they can write nothing. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'] }, { message: 'an address, http://127.0.0.1:3001' })
  INGEST_URL?: string;

  /** A file with a token of role management for the source EDITOR1 and all disciplines. */
  @IsOptional()
  @IsString()
  INGEST_TOKEN_FILE?: string;

  /** Pictures for a press conference that nobody films, at `/test-card/live.m3u8` and `/test-card/recorded.m3u8`. */
  @IsBoolean()
  TEST_CARD: boolean = false;

  /** Pages that follow at the same time; one more reads without being told of changes. */
  @IsInt()
  @Min(1)
  STREAMS_MAX: number = 10_000;
}

/** @throws ConfigError when only half of it is named. */
export const deskOf = ({ INGEST_URL: ingestUrl, INGEST_TOKEN_FILE: tokenFile }: WebInfoConfig): DeskSettings | null => {
  if (ingestUrl === undefined && tokenFile === undefined) return null;
  if (ingestUrl === undefined || tokenFile === undefined)
    throw new ConfigError(['INGEST_URL and INGEST_TOKEN_FILE belong together: set both of them or none.']);
  return { ingestUrl, tokenFile };
};
