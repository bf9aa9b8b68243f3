import type { Fields } from './words.ts';

/** A whole turn, the reading of a question and the decision, a statement of the database, a message to Teams, a job. */
export const works = ['turn', 'answer', 'store', 'send', 'job'] as const;
export type Work = (typeof works)[number];

/** A figure of this moment, as `read` finds it. */
export interface Figure {
  readonly name: FigureName;
  readonly value: number;
  readonly fields?: Fields;
}

export const figureNames = [
  'bot_deliveries',
  'bot_queue_waiting',
  'bot_queue_oldest_seconds',
  'bot_sweep_lag_seconds',
  'bot_database_connections',
] as const;
export type FigureName = (typeof figureNames)[number];

export type Tell<Result> = (result: Awaited<Result>) => Fields | undefined;

/** What the bot tells of how it does, to whoever runs it. */
export interface Telemetry {
  /**
   * Does some work and tells how long it took and whether it went well; what it does in between is told as part of it.
   * `tell` has more to say at its end; undefined: that it was no such work, and nothing is told.
   */
  during<Result>(work: Work, told: Fields, run: () => Result, tell?: Tell<Result>): Result;
  /** Tells of work that is over, as a part of what is under way. */
  took(work: Work, ms: number, told: Fields): void;
  /** `read` is asked for its figures whenever somebody wants to know them. */
  show(read: () => Promise<readonly Figure[]>): void;
  /** Of what is under way; undefined where nothing is, or nobody is told. */
  readonly traceId: () => string | undefined;
  /** Tells what was not told yet. */
  stop(): Promise<void>;
}

/** Tells nobody anything. */
export const noTelemetry: Telemetry = {
  during: (_work, _told, run) => run(),
  took: () => undefined,
  show: () => undefined,
  traceId: () => undefined,
  stop: async () => undefined,
};

export interface TelemetrySettings {
  /** Where a collector takes OTLP over HTTP; absent: none is told. */
  readonly otlpEndpoint: string | undefined;
  /** Which share of traces is told, from 0 to 1; absent: all. Figures are of all work, whatever it is. */
  readonly tracesShare?: number | undefined;
  /** What each span names as the processing that it is part of; absent: none. */
  readonly processingActivity?: string | undefined;
  /** Where Prometheus may ask; absent: it can't. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
}

/** Why nothing can be told; the message says what to do. */
export class TelemetryError extends Error {}
