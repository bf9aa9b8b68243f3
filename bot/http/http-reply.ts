export interface HttpReply {
  readonly status: number;
  /** Absent: the answer has no body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
