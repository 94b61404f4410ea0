import { IsOptional, IsString } from 'class-validator';
import { HttpConfig } from '#service';

export class WebInfoConfig extends HttpConfig {
  override PORT: number = 3_002;

  @IsString({ message: 'the address of the database, postgres://user:password@host:5432/podium' })
  DATABASE_URL: string;

  /** Needed to look back: the facts lie in the database as they lay in the log. */
  @IsOptional()
  @IsString()
  SCHEMA_REGISTRY_URL?: string;
}
